"""Tables of StatsWales (version 2 of its interface), as CSV.

Column names differ by data set and by language: AreaCode, YearCode, Data and NoteCodes in the raw view, Area, Year,
Data values and Notes, or their Welsh, in the readable one. Every other column divides the figures further (sex, age,
tenure …): it must hold one value, or be chosen with `where`.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from cydwaith.evidence.sources import table
from cydwaith.evidence.sources.checking import readings
from cydwaith.evidence.sources.faults import Report
from cydwaith.evidence.sources.notation import spoken_period
from cydwaith.evidence.sources.readings import Cells, Expect, Reading, Series

NAMES: Final[Mapping[str, frozenset[str]]] = {
    "AreaCode": frozenset(
        {"areacode", "area", "localauthority", "localauthoritycode", "ardal", "codardal", "awdurdodlleol"}
    ),
    "YearCode": frozenset(
        {"yearcode", "year", "datecode", "date", "periodcode", "period", "blwyddyn", "codblwyddyn", "dyddiad", "cyfnod"}
    ),
    "Data": frozenset(
        {"data", "datavalue", "datavalues", "value", "gwerth", "gwerthdata", "gwerthoedddata", "gwerthoedd"}
    ),
}
EXTRA: Final[Mapping[str, frozenset[str]]] = {
    "Measure": frozenset({"measure", "measurecode", "mesur", "codmesur"}),
    "NoteCodes": frozenset({"notecodes", "notecode", "notes", "nodiadau", "codaunodiadau"}),
    "Lower": frozenset({"lower", "lowerci", "lci", "lci95", "lower95", "isaf"}),
    "Upper": frozenset({"upper", "upperci", "uci", "uci95", "upper95", "uchaf"}),
}


@dataclass(frozen=True)
class Choice:
    """Which lines of a table are wanted, by column; and the day on which a year written 2023-24 starts."""

    where: Mapping[str, str] = field(default_factory=dict)
    year_starts: str = "04-01"


def series(data: bytes, report: Report, choice: Choice | None = None) -> list[Series]:
    """What the table measures, by its measure column; one series without a name when it has none."""
    columns = _columns(data, report)
    if not columns:
        return []
    measure = columns.get("Measure")
    lines = _chosen(data, columns, choice or Choice(), Report())
    return sorted({Series(cells[measure] if measure else "") for _, cells in lines})


def read(
    data: bytes, wanted: Series, expect: Expect, report: Report, choice: Choice | None = None
) -> Iterator[Reading]:
    """The readings of one series of the table."""
    choice = choice or Choice()
    columns = _columns(data, report)
    if not columns:
        return iter(())
    understand = partial(spoken_period, year_starts=choice.year_starts)
    return readings(_cells(data, columns, wanted, choice, report), expect, report, understand)


def _columns(data: bytes, report: Report) -> dict[str, str]:
    """The table's own names of the columns; empty, and the fault told, when one is missing that must be there."""
    try:
        given = table.header(data)
    except csv.Error:
        report.add(1, "broken-quotes")
        return {}
    if not any(given):
        list(table.lines(data, NAMES, report))
        return {}
    found = {role: _named(given, names) for role, names in {**NAMES, **EXTRA}.items()}
    missing = [role for role in NAMES if not found[role]]
    for role in missing:
        report.add(1, "missing-column", column=role)
    return {} if missing else {role: name for role, name in found.items() if name}


def _named(given: Sequence[str], names: frozenset[str]) -> str:
    """The first column with one of these names, codes before descriptions."""
    known = [name for name in given if "".join(filter(str.isalnum, name.casefold())) in names]
    return next((name for name in known if name.casefold().endswith("code")), known[0] if known else "")


def _chosen(
    data: bytes, columns: Mapping[str, str], choice: Choice, report: Report
) -> Iterator[tuple[int, dict[str, str]]]:
    needed = [*columns.values(), *choice.where]
    for line, cells in table.lines(data, dict.fromkeys(needed), report):
        if all(cells[name] == wanted for name, wanted in choice.where.items()):
            yield line, cells


def _cells(data: bytes, columns: Mapping[str, str], wanted: Series, choice: Choice, report: Report) -> Iterator[Cells]:
    measure = columns.get("Measure")
    roles = [columns.get(role, "") for role in ("AreaCode", "YearCode", "Data", "Lower", "Upper", "NoteCodes")]
    for line, cells in _chosen(data, columns, choice, report):
        if measure is None or cells[measure] == wanted.name:
            yield Cells(line, *(cells.get(name, "") for name in roles))
