"""Makes a site ready, or brings it up to date: `./cydwaith setup`. It may be run again at any time."""

from typing import Any, Final

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.management.base import CommandParser
from django.core.validators import validate_email

from cydwaith.bodies.actions.accounts import invite
from cydwaith.bodies.models import Body, Membership
from cydwaith.running.deeds import SITE_SERVE
from cydwaith.setting_up import set_up
from cydwaith.shared.commands import DONE, UsageError, meant
from cydwaith.shared.commands import Command as BaseCommand
from cydwaith.shared.permissions import COMMAND_LINE, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said, said

TOGETHER: Final = said(
    cy="Mae --administrator a --organisation yn mynd gyda’i gilydd.",
    en="--administrator and --organisation go together.",
)
READY: Final = said(cy="Mae’r wefan yn barod.", en="The site is ready.")


def invited(email: str, body: str) -> Said:
    """Who was invited."""
    return said(cy=f"Gwahoddwyd {email} i {body}.", en=f"{email} is invited to {body}.")


class Command(BaseCommand):
    """The database, what ships, the styles, the index, and the first administrator of an organisation."""

    may = SITE_SERVE
    help = "Paratoi’r wefan, neu ei diweddaru / Make the site ready, or bring it up to date."
    example = "./cydwaith setup --administrator a.name@cardiff.example --organisation GB-PLA-CRF"
    formats = ("text",)

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--administrator", metavar="E-MAIL", help="gweinyddwr cyntaf / the first administrator")
        parser.add_argument("--organisation", metavar="CODE", help="o ba sefydliad / of which organisation")
        super().add_arguments(parser)

    def ask(self, *, administrator: str | None, organisation: str | None, **_options: Any) -> int:
        """0 when all of it is done, whether it was done now or before."""
        if bool(administrator) != bool(organisation):
            raise UsageError(str(TOGETHER))
        for step in set_up():
            self.stdout.write(f"cydwaith: {step} …")
            self.stdout.flush()
        call_command("collectstatic", interactive=False, verbosity=0)
        if administrator and organisation:
            self.first(administrator, organisation)
        self.stdout.write(str(READY))
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
        self.stdout.write(str(invited(email, found.code)))
