"""Writes figures into files: the project's own CSV, and what describes it beside it."""

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _
from pydantic import BaseModel

from cydwaith.evidence import naming
from cydwaith.evidence.deeds import FIGURES_EXPORT
from cydwaith.evidence.describing import exported
from cydwaith.evidence.management.elsewhere import exports
from cydwaith.evidence.models import Indicator
from cydwaith.shared.aligned import aligned
from cydwaith.shared.commands import DONE, NOTHING, UsageError, empty
from cydwaith.shared.commands import Command as BaseCommand


class Row(BaseModel):
    """One file that was written."""

    indicator: str
    figures: int
    file: str


class Command(BaseCommand):
    """Writes the figures of indicators as CSV with CSVW metadata."""

    may = FIGURES_EXPORT
    help = "Allforio ffigurau fel CSV gyda metadata CSVW / Export figures as CSV with CSVW metadata."
    example = (
        "./cydwaith export waste-recycled-wales --to figures --language en\n  ./cydwaith export 360giving --to grants"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "indicators", nargs="*", metavar="INDICATOR", help="dim ond y rhain / only these (default: all)"
        )
        parser.add_argument("--to", type=Path, metavar="FOLDER", help="y ffolder / the folder")
        super().add_arguments(parser)

    def ask(self, *, format: str, indicators: list[str], to: Path | None, **_options: Any) -> int:  # noqa: A002  # the option's name
        if len(indicators) == 1 and (other := exports().get(indicators[0])):
            return other.write(self, format, to)
        if to is None:
            raise UsageError(_("Say with --to which folder to write to."))
        chosen = [naming.indicator(code) for code in indicators] or list(Indicator.objects.order_by("code"))
        if not chosen:
            raise UsageError(empty())
        try:
            to.mkdir(parents=True, exist_ok=True)
            rows = [self.write(indicator, to) for indicator in chosen]
        except OSError as error:
            raise UsageError(f"{error.filename}: {error.strerror}") from error
        self.show(format, rows)
        return DONE if any(row.figures for row in rows) else NOTHING

    def write(self, indicator: Indicator, folder: Path) -> Row:
        """Write one indicator's two files."""
        data, metadata = exported(indicator)
        path = folder / f"{indicator.code}.csv"
        path.write_bytes(data)
        path.with_name(f"{path.name}-metadata.json").write_bytes(metadata)
        return Row(indicator=indicator.code, figures=data.count(b"\n") - 1, file=path.name)

    def show(self, form: str, rows: list[Row]) -> None:
        if form == "json":
            self.print_json([row.model_dump() for row in rows])
        elif form == "csv":
            self.print_rows(Row, rows)
        else:
            self.stdout.write(
                aligned([_("indicator"), _("figures"), _("file")], [list(row.model_dump().values()) for row in rows])
            )
