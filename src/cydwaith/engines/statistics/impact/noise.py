"""How far figures move of themselves from year to year: a first-order autoregression."""

from dataclasses import dataclass

import numpy as np

from cydwaith.engines.statistics.impact.frame import Floats, Frame
from cydwaith.engines.statistics.impact.reasons import Reason, Unanswerable

FEWEST_UNITS = 3
FEWEST_PERIODS = 3
MOST_CORRELATED = 0.95
NOTHING_MOVES = 1e-9  # of the figures' size, below which only rounding moves


@dataclass(frozen=True)
class Noise:
    """Chance movement about each unit's own level and the common periods: its deviation, and correlation at lag one."""

    deviation: float
    correlation: float

    def draw(self, rng: np.random.Generator, panels: int, units: int, periods: int) -> Floats:
        """Panels of noise alone: (panels, units, periods), each unit from its stationary distribution."""
        shocks = rng.standard_normal((panels, units, periods))
        out = np.empty_like(shocks)
        out[..., 0] = shocks[..., 0]
        fresh = np.sqrt(1 - self.correlation**2)
        for period in range(1, periods):
            out[..., period] = self.correlation * out[..., period - 1] + fresh * shocks[..., period]
        return out * self.deviation


def fit(frame: Frame) -> Noise:
    """The noise of a frame's figures where nothing was adopted.

    Taken from the units that never adopt, or, where these are fewer than three, from every unit before the first
    adoption. Residuals about unit and period means; correlation pooled and corrected for the short series (Nickell
    1981), deviation for what the means take away. Raises Unanswerable when there is too little, or no figure moves.
    """
    values = _untouched(frame)
    units, periods = values.shape
    if units < FEWEST_UNITS:
        raise Unanswerable(Reason.TOO_FEW_UNITS)
    if periods < FEWEST_PERIODS:
        raise Unanswerable(Reason.TOO_FEW_BEFORE)
    left = values - values.mean(axis=1, keepdims=True)
    left -= left.mean(axis=0)
    if float(np.abs(left).max()) <= NOTHING_MOVES * float(np.abs(values).max()):
        raise Unanswerable(Reason.NO_MOVEMENT)
    lagged = float((left[:, 1:] * left[:, :-1]).sum() / (left[:, :-1] ** 2).sum())
    correlation = float(np.clip((lagged * (periods - 1) + 1) / (periods - 2), 0.0, MOST_CORRELATED))
    kept = (1 - variance_of_mean(correlation, periods)) * (1 - 1 / units)
    return Noise(float(np.sqrt(np.mean(left**2) / kept)), correlation)


def variance_of_mean(correlation: float, periods: int) -> float:
    """Variance of the mean of so many periods of unit noise."""
    lags = np.arange(1, periods)
    return float(1 + 2 * ((1 - lags / periods) * correlation**lags).sum()) / periods


def _untouched(frame: Frame) -> Floats:
    known = ~np.isnan(frame.values)
    never = frame.open & (frame.starts >= len(frame.periods)) & known.all(axis=1)
    if never.sum() >= FEWEST_UNITS:
        return frame.values[never]
    first = int(max(min(frame.starts.min(), len(frame.periods)), 0))
    early = frame.values[frame.open, :first]
    return early[~np.isnan(early).any(axis=1)]
