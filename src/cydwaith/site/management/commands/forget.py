"""Forgets what has been kept as long as is said: to be run each night."""

from typing import Any

from django.core.management.base import CommandParser
from django.utils import timezone

from cydwaith.bodies.held import forget
from cydwaith.shared.commands import DONE
from cydwaith.shared.commands import Command as BaseCommand
from cydwaith.site.deeds import SITE_RUN


class Command(BaseCommand):
    """Deletes rows about people whose time is over, and says how many of each kind."""

    may = SITE_RUN
    help = (
        "Anghofio’r hyn y daeth ei gyfnod cadw i ben / Forget what has been kept as long as is said; run it each night."
    )
    example = "./cydwaith forget --dry-run"
    formats = ("text", "json")

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="cyfrif yn unig / only count")
        super().add_arguments(parser)

    def ask(self, *, format: str, dry_run: bool, **_options: Any) -> int:  # noqa: A002  # the option's name
        found = list(forget(timezone.now(), dry=dry_run))
        if format == "json":
            self.print_json({declared.table: number for declared, number in found})
        else:
            for declared, number in found:
                self.stdout.write(f"{number:>7}  {declared.what} ({declared.kept})")
        return DONE
