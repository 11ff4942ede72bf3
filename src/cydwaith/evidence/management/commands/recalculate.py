"""Works out again how places stand, where the figures have changed."""

from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _
from pydantic import BaseModel

from cydwaith.evidence import following, naming, standings
from cydwaith.evidence.deeds import STANDINGS_RECALCULATE
from cydwaith.shared.aligned import aligned
from cydwaith.shared.commands import DONE
from cydwaith.shared.commands import Command as BaseCommand
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.shared.progress import Progress


class Row(BaseModel):
    """What a run did, in indicator-periods; how many places stand out now; changes written, impacts worked out."""

    calculations: int
    worked_out: int
    written: int
    flagged: int
    changes: int
    impacts: int


class Command(BaseCommand):
    """Brings the standings up to date with the figures."""

    may = STANDINGS_RECALCULATE
    help = "Ailgyfrifo safleoedd lle mae'r ffigurau wedi newid / Work out standings again where figures have changed."
    example = "./cydwaith recalculate waste-recycled-wales --language en"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("indicators", nargs="*", metavar="INDICATOR", help="dim ond y rhain / only these")
        parser.add_argument("--anew", action="store_true", help="popeth o'r newydd / everything, even if unchanged")
        parser.add_argument(
            "--progress", action="store_true", help="dangos cynnydd / show progress (default: at a terminal)"
        )
        super().add_arguments(parser)

    def ask(self, *, format: str, indicators: list[str], anew: bool, progress: bool, **_options: Any) -> int:  # noqa: A002  # the option's name
        line = Progress(always=progress)
        wanted = [naming.indicator(code).code for code in indicators] or None
        done = standings.recalculate(
            wanted, by=COMMAND_LINE, anew=anew, progress=lambda step, steps: line.say(f"{step}/{steps}")
        )
        impacts = following.follow(
            wanted, by=COMMAND_LINE, anew=anew, progress=lambda step, steps: line.say(f"{step}/{steps}")
        )
        line.done()
        row = Row(**vars(done), impacts=impacts)
        if format == "json":
            self.print_json(row.model_dump())
        elif format == "csv":
            self.print_rows(Row, [row])
        else:
            header = [_("calculations"), _("worked out"), _("written"), _("standing out"), _("changes"), _("impacts")]
            self.stdout.write(aligned(header, [list(row.model_dump().values())]))
        return DONE
