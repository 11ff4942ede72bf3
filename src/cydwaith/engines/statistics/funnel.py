"""Funnel plots: which places lie further from the average than their size explains?

Spiegelhalter 2005 for the funnel; proportions invert Wilson's interval, rates and ratios the exact Poisson one; the
flags are those of Public Health England's technical guidance. Over-dispersion (Spiegelhalter 2005, 2012) widens the
limits by the spread that the places have in common, after the most extreme tenths at either end are pulled in.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cydwaith.engines.statistics.intervals import Floats, counts, poisson, positive, proportion
from cydwaith.engines.statistics.special import gammaincinv, ndtri

INNER, OUTER = 0.95, 0.998
WINSORISED = 0.1


class Flag(Enum):
    """Where a place lies; the number is the probability of being so far out on that side by chance."""

    HIGH_OUTER = "High (0.001)"
    HIGH = "High (0.025)"
    WITHIN = "Not significant"
    LOW = "Low (0.025)"
    LOW_OUTER = "Low (0.001)"


@dataclass(frozen=True)
class Limits:
    """The edges of a funnel, one of each a place: inner are the 95 % limits, outer the 99.8 % ones."""

    target: float
    lower_inner: Floats
    upper_inner: Floats
    lower_outer: Floats
    upper_outer: Floats


@dataclass(frozen=True)
class Dispersion:
    """How much more the places vary than chance allows: ratio is phi, shared the standard deviation tau."""

    ratio: float
    shared: float


def proportion_limits(total: ArrayLike, target: float) -> Limits:
    """Where the proportions of places with these totals would lie by chance, if each were truly `target` (0 to 1).

    The proportions whose Wilson interval has the target as an end. Raises ValueError for totals not above zero.
    """
    n = positive(total, "total")
    if not 0 <= target <= 1:
        raise ValueError("the target of a proportion lies between 0 and 1")

    def at(confidence: float) -> tuple[Floats, Floats]:
        # Wilson's interval is the set of targets within z standard errors *of the target*: so its inverse is plain.
        reach = float(ndtri(0.5 + confidence / 2)) * np.sqrt(target * (1 - target) / n)
        return np.clip(target - reach, 0, 1), np.clip(target + reach, 0, 1)

    return _limits(target, at(INNER), at(OUTER))


def rate_limits(population: ArrayLike, target: float, per: float = 1.0) -> Limits:
    """Where rates `per` so many people would lie by chance, if each were truly `target` (in the same unit).

    The counts whose exact Poisson interval has the expected count as an end. Raises ValueError for populations not
    above zero or a negative target. For ratios give the expected counts as the population and 1 as the target.
    """
    people = positive(population, "population")
    if not target >= 0:
        raise ValueError("the target of a rate is negative")
    due = people * target / per

    def at(confidence: float) -> tuple[Floats, Floats]:
        low, high = _inverted(due, confidence)
        return low * per / people, high * per / people

    return _limits(target, at(INNER), at(OUTER))


def ratio_limits(expected: ArrayLike, target: float = 1.0) -> Limits:
    """Where ratios of observed to expected events would lie by chance. expected: numbers of events, above zero."""
    return rate_limits(expected, target)


def proportion_flags(count: ArrayLike, total: ArrayLike, target: float | None = None) -> list[Flag]:
    """Where each proportion lies; the target is that of all places together unless given.

    Raises ValueError as intervals.proportion does.
    """
    x, n = np.atleast_1d(counts(count)), np.atleast_1d(positive(total, "total"))
    goal = float(x.sum() / n.sum()) if target is None else target
    inner, outer = proportion(x, n, INNER), proportion(x, n, OUTER)
    return _flags(goal, (inner.lower, inner.upper), (outer.lower, outer.upper))


def rate_flags(count: ArrayLike, population: ArrayLike, target: float | None = None, per: float = 1.0) -> list[Flag]:
    """Where each rate lies; the target (`per` so many people) is that of all places together unless given."""
    x, people = np.atleast_1d(counts(count)), np.atleast_1d(positive(population, "population"))
    due = people * (x.sum() / people.sum() if target is None else target / per)
    inner, outer = poisson(x, INNER), poisson(x, OUTER)
    return _flags(due, (inner.lower, inner.upper), (outer.lower, outer.upper))


def ratio_flags(count: ArrayLike, expected: ArrayLike, target: float = 1.0) -> list[Flag]:
    """Where each ratio of observed to expected events lies, against a target of one."""
    return rate_flags(count, expected, target)


def winsorised(z: ArrayLike, share: float = WINSORISED) -> Floats:
    """z-scores with the lowest and highest tenth (or other share) pulled in to the values that bound them."""
    scores = np.asarray(z, dtype=np.float64)
    if not np.all(np.isfinite(scores)):
        raise ValueError("a z-score is missing or infinite")
    return np.clip(scores, *np.quantile(scores, [share, 1 - share]))


def dispersion(value: ArrayLike, error: ArrayLike, target: float, share: float = WINSORISED) -> Dispersion:
    """How far places vary beyond chance (DerSimonian & Laird moments on winsorised z; Spiegelhalter 2012).

    value: the figures; error: their standard errors if the target were true, above zero.
    """
    s = np.atleast_1d(positive(error, "standard error"))
    z = winsorised((np.atleast_1d(np.asarray(value, dtype=np.float64)) - target) / s, share)
    size, ratio = len(z), float(np.mean(z**2))
    weight = 1 / s**2
    room = weight.sum() - (weight**2).sum() / weight.sum()
    if size < 2 or size * ratio <= size - 1 or room <= 0:
        return Dispersion(ratio, 0.0)
    return Dispersion(ratio, float(np.sqrt((size * ratio - (size - 1)) / room)))


def dispersed_limits(error: ArrayLike, target: float, shared: float) -> Limits:
    """Limits widened for over-dispersion: target ± z·√(s² + τ²). error: standard errors; shared: τ."""
    s = np.sqrt(positive(error, "standard error") ** 2 + shared**2)

    def at(confidence: float) -> tuple[Floats, Floats]:
        reach = float(ndtri(0.5 + confidence / 2)) * s
        return target - reach, target + reach

    return _limits(target, at(INNER), at(OUTER))


def limit_flags(value: ArrayLike, limits: Limits) -> list[Flag]:
    """Where each figure lies against limits."""
    figures = np.atleast_1d(np.asarray(value, dtype=np.float64))
    if not np.all(np.isfinite(figures)):
        raise ValueError("a figure is missing or infinite")
    tests = [
        (figures > limits.upper_outer, Flag.HIGH_OUTER),
        (figures < limits.lower_outer, Flag.LOW_OUTER),
        (figures > limits.upper_inner, Flag.HIGH),
        (figures < limits.lower_inner, Flag.LOW),
    ]
    return _first(tests, len(figures))


def _inverted(due: Floats, confidence: float) -> tuple[Floats, Floats]:
    """The counts whose exact interval ends at `due`: the upper end of the low one, the lower end of the high one."""
    tail = (1 - confidence) / 2
    far = due + 12 * np.sqrt(due + 1) + 30
    low = _root(lambda x: gammaincinv(x + 1, 1 - tail), due, far)
    high = _root(lambda x: np.where(x > 0, gammaincinv(np.maximum(x, 1e-12), tail), 0.0), due, far)
    return low, high


def _root(rising: Callable[[Floats], Floats], goal: Floats, far: Floats) -> Floats:
    low, high = np.zeros_like(far), far
    for _ in range(60):
        middle = (low + high) / 2
        under = rising(middle) < goal
        low, high = np.where(under, middle, low), np.where(under, high, middle)
    return np.where(rising(np.zeros_like(far)) >= goal, 0.0, high)


def _limits(target: float, inner: tuple[Floats, Floats], outer: tuple[Floats, Floats]) -> Limits:
    return Limits(target, inner[0], inner[1], outer[0], outer[1])


def _flags(target: Floats | float, inner: tuple[Floats, Floats], outer: tuple[Floats, Floats]) -> list[Flag]:
    """A place is high when even the lower end of its interval lies above the target."""
    tests = [
        (outer[0] > target, Flag.HIGH_OUTER),
        (outer[1] < target, Flag.LOW_OUTER),
        (inner[0] > target, Flag.HIGH),
        (inner[1] < target, Flag.LOW),
    ]
    return _first(tests, len(inner[0]))


def _first(tests: list[tuple[NDArray[np.bool_], Flag]], size: int) -> list[Flag]:
    return [next((flag for holds, flag in tests if holds[i]), Flag.WITHIN) for i in range(size)]
