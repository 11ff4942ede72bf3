"""What is wrong with a file that somebody gave a command, as people and programs read it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from django.utils.translation import gettext as _
from pydantic import BaseModel

from cydwaith.evidence.sources.faults import Fault, Report
from cydwaith.shared.aligned import aligned
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.commands import Command

MOST_SHOWN: Final = 50
EMPTY: Final[Mapping[str, object]] = MappingProxyType({})


class FaultRow(BaseModel):
    """One thing wrong with a file."""

    file: str
    line: int
    code: str
    cy: str
    en: str


def fault_row(file: str, one: Fault) -> FaultRow:
    """A fault, or a remark, as programs read it."""
    return FaultRow(file=file, line=one.line, code=one.code, cy=one.message.cy, en=one.message.en)


def tell_faults(
    command: Command, form: str, file: str, report: Report, *, loading: bool = False, more: Mapping[str, object] = EMPTY
) -> None:
    """Tell every fault of a file by its line, where a command works out or loads nothing because of them."""
    told = [fault_row(file, one) for one in report]
    if form == "json":
        command.print_json({**more, "count": report.count, "faults": [row.model_dump() for row in told]})
    elif form == "csv":
        command.print_rows(FaultRow, told)
    else:
        worked_out = _("nothing was worked out. Faults: %(count)s") % {"count": report.count}
        loaded = _("nothing was loaded. Faults: %(count)s") % {"count": report.count}
        said = [[row.line or "", getattr(row, reading_language())] for row in told[:MOST_SHOWN]]
        command.stderr.write(f"{file}: {loaded if loading else worked_out}")
        command.stderr.write(aligned([_("line"), _("what is wrong")], said))
        if report.count > len(said):
            command.stderr.write(_("… and %(count)s more") % {"count": report.count - len(said)})
