"""Makes a site ready, or brings it up to date: `./cydwaith setup`. It may be run again at any time."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.management.base import CommandParser
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from cydwaith.bodies.actions.accounts import invite
from cydwaith.bodies.models import Body, Membership
from cydwaith.running.deeds import SITE_SERVE
from cydwaith.setting_up import set_up
from cydwaith.shared.commands import DONE, UsageError, meant
from cydwaith.shared.commands import Command as BaseCommand
from cydwaith.shared.permissions import COMMAND_LINE, Role
from cydwaith.shared.refusals import NotPossible


class Command(BaseCommand):
    """The database, what ships, the styles, the index, and the first administrator of an organisation."""

    may = SITE_SERVE
    help = "Paratoi’r wefan, neu ei diweddaru / Make the site ready, or bring it up to date."
    example = "./cydwaith setup --administrator a.name@cardiff.example --body GB-PLA-CRF"
    formats = ("text",)

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--administrator", metavar="E-MAIL", help="gweinyddwr cyntaf / the first administrator")
        parser.add_argument("--body", metavar="CODE", help="o ba sefydliad / of which organisation")
        super().add_arguments(parser)

    def ask(self, *, administrator: str | None, body: str | None, **_options: Any) -> int:
        """0 when all of it is done, whether it was done now or before."""
        if bool(administrator) != bool(body):
            raise UsageError(_("--administrator and --body go together."))
        for step in set_up():
            self.stdout.write(f"cydwaith: {step} …")
            self.stdout.flush()
        call_command("collectstatic", interactive=False, verbosity=0)
        if administrator and body:
            self.first(administrator, body)
        self.stdout.write(_("The site is ready."))
        return DONE

    def first(self, email: str, code: str) -> None:
        """Invite an organisation's first administrator, unless they are one already."""
        found = meant(code, Body.objects.all(), lambda one: [one.code], lambda one: [one.name_cy, one.name_en])
        if Membership.objects.filter(account__email=email.lower(), body=found, role=Role.ADMINISTRATOR).exists():
            return
        try:
            validate_email(email)
            invite(by=COMMAND_LINE, body=found, email=email, role=Role.ADMINISTRATOR, site=f"{settings.SITE}/")
        except (NotPossible, ValidationError) as why:
            raise UsageError(" ".join(getattr(why, "messages", [str(why)]))) from why
        self.stdout.write(_("%(email)s is invited to %(body)s.") % {"email": email, "body": found.code})
