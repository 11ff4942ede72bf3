"""`cydwaith invite`: the first administrator of a body, from whom every other role comes."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email

from cydwaith.bodies.actions.accounts import invite
from cydwaith.bodies.deeds import ROLE_GIVE
from cydwaith.bodies.models import Body
from cydwaith.shared.permissions import COMMAND_LINE, Role
from cydwaith.shared.refusals import NotPossible

EXAMPLE = "Example: cydwaith invite --body GB-PLA-CRF --email a.name@cardiff.example --site https://cydwaith.example/"


class Command(BaseCommand):
    """Gives someone a role in a body, and an account when they have none; an e-mail tells them."""

    may = ROLE_GIVE
    help = "Invite someone to a role in a body."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.epilog, parser.formatter_class = EXAMPLE, RawDescriptionHelpFormatter
        parser.add_argument("--body", required=True, help="code of the body, such as GB-PLA-CRF")
        parser.add_argument("--email", required=True, help="where the invitation goes")
        parser.add_argument("--role", default=Role.ADMINISTRATOR.value, choices=[role.value for role in Role])
        parser.add_argument("--site", required=True, help="address of this site, for the link in the e-mail")

    def handle(self, *args: Any, body: str, email: str, role: str, site: str, **options: Any) -> None:
        """Exit status 0 when invited, 1 with the reason when not."""
        try:
            validate_email(email)
            invite(by=COMMAND_LINE, body=Body.objects.get(code=body), email=email, role=Role(role), site=site)
        except Body.DoesNotExist as error:
            raise CommandError(f"no body has the code {body}") from error
        except (NotPossible, ValidationError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"invited {email} to {body} as {role}")
