"""How often a trial would find an effect of a size: the trial itself, many times over, on the figures' own noise."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cydwaith.engines.lots import lot
from cydwaith.engines.statistics.design.allocating import Draw
from cydwaith.engines.statistics.design.estimating import Figures, effects, started, weights

SIMULATIONS: Final = 2_000
ALPHA: Final = 0.05
WANTED: Final = 0.8
"""The power that a trial is commonly asked to have."""

MOST_ALLOCATIONS: Final = 1_000
"""Of more allowed allocations so many, evenly spaced, stand for all in simulations."""


@dataclass(frozen=True, slots=True)
class Power:
    """How often an effect would be found: after each step (`after[j]`: with the figures of steps 1 … j + 1), and last.

    `error` is the standard error of `last`, from the number of simulations alone; how well past figures tell the noise
    to come is not in it.
    """

    effect: float
    after: tuple[float, ...]
    simulations: int

    @property
    def last(self) -> float:
        """After the last step."""
        return self.after[-1]

    @property
    def error(self) -> float:
        """The standard error of `last`."""
        return float(np.sqrt(self.last * (1 - self.last) / self.simulations))


def power(drawn: Draw, history: Figures, effect: float, *, simulations: int = SIMULATIONS) -> Power:
    """How often an effect would be found at 5 %, either way, by permutation over the allowed allocations.

    `history`: (units, periods) in the order of `drawn.units`, without gaps, the latest last; at least as many periods
    as a trial has (one before it, and one a step). Raises ValueError otherwise.
    """
    noise = _Noise(drawn, history, simulations)
    return Power(effect, tuple(noise.found(effect, step + 1) for step in range(1, drawn.steps + 1)), simulations)


def detectable(
    drawn: Draw, history: Figures, *, wanted: float = WANTED, simulations: int = SIMULATIONS
) -> float | None:
    """The smallest effect that would be found as often as wanted; None where none would, however large."""
    noise = _Noise(drawn, history, simulations)
    periods = drawn.steps + 1
    low, high = 0.0, float(noise.series.std()) or 1.0
    for _ in range(20):
        if noise.found(high, periods) >= wanted:
            break
        low, high = high, high * 2
    else:
        return None
    for _ in range(12):
        middle = (low + high) / 2
        low, high = (low, middle) if noise.found(middle, periods) >= wanted else (middle, high)
    return high


class _Noise:
    """Simulated figures of a trial without an effect, and what was drawn in each.

    A simulation takes a stretch of the past figures, less the levels of units and periods, and turns each unit's upside
    down or not, by lot: variance and dependence in time of each unit stay its own (wild cluster bootstrap: Cameron,
    Gelbach & Miller 2008). The levels of periods take one part in `units` of the variance, which is given back.
    """

    def __init__(self, drawn: Draw, history: Figures, simulations: int) -> None:
        units, past = history.shape
        periods = drawn.steps + 1
        if past < periods or units != len(drawn.units) or not np.isfinite(history).all():
            raise ValueError(f"{past} periods of {units} units, for a trial of {periods} of {len(drawn.units)}")
        rng = np.random.default_rng(int(lot(*drawn.units)[:16], 16))
        left = history - history.mean(axis=1, keepdims=True) - history.mean(axis=0, keepdims=True) + history.mean()
        left = left * np.sqrt(units / max(units - 1, 1))
        begin = rng.integers(0, past - periods + 1, simulations)
        signs = rng.choice([-1.0, 1.0], (simulations, units, 1))
        self.series = np.stack([left[:, at : at + periods] for at in begin]) * signs
        every = max(1, -(-len(drawn.allowed) // MOST_ALLOCATIONS))
        self.allowed = drawn.allowed[::every]
        self.chosen = rng.integers(0, len(self.allowed), simulations)

    def found(self, effect: float, periods: int) -> float:
        """In which share of the simulations an effect is found with so many periods."""
        without = effects(self.series[:, :, :periods], self.allowed)
        inside = started(self.allowed, periods).reshape(len(self.allowed), -1)
        added = inside @ weights(self.allowed, periods).T
        seen = np.abs(without + effect * added[self.chosen])
        own = np.take_along_axis(seen, self.chosen[:, None], axis=1)
        return float((_share(seen, own) <= ALPHA).mean())


def _share(seen: NDArray[np.float64], own: NDArray[np.float64]) -> NDArray[np.float64]:
    """The share of allocations whose effect is at least as far from nought: the p of a permutation test."""
    share: NDArray[np.float64] = (seen >= own - 1e-9 * np.abs(own)).mean(axis=1)
    return share
