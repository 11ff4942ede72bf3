"""Counts as rates: of the people who lived there, or of another count, with the interval that chance gives them.

Byar's interval for rates, exact below ten events, Wilson's for shares (`engines.statistics.intervals`).
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from cydwaith.engines.statistics import intervals
from cydwaith.evidence.sources.readings import Reading

LONGEST: Final = dt.timedelta(days=3 * 366)
"""How far from a figure's day the estimate of the population may be."""

People = Mapping[tuple[str, str], float]
"""How many people live in an area on a day: {(area, day in ISO 8601): people}."""


def rated(one: Reading, whole: float, per: float, *, share: bool = False) -> Reading:
    """A count as so many of `per`, with its 95 % interval; nothing of it is rounded.

    Raises ValueError for a negative count, for a whole of nothing, and for a share of more than the whole.
    """
    if one.value is None:
        return replace(one, denominator=whole)
    if share:
        near = intervals.proportion(one.value, whole)
        near = intervals.Interval(near.lower * per, near.upper * per)
    else:
        near = intervals.rate(one.value, whole, per)
    value = _kept(one.value * per / whole)
    return replace(
        one,
        value=value,
        lower=min(_kept(near.lower), value),
        upper=max(_kept(near.upper), value),
        denominator=whole,
    )


def people(known: People, area: str, period: str) -> float | None:
    """The estimate of an area's people nearest to the middle of a period; None where there is none near it."""
    day = middle(period)
    near = [(abs(dt.date.fromisoformat(one) - day), one) for place, one in known if place == area]
    distance, nearest = min(near, default=(LONGEST * 2, ""))
    return known[area, nearest] if distance <= LONGEST else None


def middle(period: str) -> dt.date:
    """The day in the middle of a period of ISO 8601; a day is its own middle."""
    first = dt.date.fromisoformat(period[:10])
    if len(period) == 10:
        return first
    days = {"Y": 365.25, "M": 30.44, "W": 7.0, "D": 1.0}[period[-1]]
    return first + dt.timedelta(days=int(period[12:-1]) * days / 2)


def _kept(value: float) -> float:
    """Without the noise of binary fractions."""
    return float(f"{value:.12g}")
