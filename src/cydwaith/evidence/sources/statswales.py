"""Tables of StatsWales (version 2 of its interface), as CSV.

Column names differ by data set and by language: AreaCode, YearCode, Data and NoteCodes in the raw view, Area, Year,
Data values and Notes, or their Welsh, in the readable one. Every other column divides the figures further (sex, age,
tenure …): it must hold one value, or be chosen with `where`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from cydwaith.evidence.sources import columns, table
from cydwaith.evidence.sources.checking import readings
from cydwaith.evidence.sources.columns import Columns
from cydwaith.evidence.sources.faults import Report
from cydwaith.evidence.sources.readings import Cells, Expect, Reading, Series
from cydwaith.evidence.sources.spans import span

NOTES: Final = frozenset({"notecodes", "notecode", "notes", "nodiadau", "codaunodiadau", "codnodyn", "codaunodyn"})
"""The column whose codes, or words, say how good a figure is; `note` is not read from these tables."""

NAMED: Final = Columns(
    {
        **{role: names for role, names in columns.NAMES.items() if role != "note"},
        "status": columns.NAMES["status"] | NOTES,
        "measure": frozenset({"measure", "measurecode", "mesur", "codmesur", "mesurcod"}),
        "starts": frozenset({"startdate", "dyddiadcychwyn", "dyddiaddechrau"}),
        "ends": frozenset({"enddate", "dyddiadgorffen", "dyddiaddiwedd"}),
    },
    frozenset({"area_code", "period", "value"}),
)


@dataclass(frozen=True)
class Choice:
    """Which lines of a table are wanted, by column; and the day on which a year written 2023-24 starts."""

    where: Mapping[str, str] = field(default_factory=dict)
    year_starts: str = "04-01"


def series(data: bytes, report: Report, choice: Choice | None = None) -> list[Series]:
    """What the table measures, by its measure column; one series without a name when it has none."""
    return sorted({Series(cells["measure"]) for _, cells in _chosen(data, choice or Choice(), report)})


def read(
    data: bytes, wanted: Series, expect: Expect, report: Report, choice: Choice | None = None
) -> Iterator[Reading]:
    """The readings of one series of the table."""
    choice = choice or Choice()
    understand = partial(span, year_starts=choice.year_starts)
    return readings(_cells(data, wanted, choice, report), expect, report, understand)


def _chosen(data: bytes, choice: Choice, report: Report) -> Iterator[tuple[int, dict[str, str]]]:
    """The lines that are wanted. A column that is chosen by and is not there is a fault."""
    for line, cells in table.lines(data, NAMED, report):
        if unknown := [name for name in choice.where if name not in cells]:
            there = ", ".join([name for name in cells if name not in NAMED.names][: table.MOST_NAMED])
            report.add(0, "missing-column", column="”, “".join(unknown), held=there)
            return
        if all(cells[name] == wanted for name, wanted in choice.where.items()):
            yield line, cells


def _cells(data: bytes, wanted: Series, choice: Choice, report: Report) -> Iterator[Cells]:
    for line, cells in _chosen(data, choice, report):
        if cells["measure"] == wanted.name:
            value, lower, upper, status = (cells[role] for role in ("value", "lower", "upper", "status"))
            when, share_of = _period(cells), cells["denominator"]
            yield Cells(line, cells["area_code"], when, value, lower, upper, status, denominator=share_of)


def _period(cells: Mapping[str, str]) -> str:
    """The period by its first and last day where the table has both, which says more than the year's name."""
    return f"{cells['starts']} - {cells['ends']}" if cells["starts"] and cells["ends"] else cells["period"]
