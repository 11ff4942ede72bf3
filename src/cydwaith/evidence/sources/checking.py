"""From cells to readings: each line is believed only when all of it makes sense."""

from collections.abc import Callable, Iterable, Iterator

from cydwaith.evidence.sources.faults import Report
from cydwaith.evidence.sources.notation import AREA, OTHER_AREA, Unreadable, figure, number, period, statuses, written
from cydwaith.evidence.sources.readings import Cells, Expect, Reading

WALES = "W06"
UK_COUNCILS = ("E06", "E07", "E08", "E09", "N09", "S12")
"""Beginnings of the codes of councils that together cover the rest of the UK once: no counties over districts."""

MISSING = frozenset({"c", "k", "ns", "u", "w", "x", "z"})


def readings(
    cells: Iterable[Cells], expect: Expect, report: Report, understand: Callable[[str], str] = period
) -> Iterator[Reading]:
    """The lines that hold, each a reading; the faults of the others go to the report. `understand` reads the period."""
    first: dict[tuple[str, str], int] = {}
    for one in cells:
        if not _wanted(one, expect, report):
            continue
        try:
            reading = _reading(one, understand)
        except Unreadable as error:
            report.add(one.line, error.code, **error.details)
            continue
        earlier = first.setdefault((reading.area, reading.period), reading.line)
        if earlier != reading.line:
            report.add(one.line, "duplicate", area=reading.area, period=reading.period, first=earlier)
        elif _sound(reading, expect, report):
            yield reading


def _wanted(one: Cells, expect: Expect, report: Report) -> bool:
    """Whether a line is about a place to be kept; says so when not."""
    if one.area in expect.places:
        return True
    if not AREA.fullmatch(one.area):
        if OTHER_AREA.fullmatch(one.area):
            report.skip(one.area)
        else:
            report.add(one.line, "malformed-area", text=one.area)
        return False
    if one.area.startswith(WALES):
        report.add(one.line, "unknown-area", text=one.area)
        return False
    if expect.register and one.area.startswith(UK_COUNCILS):
        return True
    report.skip(one.area)
    return False


def _reading(one: Cells, understand: Callable[[str], str]) -> Reading:
    value, marks = figure(one.value)
    codes = statuses(one.status)
    if value is not None or not codes & MISSING:
        codes |= marks
    return Reading(
        one.line,
        one.area,
        understand(one.period),
        value,
        number(one.lower),
        number(one.upper),
        " ".join(sorted(codes)),
        one.note,
        one.name,
        number(one.denominator),
    )


def _sound(one: Reading, expect: Expect, report: Report) -> bool:
    value, lower, upper = one.value, one.lower, one.upper
    if one.denominator is not None and one.denominator <= 0:
        report.add(one.line, "bad-denominator", denominator=written(one.denominator))
        return False
    if lower is not None and upper is not None and lower > upper:
        report.add(one.line, "interval-reversed", lower=written(lower), upper=written(upper))
        return False
    if value is None:
        return True
    if (lower is not None and lower > value) or (upper is not None and upper < value):
        report.add(
            one.line, "interval-misses", lower=written(lower) or "…", upper=written(upper) or "…", value=written(value)
        )
        return False
    if expect.proportion and not 0 <= value <= 100:
        report.add(one.line, "out-of-range", value=written(value))
        return False
    return True
