"""How far apart are the ends of the social scale? The slope and relative index of inequality.

Groups are ordered from the most to the least deprived, each at the middle of its share of all people; a line is fitted,
each group weighing as its people do. The slope index is what the line rises from one end to the other, the relative
index its upper end as a multiple of its lower (Low & Low 2004, Journal of Public Health 26:388-395; Pamuk 1985). The
interval is by simulation: each group's figure is drawn anew within its own standard error, as in Public Health
England's technical guidance (`phe_sii`).
"""

from dataclasses import dataclass
from enum import Enum
from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from cydwaith.engines.statistics.intervals import Floats, Interval, positive
from cydwaith.engines.statistics.special import expit, logit, ndtri

DRAWS: Final = 100_000
SEED: Final = 20_040_726
"""Draws are the same every time, so that the same figures give the same interval."""
FEWEST: Final = 3
"""A line through two groups always fits."""


class Scale(Enum):
    """On which scale the figures' errors are symmetric: rates on the log, proportions (0 to 1) on the logit."""

    PLAIN = "plain"
    RATE = "rate"
    PROPORTION = "proportion"


@dataclass(frozen=True)
class Inequality:
    """Slope and relative index. The relative one is None where an end of the line is not above zero."""

    slope: float
    slope_interval: Interval
    relative: float | None
    relative_interval: Interval | None


def standard_errors(lower: ArrayLike, upper: ArrayLike, scale: Scale, confidence: float = 0.95) -> Floats:
    """The standard errors, on the scale, of figures with these limits. Raises ValueError for limits that have none."""
    low, high = _on(scale, np.asarray(lower, dtype=np.float64)), _on(scale, np.asarray(upper, dtype=np.float64))
    if np.any(high < low):
        raise ValueError("a lower limit is above its upper limit")
    return np.asarray((high - low) / (2 * float(ndtri(0.5 + confidence / 2))))


def inequality(
    value: ArrayLike,
    error: ArrayLike,
    population: ArrayLike,
    scale: Scale = Scale.PLAIN,
    confidence: float = 0.95,
    draws: int = DRAWS,
) -> Inequality:
    """The indices of figures of groups in order of deprivation, the most deprived first.

    value, error (standard errors on the scale), population: one number a group. Raises ValueError for fewer than three
    groups, lengths that differ, populations not above zero, errors below it, or figures that the scale cannot have.
    """
    y, people = np.atleast_1d(np.asarray(value, dtype=np.float64)), np.atleast_1d(positive(population, "population"))
    spread = np.atleast_1d(np.asarray(error, dtype=np.float64))
    _checked(y, spread, people, confidence)
    fitted = _lines(people)
    start, rise = fitted @ y
    drawn = np.random.default_rng(SEED).normal(size=(draws, y.size)) * spread + _on(scale, y)
    starts, rises = fitted @ _off(scale, drawn).T
    ends = _quantiles(rises, confidence)
    relative = _relative(start, start + rise)
    return Inequality(float(rise), ends, relative, _relative_interval(starts, rises, confidence) if relative else None)


def _checked(y: Floats, spread: Floats, people: Floats, confidence: float) -> None:
    if not y.shape == spread.shape == people.shape:
        raise ValueError("the groups do not match: one number a group is wanted everywhere")
    if y.size < FEWEST:
        raise ValueError("at least three groups are wanted")
    if not (np.all(np.isfinite(y)) and np.all(np.isfinite(spread))) or np.any(spread < 0):
        raise ValueError("a figure or its standard error is missing or negative")
    if not 0 < confidence < 1:
        raise ValueError("confidence must lie between 0 and 1, for example 0.95")


def _lines(people: Floats) -> Floats:
    """What makes of figures the start and the rise of the weighted line: (2, groups)."""
    share = people / people.sum()
    place = np.cumsum(share) - share / 2
    design = np.stack([np.ones_like(place), place])
    weighted = design * share
    return np.asarray(np.linalg.solve(weighted @ design.T, weighted))


def _relative(start: float, end: float) -> float | None:
    return float(end / start) if start > 0 and end > 0 else None


def _relative_interval(starts: Floats, rises: Floats, confidence: float) -> Interval | None:
    """None where more of the lines than the interval leaves out have an end that is not above zero."""
    sound = (starts > 0) & (starts + rises > 0)
    if np.mean(~sound) > (1 - confidence) / 2:
        return None
    return _quantiles((starts[sound] + rises[sound]) / starts[sound], confidence)


def _quantiles(drawn: Floats, confidence: float) -> Interval:
    lower, upper = np.quantile(drawn, [0.5 - confidence / 2, 0.5 + confidence / 2])
    return Interval(float(lower), float(upper))


def _on(scale: Scale, values: Floats) -> Floats:
    if scale == Scale.PLAIN:
        return values
    if np.any(values <= 0) or (scale == Scale.PROPORTION and np.any(values >= 1)):
        raise ValueError(
            "a rate must be above zero" if scale == Scale.RATE else "a proportion must lie between 0 and 1"
        )
    return np.asarray(np.log(values) if scale == Scale.RATE else logit(values))


def _off(scale: Scale, values: Floats) -> Floats:
    match scale:
        case Scale.RATE:
            return np.asarray(np.exp(values))
        case Scale.PROPORTION:
            return np.asarray(expit(values))
    return values
