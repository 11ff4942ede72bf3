"""Looks for what is wrong or doubtful: figures against the reference files, standings against figures."""

from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _
from pydantic import BaseModel

from cydwaith.evidence.checks import findings
from cydwaith.evidence.deeds import FIGURES_CHECK
from cydwaith.shared.aligned import aligned
from cydwaith.shared.commands import DONE, NOTHING
from cydwaith.shared.commands import Command as BaseCommand
from cydwaith.shared.permissions import COMMAND_LINE, require


class Row(BaseModel):
    """One thing found."""

    wrong: bool
    check: str
    indicator: str
    message: str


class Command(BaseCommand):
    """Says what is wrong (exit code 1) or doubtful (exit code 0) about the figures here."""

    may = FIGURES_CHECK
    help = "Gwirio'r ffigurau, y disgrifiadau a'r safleoedd / Check the figures, descriptions and standings."
    example = "./cydwaith check --format json --language en"

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)

    def ask(self, *, format: str, **_options: Any) -> int:  # noqa: A002  # the option's name
        require(COMMAND_LINE, FIGURES_CHECK)
        rows = [Row(**vars(one)) for one in findings()]
        if format == "json":
            self.print_json([row.model_dump() for row in rows])
        elif format == "csv":
            self.print_rows(Row, rows)
        elif rows:
            said = [[_("fault") if row.wrong else _("doubt"), row.indicator, row.message] for row in rows]
            self.stdout.write(aligned(["", _("indicator"), _("what was found")], said))
        else:
            self.stdout.write(_("Nothing wrong or doubtful was found."))
        return NOTHING if any(row.wrong for row in rows) else DONE
