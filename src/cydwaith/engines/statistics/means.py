"""How sure is a mean? Student's t (Student 1908), as in Public Health England's technical guidance."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from cydwaith.engines.statistics.intervals import Interval
from cydwaith.engines.statistics.special import stdtrit


@dataclass(frozen=True)
class Mean:
    """A mean, of how many, how far they are spread, and its interval."""

    count: int
    value: float
    deviation: float
    interval: Interval


def mean(values: ArrayLike, confidence: float = 0.95) -> Mean:
    """The mean of values. Raises ValueError for fewer than two, or one that is missing."""
    array = np.asarray(values, dtype=np.float64)
    if array.size < 2:
        raise ValueError("the interval of a mean needs at least two values")
    if not np.all(np.isfinite(array)):
        raise ValueError("a value is missing or not a number")
    return of_summary(float(array.mean()), float(array.std(ddof=1)), array.size, confidence)


def of_summary(value: float, deviation: float, count: int, confidence: float = 0.95) -> Mean:
    """The mean of which only mean, standard deviation (n − 1) and count are published. Raises ValueError."""
    if count < 2:
        raise ValueError("the interval of a mean needs at least two values")
    if not (np.isfinite(value) and np.isfinite(deviation) and deviation >= 0):
        raise ValueError("a standard deviation is negative or missing")
    if not 0 < confidence < 1:
        raise ValueError("confidence must lie between 0 and 1, for example 0.95")
    reach = float(stdtrit(count - 1, 0.5 + confidence / 2)) * deviation / count**0.5
    return Mean(count, value, deviation, Interval(value - reach, value + reach))
