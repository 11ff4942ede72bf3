"""A table of counts read into groups of lines, one group a place and period, with every fault by its line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from cydwaith.evidence.banded.ages import Age, age
from cydwaith.evidence.sources import table
from cydwaith.evidence.sources.columns import NAMES, NUMBERS, Columns
from cydwaith.evidence.sources.faults import Report
from cydwaith.evidence.sources.notation import Unreadable, figure, written

WORDS: Final = {
    "events": "events count deaths cases numerator observed digwyddiadau nifer marwolaethau achosion rhifiadur",
    "population": "population pop people denominator personyears poblogaeth pobl enwadur",
    "standard": "standard standardpopulation stdpop esp esp2013 safon poblogaethsafonol",
    "reference_events": "referenceevents referencecount refcount digwyddiadaucyfeirio",
    "reference_population": "referencepopulation refpop poblogaethgyfeirio",
    "error": "error se standarderror cyfeiliornadsafonol",
    "age": "age ageband agegroup startage oed oedran bandoedran grwpoedran",
    "group": "group quantile decile quintile grwp cwintel degradd pumed",
}
"""The columns that only tables of counts have, each under every name that it goes by."""
NAMED: Final = {name: frozenset(words.split()) for name, words in WORDS.items()} | {
    name: NAMES[name] for name in ("area_code", "period", "value", "lower", "upper")
}
NUMBERED: Final = [name for name in NAMED if name in NUMBERS]
POSITIVE: Final = frozenset({"population", "standard", "reference_population"})
COUNTED: Final = frozenset({"events", "reference_events", "error"})


@dataclass(frozen=True)
class Line:
    """One line: of which place and period, its band of ages or group, and its numbers by column."""

    line: int
    area: str
    period: str
    label: str
    numbers: dict[str, float | None]
    band: Age | None = None

    def __getitem__(self, name: str) -> float:
        """A number that was asked for, and is there."""
        found = self.numbers[name]
        assert found is not None
        return found


@dataclass(frozen=True)
class Group:
    """The lines of one place and period, in the order of their bands."""

    area: str
    period: str
    lines: tuple[Line, ...]

    def column(self, name: str) -> list[float]:
        """One number a line."""
        return [one[name] for one in self.lines]

    def has(self, name: str) -> bool:
        """Whether every line has a number of this kind."""
        return all(one.numbers.get(name) is not None for one in self.lines)

    @property
    def line(self) -> int:
        """The first line of the file that is of this group."""
        return min(one.line for one in self.lines)


def groups(data: bytes, wanted: Iterable[str], report: Report, *, by_age: bool) -> list[Group]:
    """The groups of a table, in its order; `wanted` are the columns that it must have."""
    needed = frozenset(wanted)
    columns = Columns(NAMED, needed)
    held: dict[tuple[str, str], list[Line]] = {}
    for line, cells in table.lines(data, columns, report):
        if (one := _line(line, cells, needed, report, by_age=by_age)) is not None:
            held.setdefault((one.area, one.period), []).append(one)
    found = [Group(area, period, tuple(lines)) for (area, period), lines in held.items()]
    if not found and not report.count:
        report.add(0, "nothing-known")
    return [_in_order(group, report) for group in found] if by_age else found


def alike(found: list[Group], report: Report) -> None:
    """Add a fault for each group that lacks a band which the first has, or the other way about."""
    for group in found[1:]:
        bands, first = {one.band for one in group.lines}, {one.band for one in found[0].lines}
        if lacking := sorted(band for band in bands ^ first if band):
            report.add(group.line, "bands-differ", first=found[0].line, text=", ".join(map(str, lacking)))


def _line(line: int, cells: dict[str, str], needed: frozenset[str], report: Report, *, by_age: bool) -> Line | None:
    label = cells["age"] if by_age else cells["group"]
    band = age(label) if by_age else None
    if by_age and band is None:
        report.add(line, "bad-age", text=label)
        return None
    before = report.count
    numbers = {name: _number(line, name, cells[name], needed, report) for name in NUMBERED}
    if report.count > before:
        return None
    return Line(line, cells["area_code"], cells["period"], label, numbers, band)


def _number(line: int, name: str, text: str, needed: frozenset[str], report: Report) -> float | None:
    try:
        found, _marks = figure(text)
    except Unreadable as error:
        report.add(line, error.code, **error.details)
        return None
    if found is None:
        if name in needed:
            report.add(line, "no-number", column=name)
        return None
    if name in POSITIVE and found <= 0:
        report.add(line, "not-above-zero", column=name, number=written(found))
    elif name in COUNTED and found < 0:
        report.add(line, "negative", column=name, number=written(found))
    return found


def _in_order(group: Group, report: Report) -> Group:
    """A group with its bands in order, each closed by the next; faults for bands that are there twice or overlap."""
    lines = sorted(group.lines, key=lambda one: (_start(one), one.line))
    ends = [_start(following) for _one, following in pairwise(lines)]
    closed = [_closed(one, following) for one, following in zip(lines, [*ends, None], strict=True)]
    for one, following in pairwise(closed):
        if _start(one) == _start(following):
            report.add(following.line, "same-band", text=following.label, first=one.line)
        elif one.band and one.band.after > _start(following):
            report.add(following.line, "bands-overlap", text=following.label, first=one.line)
    return replace(group, lines=tuple(closed))


def _start(line: Line) -> int:
    return line.band.start if line.band else 0


def _closed(line: Line, following: int | None) -> Line:
    return replace(line, band=line.band.closed(following) if line.band else None)


def gaps(group: Group) -> Iterator[Line]:
    """The lines whose band does not begin where the one before ends."""
    for one, following in pairwise(group.lines):
        if one.band and one.band.after != _start(following):
            yield following


def too_many(line: Line, report: Report) -> None:
    """Say that there are more events than people."""
    shown = {"events": written(line["events"]), "population": written(line["population"])}
    report.add(line.line, "more-events-than-people", **shown)
