"""Figures as counts of something: where it is known how many a share or a rate is of.

A share or rate times its denominator is a count, and only counts can be pooled, put on a funnel plot, or told as "so
many more". Means, indices and medians have no such count, and a figure without its denominator has none either.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from django.db.models import QuerySet

from cydwaith.engines.statistics import Interval, funnel, intervals
from cydwaith.engines.statistics.funnel import Dispersion, Flag, Limits
from cydwaith.engines.statistics.panel import Floats
from cydwaith.evidence.models import Indicator, Kind, Observation
from cydwaith.evidence.panels import DOUBTFUL

SHARES: Final = frozenset({Kind.PROPORTION, Kind.RATE, Kind.RATIO})
FEWEST: Final = 5
STEPS: Final = 60


@dataclass(frozen=True)
class Share:
    """A place's figure, in the indicator's unit, and the denominator that it is a share or a rate of."""

    place: str
    value: float
    denominator: float


def per(indicator: Indicator) -> float | None:
    """How many of its denominator a figure is given for; None when its figures are no counts of anything."""
    if Kind(indicator.kind) not in SHARES:
        return None
    if indicator.per is not None:
        return indicator.per
    return 100.0 if indicator.symbol == "%" else None


def shares(indicator: Indicator, period: str) -> list[Share]:
    """The figures of a period that can be counted, those that their publisher doubts left out."""
    return by_period(indicator.observations.filter(period=period)).get((indicator.pk, period), [])


def by_period(figures: QuerySet[Observation]) -> dict[tuple[str, str], list[Share]]:
    """{(indicator, period): the figures that can be counted}, by indicator and period; one query."""
    known = figures.filter(place__kind="council", denominator__isnull=False, value__gte=0).select_related("indicator")
    found: dict[tuple[str, str], list[Share]] = {}
    for one in known.order_by("indicator", "period", "place"):
        if per(one.indicator) is not None and DOUBTFUL.isdisjoint(one.status.split()):
            share = Share(one.place_id, one.value, one.denominator)  # type: ignore[arg-type]  # both are asked for
            found.setdefault((one.indicator_id, one.period), []).append(share)
    return found


def count(share: Share, indicator: Indicator) -> float:
    """How many a figure is: 12 % of 3,000 businesses are 360. Rounded figures give rounded counts."""
    return share.value * share.denominator / (per(indicator) or 1.0)


@dataclass(frozen=True)
class Pooled:
    """What places are together: their counts over their denominators, in the indicator's unit, with a 95 % interval."""

    value: float
    interval: Interval
    places: int


def pooled(found: Sequence[Share], indicator: Indicator) -> Pooled | None:
    """The figure of several places as one (Wilson's interval for proportions, Byar's for rates); None for no figure."""
    unit = per(indicator)
    counts = sum(count(one, indicator) for one in found)
    total = sum(one.denominator for one in found)
    if not found or unit is None or not math.isfinite(counts + total):
        return None
    events = round(counts)
    if indicator.kind == Kind.PROPORTION:
        if events > total:
            return None
        near = intervals.proportion(events, total)
        return Pooled(unit * events / total, Interval(unit * near.lower, unit * near.upper), len(found))
    return Pooled(unit * events / total, intervals.rate(events, total, unit), len(found))


@dataclass(frozen=True)
class Funnel:
    """Places against what chance would give places of their size. Figures are in the indicator's unit.

    `flags` are against limits widened for what the places share (`dispersion`); `edges` are the limits at `sizes`,
    `own` those at each place's own size.
    """

    shares: Sequence[Share]
    target: float
    flags: Mapping[str, Flag]
    dispersion: Dispersion
    sizes: Floats
    edges: Limits
    widened: Limits
    own: Limits
    own_widened: Limits


def funnel_of(found: Sequence[Share], indicator: Indicator) -> Funnel | None:
    """The funnel of one period; None where fewer than five places can be counted, or nothing was counted at all."""
    together = pooled(found, indicator)
    if together is None or len(found) < FEWEST or not together.value > 0:
        return None
    sizes = np.array([one.denominator for one in found])
    values = np.array([one.value for one in found])
    errors = _errors(sizes, together.value, indicator)
    if not np.all(errors > 0):
        return None
    spread = funnel.dispersion(values, errors, together.value)
    flags = funnel.limit_flags(values, funnel.dispersed_limits(errors, together.value, spread.shared))
    grid = np.linspace(sizes.min() * 0.7, sizes.max() * 1.1, STEPS)
    places = [one.place for one in found]
    return Funnel(
        found,
        together.value,
        dict(zip(places, flags, strict=True)),
        spread,
        grid,
        _limits(grid, together.value, indicator),
        _widened(grid, together.value, spread, indicator),
        _limits(sizes, together.value, indicator),
        _widened(sizes, together.value, spread, indicator),
    )


def _widened(sizes: Floats, target: float, spread: Dispersion, indicator: Indicator) -> Limits:
    """Limits for what the places share, at these sizes."""
    errors = _errors(sizes, target, indicator)
    return _possible(funnel.dispersed_limits(errors, target, spread.shared), indicator)


def _possible(limits: Limits, indicator: Indicator) -> Limits:
    """Limits held within what the figures can be: never below nothing, nor above the whole."""
    most = per(indicator) if indicator.kind == Kind.PROPORTION else None
    sides = (limits.lower_inner, limits.upper_inner, limits.lower_outer, limits.upper_outer)
    return Limits(limits.target, *(np.clip(side, 0.0, most) for side in sides))


def _errors(sizes: Floats, target: float, indicator: Indicator) -> Floats:
    """Standard errors of figures of these sizes if the target were true of each."""
    unit = per(indicator) or 1.0
    if indicator.kind == Kind.PROPORTION:
        share = min(target / unit, 1.0)
        return np.asarray(unit * np.sqrt(share * (1 - share) / sizes))
    return np.asarray(np.sqrt(target * unit / sizes))


def _limits(sizes: Floats, target: float, indicator: Indicator) -> Limits:
    unit = per(indicator) or 1.0
    if indicator.kind == Kind.RATIO:
        return funnel.ratio_limits(sizes / unit, target)
    if indicator.kind == Kind.RATE:
        return funnel.rate_limits(sizes, target, unit)
    near = funnel.proportion_limits(sizes, target / unit)
    sides = (near.lower_inner, near.upper_inner, near.lower_outer, near.upper_outer)
    return Limits(target, *(unit * side for side in sides))
