"""Means, and the quantile that each place is in."""

import numpy as np

from cydwaith.engines.statistics import means, quantiles
from cydwaith.evidence.banded import reading, rows
from cydwaith.evidence.banded.asked import Asked
from cydwaith.evidence.banded.reading import Line
from cydwaith.evidence.sources.faults import Report


def mean(data: bytes, asked: Asked, report: Report) -> list[rows.MeanRow]:
    """The mean of the values of each place and period."""
    found = reading.groups(data, ("value",), report, by_age=False)
    for group in found:
        if len(group.lines) < 2:
            report.add(group.line, "few-values", count=len(group.lines), wanted=2)
    if report.count:
        return []
    made = [(group, means.mean(group.column("value"), asked.confidence)) for group in found]
    return [
        rows.MeanRow(
            area_code=group.area,
            period=group.period,
            value=one.value,
            lower=one.interval.lower,
            upper=one.interval.upper,
            count=one.count,
            deviation=one.deviation,
        )
        for group, one in made
    ]


def quantile(data: bytes, asked: Asked, report: Report) -> list[rows.QuantileRow]:
    """The group of each place, period by period."""
    found = reading.groups(data, ("area_code", "value"), report, by_age=False)
    periods: dict[str, list[Line]] = {}
    for one in sorted((line for group in found for line in group.lines), key=lambda line: line.line):
        periods.setdefault(one.period, []).append(one)
    for lines in periods.values():
        if len(lines) < asked.groups:
            report.add(lines[0].line, "few-values", count=len(lines), wanted=asked.groups)
    if report.count:
        return []
    return [row for lines in periods.values() for row in _quantiles(lines, asked)]


def _quantiles(lines: list[Line], asked: Asked) -> list[rows.QuantileRow]:
    values = np.array([one["value"] for one in lines])
    found = quantiles.quantiles(values, asked.groups, highest_first=asked.highest_first)
    return [
        rows.QuantileRow(area_code=one.area, period=one.period, value=one["value"], quantile=int(group))
        for one, group in zip(lines, found, strict=True)
    ]
