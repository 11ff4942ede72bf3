"""What a figure can be at all, and a row of figures made ready."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Bounds:
    """What an indicator's figures can be at all: a percentage lies between 0 and 100, a rate is never negative."""

    low: float | None = None
    high: float | None = None

    def check(self, values: ArrayLike) -> None:
        """Raises ValueError when a known figure lies outside."""
        array = np.asarray(values, dtype=np.float64)
        if self.low is not None and np.any(array < self.low):
            raise ValueError(f"a figure is below {self.low:g}, which this indicator cannot be")
        if self.high is not None and np.any(array > self.high):
            raise ValueError(f"a figure is above {self.high:g}, which this indicator cannot be")

    def hold(self, value: float) -> float:
        """The value, or the bound where it lies beyond."""
        low = -np.inf if self.low is None else self.low
        high = np.inf if self.high is None else self.high
        return float(min(max(value, low), high))


ANY, RATE = Bounds(), Bounds(low=0.0)
PERCENTAGE, PROPORTION = Bounds(0.0, 100.0), Bounds(0.0, 1.0)


def figures(values: ArrayLike | Sequence[float | None]) -> Floats:
    """One figure a period, oldest first, as an array; NaN where there is none (None and NaN are both read so).

    Raises ValueError for an infinite figure or anything but a single row.
    """
    array = np.asarray(values, dtype=np.float64)
    if array.ndim != 1:
        raise ValueError("figures are one row, oldest first")
    if np.any(np.isinf(array)):
        raise ValueError("a figure is infinite")
    return array
