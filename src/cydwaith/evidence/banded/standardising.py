"""Directly and indirectly standardised rates of the places of a table."""

from collections.abc import Iterable, Sequence
from typing import Final

from cydwaith.engines.statistics import standardised
from cydwaith.evidence.banded import reading, rows, standards
from cydwaith.evidence.banded.asked import NOT_GIVEN, Asked
from cydwaith.evidence.banded.reading import Group
from cydwaith.evidence.sources.faults import Report

WANTED: Final = ("age", "events", "population")
Reference = list[tuple[float, float]]


def direct(data: bytes, asked: Asked, report: Report) -> list[rows.DirectRow]:
    """Directly standardised rates.

    The standard is the column `standard` where there is one, else the European Standard Population.
    """
    found = reading.groups(data, WANTED, report, by_age=True)
    reading.alike(found, report)
    own = [group.has("standard") for group in found]
    weights = [_standard(group, report, own=all(own)) for group in found]
    if report.count:
        return []
    return [_direct(group, weight, asked) for group, weight in zip(found, weights, strict=True)]


def _standard(group: Group, report: Report, *, own: bool) -> list[float]:
    if own:
        return group.column("standard")
    weights = []
    for one in group.lines:
        share = standards.share(one.band) if one.band else None
        if share is None:
            report.add(one.line, "not-in-standard", text=one.label)
        weights.append(float(share or 0))
    return weights


def _direct(group: Group, weights: Sequence[float], asked: Asked) -> rows.DirectRow:
    found = standardised.direct(
        group.column("events"), group.column("population"), weights, asked.per, asked.confidence
    )
    return rows.DirectRow(
        area_code=group.area,
        period=group.period,
        value=found.value,
        lower=found.interval.lower if found.interval else None,
        upper=found.interval.upper if found.interval else None,
        status="" if found.interval else NOT_GIVEN,
        events=found.events,
        population=found.population,
    )


def indirect(data: bytes, asked: Asked, report: Report) -> list[rows.IndirectRow]:
    """Indirectly standardised rates and ratios.

    The reference is the file given, else the columns `reference_events` and `reference_population`, else all places of
    the table together, period by period.
    """
    found = reading.groups(data, WANTED, report, by_age=True)
    reading.alike(found, report)
    given = reading.groups(asked.reference, WANTED, report, by_age=True) if asked.reference else []
    if report.count:
        return []
    together = {period: _together(group for group in found if group.period == period) for period in _periods(found)}
    made = [_indirect(group, _reference(group, given, together, report), asked, report) for group in found]
    return [] if report.count else [row for row in made if row]


def _periods(found: Iterable[Group]) -> set[str]:
    return {group.period for group in found}


def _together(found: Iterable[Group]) -> Reference:
    lines = zip(*(group.lines for group in found), strict=True)
    return [(sum(one["events"] for one in band), sum(one["population"] for one in band)) for band in lines]


def _reference(group: Group, given: list[Group], together: dict[str, Reference], report: Report) -> Reference:
    """The events and people of the reference in each band of a group."""
    if given:
        of_period = next((one for one in given if one.period == group.period), given[0])
        known = {one.band: (one["events"], one["population"]) for one in of_period.lines}
        for one in group.lines:
            if one.band not in known:
                report.add(one.line, "not-in-reference", text=one.label)
        return [known.get(one.band, (0.0, 1.0)) for one in group.lines]
    if group.has("reference_events") and group.has("reference_population"):
        return [(one["reference_events"], one["reference_population"]) for one in group.lines]
    return together[group.period]


def _indirect(group: Group, reference: Reference, asked: Asked, report: Report) -> rows.IndirectRow | None:
    events, people = zip(*reference, strict=True)
    if not any(events):
        report.add(group.line, "nothing-expected")
        return None
    found = standardised.indirect(
        group.column("events"), group.column("population"), events, people, asked.per, asked.confidence
    )
    return rows.IndirectRow(
        area_code=group.area,
        period=group.period,
        value=found.rate,
        lower=found.rate_interval.lower,
        upper=found.rate_interval.upper,
        events=found.events,
        expected=found.expected,
        ratio=found.ratio,
        ratio_lower=found.interval.lower,
        ratio_upper=found.interval.upper,
    )
