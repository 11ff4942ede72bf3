"""Alerts on monthly figures: the cumulative sum chart.

Montgomery 2009; as run by OpenPrescribing: the first twelve figures set the target and sigma, a slack of half a sigma,
an alert at five sigma. While an alert's sum keeps growing it stays; when it stops, the last twelve figures set a new
target. Sigma is taken from the median absolute deviation, and the target from the figures within three such sigmas of
the median, so that a noisy start neither hides nor raises alerts; `robust=False` gives the plain mean and deviation.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from cydwaith.engines.statistics.change.bounds import Floats, figures

WINDOW = 12
SLACK = 0.5
DECISION = 5.0
MAD_TO_SIGMA = 1.4826
OUTLYING = 3.0


@dataclass(frozen=True)
class Target:
    """What the figures are held against: their level and how far they vary by chance."""

    mean: float
    sigma: float


@dataclass(frozen=True)
class Step:
    """The chart at one known figure: sums of what lies above and below the target beyond the slack.

    at: its position; threshold: the height at which the sums alert; alert: +1 upwards, -1 downwards, 0 none.
    """

    at: int
    up: float
    down: float
    target: float
    threshold: float
    alert: int


def cusum(
    values: ArrayLike | Sequence[float | None],
    window: int = WINDOW,
    slack: float = SLACK,
    decision: float = DECISION,
    *,
    robust: bool = True,
) -> tuple[Step, ...]:
    """The chart of a row of figures, a step for each known one. values: (periods,), oldest first, in one unit.

    Raises ValueError for fewer known figures than the window, or when no figure ever moves, so that chance is unknown.
    """
    row = figures(values)
    known = np.flatnonzero(~np.isnan(row))
    if len(known) < window or window < 2:
        raise ValueError(f"alerts need {max(window, 2)} figures or more to set the target")
    y = row[known]
    if np.ptp(y) == 0:
        raise ValueError("the figures never move, so chance variation is unknown")
    return tuple(_steps(y, known.tolist(), window, slack, decision, robust=robust))


def target(window: Floats, everything: Floats, *, robust: bool = True) -> Target:
    """Level and sigma of a window; where the window does not move, sigma of all the figures."""
    plain = float(window.std())
    if not robust:
        return Target(float(window.mean()), plain)
    middle = float(np.median(window))
    sigma = MAD_TO_SIGMA * float(np.median(np.abs(window - middle))) or plain or float(everything.std())
    return Target(float(window[np.abs(window - middle) <= OUTLYING * sigma].mean()), sigma)


def _steps(
    y: Floats, positions: list[int], window: int, slack: float, decision: float, *, robust: bool
) -> Iterator[Step]:
    held = target(y[:window], y, robust=robust)
    up = down = 0.0
    alert = 0
    for index, (at, value) in enumerate(zip(positions, y.tolist(), strict=True)):
        threshold, mean = decision * held.sigma, held.mean
        if alert:
            fresh = target(y[max(index - window, 0) : index], y, robust=robust)
            higher, lower = _sums(value, up, down, fresh.mean, slack * held.sigma)
            growing = (higher > up) if alert > 0 else (lower < down)
            held = Target(fresh.mean, held.sigma if growing else fresh.sigma)
            up, down = (up, down) if growing else (0.0, 0.0)
            threshold, mean = decision * held.sigma, held.mean
        up, down = _sums(value, up, down, mean, slack * held.sigma)
        alert = int(up > threshold) or -int(down < -threshold)
        yield Step(at, up, down, mean, threshold, alert)


def _sums(value: float, up: float, down: float, mean: float, slack: float) -> tuple[float, float]:
    return max(0.0, up + value - mean - slack), min(0.0, down + value - mean + slack)
