"""What an import did, or what is wrong with a file, as people and programs read it."""

from typing import Any

from django.utils.translation import gettext as _
from pydantic import BaseModel

from cydwaith.evidence import previewing
from cydwaith.evidence.describing import missing
from cydwaith.evidence.management.faults import FaultRow, fault_row
from cydwaith.evidence.models import Indicator
from cydwaith.shared.aligned import aligned
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.commands import Command


class LoadRow(BaseModel):
    """What came of one series of a file."""

    file: str
    indicator: str
    added: int
    changed: int
    unchanged: int
    skipped: int


class LineRow(BaseModel):
    """What becomes of a line: the figure it gives, and the one that is stored."""

    file: str
    line: int
    fate: str
    area: str
    period: str
    value: float | None
    before: float | str | None


def line_row(file: str, one: previewing.Line) -> LineRow:
    """A line of a preview as programs read it."""
    return LineRow(
        file=file,
        line=one.line,
        fate=one.fate.value,
        area=one.area,
        period=one.reading.period if one.reading else "",
        value=one.reading.value if one.reading else None,
        before=one.before[0] if one.before else None,
    )


class Telling(Command):
    """A command that tells of imports: `lines` and `remarks` of files, and what indicators are `missing`."""

    asked: dict[str, Any]
    lines: list[LineRow]
    remarks: list[FaultRow]
    missing: dict[str, list[str]]

    def note(self, file: str, indicator: Indicator, preview: previewing.Preview) -> None:
        """Keep what is to be told of a file beside what came of it."""
        self.remarks += [fault_row(file, one) for one in preview.remarks]
        if names := missing(indicator):
            self.missing[indicator.code] = names
        if self.asked["lines"]:
            self.lines += [line_row(file, one) for one in preview.lines]

    def tell_loads(self, form: str, loads: list[LoadRow], *, dry_run: bool) -> None:
        if form == "json":
            told = {"dry_run": dry_run, "loads": [one.model_dump() for one in loads], "missing": self.missing}
            told["remarks"] = [one.model_dump() for one in self.remarks]
            self.print_json(told | ({"lines": [one.model_dump() for one in self.lines]} if self.asked["lines"] else {}))
        elif form == "csv":
            self.print_rows(*((LineRow, self.lines) if self.asked["lines"] else (LoadRow, loads)))
        else:
            self.tell_lines()
            self.tell_remarks()
            header = [_("indicator"), _("added"), _("changed"), _("unchanged"), _("lines about other areas")]
            self.stdout.write(aligned(header, [list(one.model_dump(exclude={"file"}).values()) for one in loads]))
            if dry_run:
                self.stdout.write(_("A dry run: nothing was kept."))
            elif not any(one.added or one.changed for one in loads):
                self.stdout.write(_("Everything in it was here already."))

    def tell_lines(self) -> None:
        if self.lines:
            columns = [_("line"), _("what becomes of it"), _("area"), _("period"), _("figure"), _("before")]
            fates = {
                "added": _("added"),
                "changed": _("changed"),
                "unchanged": _("unchanged"),
                "left-out": _("left out"),
                "fault": _("fault"),
            }
            rows = [[one.line, fates[one.fate], one.area, one.period, one.value, one.before] for one in self.lines]
            self.stdout.write(aligned(columns, [["" if cell is None else cell for cell in row] for row in rows]))

    def tell_remarks(self) -> None:
        """What was passed over, and what the page of an indicator still needs."""
        if self.remarks:
            said = [[row.line or "", getattr(row, reading_language())] for row in self.remarks]
            self.stdout.write(aligned([_("line"), _("worth knowing")], said))
        for code, names in self.missing.items():
            text = _("The page of %(code)s still needs: %(names)s")
            self.stdout.write(text % {"code": code, "names": " ".join(names)})
