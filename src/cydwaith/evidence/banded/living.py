"""Life expectancy of the places of a table."""

from cydwaith.engines.statistics import life
from cydwaith.evidence.banded import reading, rows
from cydwaith.evidence.banded.asked import NOT_GIVEN, Asked
from cydwaith.evidence.banded.reading import Group, too_many
from cydwaith.evidence.sources.faults import Report


def life_expectancy(data: bytes, asked: Asked, report: Report) -> list[rows.LifeRow]:
    """Life expectancy at the ages asked for."""
    found = reading.groups(data, ("age", "events", "population"), report, by_age=True)
    for group in found:
        _life_table(group, report)
    starts = {one.band.start for group in found for one in group.lines if one.band}
    for age in asked.ages:
        if found and age not in starts:
            report.add(0, "no-such-age", age=age, held=", ".join(map(str, sorted(starts))))
    return [] if report.count else [row for group in found for row in _lived(group, asked)]


def _life_table(group: Group, report: Report) -> None:
    """Add what keeps a group from being a life table."""
    first = [one.band.start if one.band else None for one in group.lines[:2]]
    odd = [group.lines[0]] if first != [0, 1] else list(reading.gaps(group))
    for one in odd:
        report.add(one.line, "life-starts", text=one.label)
    last = group.lines[-1]
    oldest, latest = life.OLDEST
    if last.band is None or last.band.end is not None or not oldest <= last.band.start <= latest:
        report.add(last.line, "life-ends", text=last.label)
    elif last["events"] == 0:
        report.add(last.line, "life-no-death")
    for one in group.lines:
        if one["events"] > one["population"]:
            too_many(one, report)


def _lived(group: Group, asked: Asked) -> list[rows.LifeRow]:
    starts = [one.band.start for one in group.lines if one.band]
    deaths, people = group.column("events"), group.column("population")
    found = life.expectancies(starts, deaths, people, asked.confidence)
    return [
        rows.LifeRow(
            area_code=group.area,
            period=group.period,
            value=one.value,
            lower=one.interval.lower if one.interval else None,
            upper=one.interval.upper if one.interval else None,
            status="" if one.interval else NOT_GIVEN,
            age=one.age,
            deaths=sum(deaths[at:]),
            population=sum(people[at:]),
        )
        for at, one in enumerate(found)
        if one.age in asked.ages
    ]
