"""Is a figure rising or falling? The five-point weighted trend of OHID's Fingertips."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from cydwaith.engines.statistics.change.bounds import Floats, figures
from cydwaith.engines.statistics.change.rules import Meaning, meaning
from cydwaith.engines.statistics.standing import Polarity

POINTS = 5
WIDTH = 3.92  # of a 95 % interval, in standard errors
PERIODS = np.arange(POINTS, dtype=np.float64)
CRITICAL = 9.5495  # chi-squared, one degree of freedom, 99.8 %


@dataclass(frozen=True)
class Trend:
    """The slope of the last five figures, a period, weighted by how sure each is.

    steady: the slope keeps its sign whichever of the five is left out. up is None when there is no significant trend.
    """

    slope: float
    error: float
    chi_squared: float
    steady: bool
    up: bool | None
    meaning: Meaning | None

    @property
    def significant(self) -> bool:
        return self.up is not None


def trend(values: ArrayLike, lower: ArrayLike, upper: ArrayLike, polarity: Polarity = Polarity.NO_JUDGEMENT) -> Trend:
    """The trend of the last five figures with their 95 % intervals. All (periods,), in the indicator's unit.

    Weight (3.92 / (upper − lower))², chi-squared (slope / error)² (OHID Fingertips, technical guidance on recent
    trends). Raises ValueError for fewer than five figures, a missing one among the last five, or an interval that is
    reversed, has no width or does not hold its figure.
    """
    y, low, high = (last_five(row) for row in (values, lower, upper))
    if np.any(high < low) or np.any(y < low) or np.any(y > high):
        raise ValueError("an interval does not hold its figure")
    if np.any(high == low):
        raise ValueError("an interval has no width, so its figure would count without end")
    weights = (WIDTH / (high - low)) ** 2
    slope, error = weighted_slope(y, weights)
    chi = (slope / error) ** 2
    others = [weighted_slope(*(np.delete(row, at) for row in (y, weights, PERIODS)))[0] for at in range(POINTS)]
    steady = bool(np.all(np.sign(others) == np.sign(slope)) and slope != 0)
    up = slope > 0 if chi > CRITICAL and steady else None
    return Trend(slope, error, chi, steady, up, None if up is None else meaning(polarity, up=up))


def weighted_slope(y: Floats, weights: Floats, x: Floats = PERIODS) -> tuple[float, float]:
    """Slope and its standard error when each figure's variance is 1 / weight."""
    middle = np.average(x, weights=weights)
    room = float((weights * (x - middle) ** 2).sum())
    return float((weights * (x - middle) * y).sum()) / room, room**-0.5


def last_five(values: ArrayLike) -> Floats:
    """The last five figures. Raises ValueError when there are not five, or one is missing."""
    row = figures(values)[-POINTS:]
    if len(row) < POINTS or np.any(np.isnan(row)):
        raise ValueError("a trend needs five figures in a row, each with its interval")
    return row
