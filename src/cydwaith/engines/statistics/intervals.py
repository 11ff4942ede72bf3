"""How sure is a published figure? Intervals for proportions and rates.

Wilson 1927 for proportions; Byar's approximation (Breslow & Day 1987) for counts and rates, exact Poisson below ten
events, as in Public Health England's technical guidance. Every function takes a number or an array and returns the
same.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cydwaith.engines.statistics.special import gammaincinv, ndtri

Floats = NDArray[np.float64]

FEW_EVENTS = 10  # below this Byar's approximation is no longer close enough


@dataclass(frozen=True)
class Interval:
    """The range in which the true figure plausibly lies. Numbers, or arrays of one shape when arrays were given."""

    lower: Any
    upper: Any

    @property
    def width(self) -> Any:
        return self.upper - self.lower

    def contains(self, value: ArrayLike) -> Any:
        return (self.lower <= np.asarray(value)) & (np.asarray(value) <= self.upper)


def proportion(count: ArrayLike, total: ArrayLike, confidence: float = 0.95) -> Interval:
    """Wilson score interval for `count` of `total`, in [0, 1] (Wilson 1927).

    Raises ValueError for a zero or negative total, a negative count, or a count above its total.
    """
    x, n = counts(count), positive(total, "total")
    if np.any(x > n):
        raise ValueError("a count is greater than its total")
    z = _z(confidence)
    half = z * np.sqrt(z**2 + 4 * x * (1 - x / n))
    middle = 2 * x + z**2
    # At count 0 and count = total the two terms cancel to the boundary; rounding must not carry them past it.
    lower = np.where(x == 0, 0.0, (middle - half) / (2 * (n + z**2)))
    upper = np.where(x == n, 1.0, (middle + half) / (2 * (n + z**2)))
    return _interval(lower, upper)


def byar(count: ArrayLike, confidence: float = 0.95) -> Interval:
    """Byar's interval for a number of events (Breslow & Day 1987). Raises ValueError for a negative count."""
    x, z = counts(count), _z(confidence)
    safe = np.where(x > 0, x, 1.0)
    lower = np.where(x > 0, x * np.maximum(1 - 1 / (9 * safe) - z / (3 * np.sqrt(safe)), 0.0) ** 3, 0.0)
    upper = (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * np.sqrt(x + 1))) ** 3
    return _interval(lower, upper)


def poisson(count: ArrayLike, confidence: float = 0.95) -> Interval:
    """Exact interval for a number of events (Garwood 1936). Raises ValueError for a negative count."""
    x, tail = counts(count), (1 - _checked(confidence)) / 2
    lower = np.where(x > 0, gammaincinv(np.where(x > 0, x, 1.0), tail), 0.0)
    return _interval(lower, gammaincinv(x + 1, 1 - tail))


def events(count: ArrayLike, confidence: float = 0.95) -> Interval:
    """Interval for a number of events: exact Poisson below ten, Byar from ten up."""
    few = counts(count) < FEW_EVENTS
    exact, close = poisson(count, confidence), byar(count, confidence)
    return _interval(np.where(few, exact.lower, close.lower), np.where(few, exact.upper, close.upper))


def rate(count: ArrayLike, population: ArrayLike, per: float = 1.0, confidence: float = 0.95) -> Interval:
    """Interval for `count` events in `population`, per `per` people (say 100,000).

    Raises ValueError for a zero or negative population or a negative count.
    """
    scale = per / positive(population, "population")
    around = events(count, confidence)
    return _interval(around.lower * scale, around.upper * scale)


def counts(values: ArrayLike) -> Floats:
    """The values as an array of counts. Raises ValueError when one is negative or missing."""
    array = np.asarray(values, dtype=np.float64)
    if not np.all(np.isfinite(array)):
        raise ValueError("a count is missing or not a number")
    if np.any(array < 0):
        raise ValueError("a count is negative")
    return array


def positive(values: ArrayLike, name: str) -> Floats:
    """The values as an array above zero. Raises ValueError, naming them, when one is not."""
    array = np.asarray(values, dtype=np.float64)
    if not np.all(np.isfinite(array)):
        raise ValueError(f"a {name} is missing or not a number")
    if np.any(array <= 0):
        raise ValueError(f"a {name} is zero or negative")
    return array


def _checked(confidence: float) -> float:
    if not 0 < confidence < 1:
        raise ValueError("confidence must lie between 0 and 1, for example 0.95")
    return confidence


def _z(confidence: float) -> float:
    return float(ndtri(0.5 + _checked(confidence) / 2))


def _interval(lower: Floats, upper: Floats) -> Interval:
    if np.ndim(lower) == 0 and np.ndim(upper) == 0:
        return Interval(float(lower), float(upper))
    return Interval(*(np.array(side) for side in np.broadcast_arrays(lower, upper)))
