"""Who starts when: the balanced tenth of many allocations that anybody can draw again, and one of them by lot."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cydwaith.engines.lots import lot

CANDIDATES: Final = 10_000
"""How many allocations are drawn before the balanced ones are kept."""

KEPT: Final = 0.1
"""The share that is kept: the best tenth."""

LEAST: Final = 100
"""However few candidates there are, so many stay (or all of them): with fewer chance could hardly be ruled out."""

Steps = NDArray[np.int_]


@dataclass(frozen=True, slots=True)
class Draw:
    """What may be drawn, and what was.

    `units` are the names in order. `allowed`: (allocations, units), the step from 1 in which each starts; `chosen` is
    the number of the row that was drawn. `candidates`: how many different allocations there were to keep from.
    `imbalances`: one figure for each of `allowed` (`imbalance`), less is better.
    """

    units: tuple[str, ...]
    steps: int
    allowed: Steps
    imbalances: NDArray[np.float64]
    chosen: int
    candidates: int

    @property
    def allocation(self) -> dict[str, int]:
        """The step in which each starts."""
        return {name: int(step) for name, step in zip(self.units, self.allowed[self.chosen], strict=True)}

    @property
    def least_chance(self) -> float:
        """The least share of the allowed allocations in which a unit starts in a step, over all units and steps.

        Far below 1 in `steps`, the balance that was asked for nearly decides who starts when.
        """
        return float(min((self.allowed == step).mean(axis=0).min() for step in range(1, self.steps + 1)))

    @property
    def least_p(self) -> float:
        """The smallest p that any result can have: one in as many as might have been drawn."""
        return 1 / len(self.allowed)


def draw(context: Mapping[str, Sequence[float]], steps: int, seed: str) -> Draw:
    """Draw who starts when, balanced on context.

    `context`: the same number of figures for each unit. Each step has as many units as the others, or one more in the
    first ones. Where there are more than `CANDIDATES` allocations, candidate `k` puts the units in the order of
    SHA-256(seed, k, name): the order in which they are given makes no difference, and no library's random numbers are
    needed to draw it again. Raises ValueError for fewer than two units, fewer steps than two, or more steps than units.
    """
    units = tuple(sorted(context))
    if not 2 <= steps <= len(units):
        raise ValueError(f"{steps} steps for {len(units)} units")
    sizes = [len(units) // steps + (step < len(units) % steps) for step in range(steps)]
    few = math.factorial(len(units)) <= CANDIDATES * math.prod(map(math.factorial, sizes))
    distinct = _every(sizes) if few else _drawn(units, sizes, seed)
    figures = np.array([context[name] for name in units], dtype=float).reshape(len(units), -1)
    scores = imbalance(distinct, figures)
    keep = min(len(distinct), max(LEAST, round(KEPT * len(distinct))))
    # Ties at the edge are all kept, so that no order of rows decides which goes.
    edge = np.partition(scores, keep - 1)[keep - 1]
    kept = scores <= edge + 1e-12 * max(1.0, abs(edge))
    allowed = distinct[kept]
    chosen = int(lot(seed, "drawn"), 16) % len(allowed)
    return Draw(units, steps, allowed, scores[kept], chosen, len(distinct))


def imbalance(allocations: Steps, figures: NDArray[np.float64]) -> NDArray[np.float64]:
    """How unlike the steps are in context, for each allocation; less is better.

    (allocations, units) and (units, figures) → (allocations,): the variance between steps of each standardised figure,
    in parts of all its variance, added up over the figures.
    """
    spread = figures.std(axis=0)
    standard = (figures - figures.mean(axis=0)) / np.where(spread > 0, spread, 1.0)
    total = np.zeros(len(allocations))
    for step in range(1, allocations.max(initial=0) + 1):
        inside = (allocations == step).astype(float)
        size = inside.sum(axis=1)
        total += (((inside @ standard) ** 2).sum(axis=1) / np.where(size > 0, size, 1.0)) / max(len(figures), 1)
    return total


def _every(sizes: Sequence[int]) -> Steps:
    """All allocations with so many units in each step, in order."""
    rows: list[tuple[int, ...]] = [()]
    for _unit in range(sum(sizes)):
        rows = [(*row, step) for row in rows for step, size in enumerate(sizes, start=1) if row.count(step) < size]
    return np.array(rows, dtype=int)


def _drawn(units: Sequence[str], sizes: Sequence[int], seed: str) -> Steps:
    """The different ones among the candidates, in order."""
    starts = np.repeat(np.arange(1, len(sizes) + 1), sizes)
    found = np.empty((CANDIDATES, len(units)), dtype=int)
    for candidate in range(CANDIDATES):
        lots = [lot(seed, str(candidate), name) for name in units]
        found[candidate, sorted(range(len(units)), key=lots.__getitem__)] = starts
    return np.unique(found, axis=0)
