"""Slope and relative index of inequality of the places of a table."""

from dataclasses import replace
from itertools import pairwise

from cydwaith.engines.statistics import inequality as unequal
from cydwaith.engines.statistics import intervals
from cydwaith.engines.statistics.inequality import Scale
from cydwaith.evidence.banded import reading, rows
from cydwaith.evidence.banded.asked import Asked
from cydwaith.evidence.banded.reading import Group, Line, too_many
from cydwaith.evidence.sources.faults import Report
from cydwaith.evidence.sources.notation import written

Figures = tuple[list[float], list[float]]


def inequality(data: bytes, asked: Asked, report: Report) -> list[rows.InequalityRow]:
    """Slope and relative index of each place and period.

    Group 1 is the most deprived, or the first in the table where they have no numbers.
    """
    found = [_ranked(group, report) for group in reading.groups(data, ("population",), report, by_age=False)]
    made = [(group, _figures(group, asked, report)) for group in found]
    return [] if report.count else [_unequal(group, figures, asked) for group, figures in made]


def _ranked(group: Group, report: Report) -> Group:
    """A group with its lines in the order of their numbers, where each is numbered: 1 is the most deprived."""
    if not all(one.label.isdecimal() for one in group.lines):
        return group
    lines = tuple(sorted(group.lines, key=lambda one: (int(one.label), one.line)))
    for one, following in pairwise(lines):
        if int(one.label) == int(following.label):
            report.add(following.line, "same-band", text=following.label, first=one.line)
    return replace(group, lines=lines)


def _figures(group: Group, asked: Asked, report: Report) -> Figures:
    """The figures of a group's lines and their standard errors, faults told."""
    if len(group.lines) < unequal.FEWEST:
        report.add(group.line, "few-groups", count=len(group.lines), wanted=unequal.FEWEST)
    pairs = [_figure(one, asked, report) for one in group.lines]
    return [value for value, _error in pairs], [error for _value, error in pairs]


def _figure(line: Line, asked: Asked, report: Report) -> tuple[float, float]:
    value, lower, upper = (line.numbers.get(name) for name in ("value", "lower", "upper"))
    if value is None and line.numbers.get("events") is not None:
        value, lower, upper = _counted(line, asked, report)
    if value is None:
        report.add(line.line, "no-number", column="value")
        return 0.0, 0.0
    error = line.numbers.get("error")
    if error is not None:
        return (value, error) if _on_scale(line, [value], asked, report) else (0.0, 0.0)
    if lower is None or upper is None:
        report.add(line.line, "no-error")
        return 0.0, 0.0
    if lower > upper:
        report.add(line.line, "limits-reversed", lower=written(lower), upper=written(upper))
        return 0.0, 0.0
    if not _on_scale(line, [value, lower, upper], asked, report):
        return 0.0, 0.0
    return value, float(unequal.standard_errors(lower, upper, asked.scale))


def _counted(line: Line, asked: Asked, report: Report) -> tuple[float | None, float | None, float | None]:
    """A figure and its 95 % limits from events and people: a proportion, or a rate."""
    events, people = line["events"], line["population"]
    if asked.scale != Scale.PROPORTION:
        around = intervals.rate(events, people, asked.per)
        return events / people * asked.per, around.lower, around.upper
    if events > people:
        too_many(line, report)
        return 0.5, 0.5, 0.5
    around = intervals.proportion(events, people)
    return events / people, around.lower, around.upper


def _on_scale(line: Line, figures: list[float], asked: Asked, report: Report) -> bool:
    highest = 1.0 if asked.scale == Scale.PROPORTION else float("inf")
    off = [one for one in figures if asked.scale != Scale.PLAIN and not 0 < one < highest]
    if off:
        report.add(line.line, "off-scale", number=written(off[0]), scale=asked.scale.value)
    return not off


def _unequal(group: Group, figures: Figures, asked: Asked) -> rows.InequalityRow:
    found = unequal.inequality(*figures, group.column("population"), asked.scale, asked.confidence)
    around = found.relative_interval
    return rows.InequalityRow(
        area_code=group.area,
        period=group.period,
        value=found.slope,
        lower=found.slope_interval.lower,
        upper=found.slope_interval.upper,
        groups=len(group.lines),
        relative=found.relative,
        relative_lower=around.lower if around else None,
        relative_upper=around.upper if around else None,
    )
