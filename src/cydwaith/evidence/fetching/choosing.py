"""Which lines of a fetched table are meant: found by the recipe, and doubted where the table is not as it says.

Nothing is guessed: a column or a value that is not there, or that could be two, is a fault that names what is there.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from cydwaith.evidence.fetching.recipes import Recipe, Wanted
from cydwaith.evidence.sources.areas import area
from cydwaith.evidence.sources.columns import NAMES, key
from cydwaith.evidence.sources.faults import Report
from cydwaith.evidence.sources.notation import Unreadable, figure, written
from cydwaith.evidence.sources.spans import span
from cydwaith.evidence.sources.statswales_api import Column, Rows

MOST_NAMED: Final = 25
ROLES: Final = {"area": "area_code", "period": "period", "value": "value"}
HEADER: Final = ("area", "period", "value", "denominator")


@dataclass(frozen=True)
class Choice:
    """The columns of a table that are meant, by role, and the value that each other column must have.

    `where` and `of` are {column: value in words}; `of` chooses the lines that say how many each figure is of.
    """

    area: Column
    period: Column
    where: Mapping[Column, str]
    of: Mapping[Column, str]

    @property
    def filters(self) -> dict[str, list[str]]:
        """The same for the service, which wants codes: what either kind of line has."""
        asked: dict[str, list[str]] = {}
        for chosen in (self.where, self.of):
            for column, value in chosen.items():
                if code := column.values.get(value):
                    asked.setdefault(column.name, []).append(code)
        wanted = {column.name for column in {**self.where, **self.of} if column.values}
        return {name: sorted(set(codes)) for name, codes in asked.items() if name in wanted}


def choice(recipe: Recipe, columns: Sequence[Column], report: Report) -> Choice | None:
    """What a recipe means by the columns that there are; None, and the faults told, when that cannot be told."""
    found = {role: _column(columns, recipe.roles.get(role, ""), role, report) for role in ("area", "period")}
    where = _values(columns, recipe.where, report)
    of = _values(columns, recipe.of, report)
    place, when = found["area"], found["period"]
    if report.count or place is None or when is None:
        return None
    kept = {place.name, when.name, *recipe.ignored}
    for column in columns:
        if column.name not in kept and column not in where and len(column.values) > 1:
            report.add(0, "divided", column=column.name, held=_named(column.values))
    return None if report.count else Choice(place, when, where, {**where, **of} if of else {})


def chosen(rows: Rows, made: Choice, recipe: Recipe, names: Mapping[str, str], report: Report) -> bytes:
    """The lines that are meant, as a table of area, period, value and denominator. `names` are those of places."""
    value = _value(rows, recipe.roles.get("value", ""), report)
    if not value:
        return b""
    wholes = {(_cell(row, made.area), _cell(row, made.period)): _number(row[value]) for row in _matching(rows, made.of)}
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    passed: set[str] = set()
    for row in _matching(rows, made.where):
        place, when = _cell(row, made.area), _cell(row, made.period)
        if recipe.others and area(place, names) is None:
            passed.add(place)
        elif _long(when, recipe):
            writer.writerow((place, when, row[value], wholes.get((place, when), "")))
    if passed:
        report.remark(0, "other-areas", count=len(passed), held=_named(sorted(passed)))
    return out.getvalue().encode()


def _column(columns: Sequence[Column], name: str, role: str, report: Report) -> Column | None:
    """The column that a recipe names, in words or by code; failing that, the only one with a usual name of its role."""
    named = [one for one in columns if name and key(name) in (key(one.name), key(one.code))]
    usual = NAMES.get(ROLES.get(role, ""), frozenset())
    alike = [one for one in columns if {key(one.name), key(one.code)} & usual]
    if len(named or alike) == 1:
        return (named or alike)[0]
    report.add(0, "missing-column", column=name or role, held=_named([one.name for one in columns]))
    return None


def _values(columns: Sequence[Column], wanted: Mapping[str, Wanted], report: Report) -> dict[Column, str]:
    """The one value that is meant of each column that a recipe names."""
    found: dict[Column, str] = {}
    for name, one in wanted.items():
        column = _column(columns, name, "", report)
        if column is None:
            continue
        fitting = one.found(list(column.values)) if column.values else [one.value]
        if len(fitting) == 1 and fitting[0]:
            found[column] = fitting[0]
        else:
            report.add(0, "no-such-value", column=column.name, wanted=one, held=_named(fitting or column.values))
    return found


def _value(rows: Rows, name: str, report: Report) -> str:
    """The name of the column that holds the figures."""
    there = list(dict.fromkeys(column for row in rows for column in row))
    named = [one for one in there if name and key(one) == key(name)]
    alike = [one for one in there if key(one) in NAMES["value"]]
    if len(named or alike) == 1:
        return (named or alike)[0]
    if rows:
        report.add(0, "missing-column", column=name or "value", held=_named(there))
    return ""


def _matching(rows: Rows, where: Mapping[Column, str]) -> Iterator[Mapping[str, Any]]:
    if not where:
        return
    for row in rows:
        if all(_cell(row, column) in (value, column.values.get(value)) for column, value in where.items()):
            yield row


def _cell(row: Mapping[str, Any], column: Column) -> str:
    """What a row has in a column, whichever of its names the service wrote above it."""
    return str(row.get(column.name, row.get(column.code, "")) or "").strip()


def _number(text: object) -> str:
    """A denominator without its shorthand; nothing where it cannot be read."""
    try:
        return written(figure(str(text))[0])
    except Unreadable:
        return ""


def _long(when: str, recipe: Recipe) -> bool:
    """Whether a period is of the length that is wanted; one that cannot be read is for the importer to tell of."""
    if not recipe.length:
        return True
    try:
        return span(when, recipe.year_starts).period.endswith(f"/{recipe.length}")
    except Unreadable:
        return True


def _named(values: Any) -> str:
    held = list(values)
    more = f" … ({len(held)})" if len(held) > MOST_NAMED else ""
    return "; ".join(str(one) for one in held[:MOST_NAMED]) + more
