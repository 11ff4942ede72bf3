"""Weights that are not negative and sum to one: the least squares problem within every synthetic estimate."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

HEAVY = 1e4  # how many times the sum-to-one row outweighs the largest figure


def weights(target: Floats, donors: Floats, ridge: float = 0.0) -> Floats:
    """The weights w ≥ 0, Σw = 1 with the least |target − donors·w|² + ridge·|w|².

    target: (rows,); donors: (rows, donors). Non-negative least squares (Lawson & Hanson 1974) with one heavily weighted
    row for the sum. Raises ValueError for no donors.
    """
    if donors.shape[1] == 0:
        raise ValueError("no donors to weigh")
    # As the weights sum to one, donors minus target · w = 0 is the same problem, and free of the level's rounding.
    gap = donors - target[:, None]
    if ridge > 0:
        gap = np.vstack([gap, np.sqrt(ridge) * np.eye(donors.shape[1])])
    return nearest_to_nothing(gap)


def nearest_to_nothing(gap: Floats) -> Floats:
    """The weights w ≥ 0, Σw = 1 with the least |gap·w|². gap: (rows, donors)."""
    from scipy.optimize import nnls  # slow to import, and seldom needed

    rows, size = gap.shape
    unit = max(gap.max(initial=0.0), -gap.min(initial=0.0)) or 1.0
    left = np.empty((rows + 1, size))
    np.divide(gap, unit, out=left[:-1])
    left[-1] = HEAVY
    right = np.zeros(rows + 1)
    right[-1] = HEAVY
    found, _ = nnls(left, right, maxiter=max(30 * size, 300))
    return np.asarray(found / found.sum())
