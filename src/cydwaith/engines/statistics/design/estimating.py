"""The effect under each allocation that might have been drawn, as one product of two matrices.

With an effect that begins when a unit starts and stays, and levels of units and of periods of their own, least squares
gives the effect as a weighted sum of the figures (Hussey & Hughes 2007 with fixed unit levels). The weights depend on
the allocation alone: with those of all allocations side by side, one product gives the effect under each.
"""

import numpy as np
from numpy.typing import NDArray

from cydwaith.engines.statistics.design.allocating import Steps

Figures = NDArray[np.float64]


def started(allocations: Steps, periods: int) -> Figures:
    """Whether each unit has started: (allocations, units) → (allocations, units, periods), 0 or 1.

    Period 0 is before the first step; a unit of step `s` has started from period `s` on.
    """
    return (np.arange(periods)[None, None, :] >= allocations[:, :, None]).astype(float)


def weights(allocations: Steps, periods: int) -> Figures:
    """The weights of the figures in the effect: (allocations, units × periods).

    An allocation under which nothing can be told (all have started, or none) has weights of nought.
    """
    inside = started(allocations, periods)
    apart = (
        inside
        - inside.mean(axis=2, keepdims=True)
        - inside.mean(axis=1, keepdims=True)
        + inside.mean(axis=(1, 2), keepdims=True)
    )
    flat = apart.reshape(len(allocations), -1)
    size = (flat**2).sum(axis=1, keepdims=True)
    told: Figures = np.divide(flat, size, out=np.zeros_like(flat), where=size > 1e-9)
    return told


def effects(figures: Figures, allocations: Steps) -> Figures:
    """The effect under each allocation: (…, units, periods) and (allocations, units) → (…, allocations)."""
    periods = figures.shape[-1]
    found: Figures = figures.reshape(*figures.shape[:-2], -1) @ weights(allocations, periods).T
    return found
