"""From cells to readings: each line is believed only when all of it makes sense."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from cydwaith.evidence.sources.areas import AREA, area, nearest
from cydwaith.evidence.sources.faults import Report
from cydwaith.evidence.sources.notation import Unreadable, decimals, figure, number, statuses, written
from cydwaith.evidence.sources.overlaps import clash, rolling
from cydwaith.evidence.sources.readings import Cells, Expect, Reading
from cydwaith.evidence.sources.spans import Span, span

WALES = "W06"
UK_COUNCILS = ("E06", "E07", "E08", "E09", "N09", "S12")
"""Beginnings of the codes of councils that together cover the rest of the UK once: no counties over districts."""

MISSING = frozenset({"c", "k", "ns", "u", "w", "x", "z"})
ROUNDED: Final = 0.05
"""By how much a percentage may lie outside 0–100 and be taken as the end: what is shown as 100.0 is rounded to it."""

Understand = Callable[[str], Span]


@dataclass
class Seen:
    """Which periods a file has, with the line of each, and on which line each figure was."""

    figures: dict[tuple[str, str], int] = field(default_factory=dict)
    periods: dict[str, int] = field(default_factory=dict)


def readings(
    cells: Iterable[Cells], expect: Expect, report: Report, understand: Understand = span
) -> Iterator[Reading]:
    """The lines that hold, each a reading; the faults of the others go to the report. `understand` reads the period."""
    seen = Seen()
    for one in cells:
        code = _wanted(one, expect, report)
        if not code:
            continue
        try:
            reading = _reading(one, code, expect, report, understand)
        except Unreadable as error:
            report.add(one.line, error.code, **error.details)
            continue
        earlier = seen.figures.setdefault((reading.area, reading.period), reading.line)
        if earlier != reading.line:
            report.add(one.line, "duplicate", area=reading.area, period=reading.period, first=earlier)
        elif kept := _sound(reading, one, expect, report):
            seen.periods.setdefault(kept.period, kept.line)
            yield kept
    _together(seen.periods, report)


def _together(periods: dict[str, int], report: Report) -> None:
    """Whether the periods of a file are of one kind."""
    if found := clash(periods):
        details = {"one": found.one, "first": periods[found.one], "other": found.other}
        report.add(periods[found.other], "mixed-periods", **details)
    elif rolling(periods):
        report.remark(0, "rolling-periods")


def _wanted(one: Cells, expect: Expect, report: Report) -> str:
    """The code of the place that a line is about; empty, and said, when it is not to be kept."""
    found = area(one.area, expect.names)
    if found is None:
        report.add(one.line, "malformed-area", text=one.area, hint=nearest(one.area, expect.names) or "W06000009")
        return ""
    if found.said:
        report.remark(
            one.line, found.said, **({"old": one.area, "new": found.code} if found.said == "old-code" else {})
        )
    if found.code in expect.places:
        return found.code
    if found.code.startswith(WALES) and not found.left_out:
        report.add(one.line, "unknown-area", text=one.area)
        return ""
    if expect.register and AREA.fullmatch(found.code) and found.code.startswith(UK_COUNCILS):
        return found.code
    report.skip(found.code, one.line)
    return ""


def _reading(one: Cells, code: str, expect: Expect, report: Report, understand: Understand) -> Reading:
    value, marks = figure(one.value, expect.signs)
    when = understand(one.period)
    codes = statuses(one.status) | when.marks
    if value is not None or not codes & MISSING:
        codes |= marks
    if when.said:
        report.remark(one.line, when.said, text=one.period, period=when.period)
    lower, upper = (figure(text, expect.signs)[0] for text in (one.lower, one.upper))
    share_of, status = number(one.denominator), " ".join(sorted(codes))
    return Reading(one.line, code, when.period, value, lower, upper, status, one.note, one.name, share_of)


def _sound(one: Reading, cells: Cells, expect: Expect, report: Report) -> Reading | None:
    """The reading as it is kept; None, and the fault told, when its numbers contradict each other."""
    value, lower, upper, denominator = one.value, one.lower, one.upper, one.denominator
    if denominator == 0 and value is None:
        one = replace(one, denominator=None)
    elif denominator is not None and denominator <= 0:
        report.add(one.line, "bad-denominator", denominator=written(denominator))
        return None
    if lower is not None and upper is not None and lower > upper:
        report.add(one.line, "interval-reversed", lower=written(lower), upper=written(upper))
        return None
    if value is None:
        return one
    if not _holds(one, cells):
        shown = {"lower": written(lower) or "…", "upper": written(upper) or "…", "value": written(value)}
        report.add(one.line, "interval-misses", **shown)
        return None
    if expect.proportion and not -ROUNDED < value < 100 + ROUNDED:
        report.add(one.line, "out-of-range", value=written(value))
        return None
    return _rounded(one, expect, report)


def _holds(one: Reading, cells: Cells) -> bool:
    """Whether an interval holds its value, or fails to only because both are rounded as they are published."""
    value = one.value or 0.0
    room = _half(cells.value)
    below = one.lower is None or one.lower <= value or one.lower - value < room + _half(cells.lower)
    above = one.upper is None or one.upper >= value or value - one.upper < room + _half(cells.upper)
    return below and above


def _half(text: str) -> float:
    """Half a unit of a number's last written place: by so much it may have been rounded."""
    return 0.5 * 10.0 ** -decimals(text)


def _rounded(one: Reading, expect: Expect, report: Report) -> Reading:
    """A reading whose interval holds its value, and whose percentage lies within 0–100, though both are rounded."""
    value = one.value or 0.0
    if expect.proportion and not 0 <= value <= 100:
        report.remark(one.line, "rounded-share", value=written(value))
        value = min(max(value, 0.0), 100.0)
    lower = None if one.lower is None else min(one.lower, value)
    upper = None if one.upper is None else max(one.upper, value)
    if (lower, upper) != (one.lower, one.upper) and value == one.value:
        report.remark(one.line, "rounded-interval", value=written(value))
    return replace(one, value=value, lower=lower, upper=upper)
