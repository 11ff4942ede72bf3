"""Places in quintiles, deciles and the like, with ties as Public Health England puts them (`phe_quantile`).

Equal values always share a group: that of the first of them by rank.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray


def quantiles(values: ArrayLike, groups: int = 10, *, highest_first: bool = False) -> NDArray[np.int64]:
    """The group, 1 to `groups`, of each value: group 1 has the lowest values, or the highest.

    Public Health England's own default is the highest first. Missing values (NaN) are in group 0, which is none. Raises
    ValueError for fewer than two groups, or fewer values than groups.
    """
    array = np.atleast_1d(np.asarray(values, dtype=np.float64))
    if groups < 2:
        raise ValueError("at least two groups are wanted")
    if np.any(np.isinf(array)):
        raise ValueError("a value is infinite")
    known = ~np.isnan(array)
    size = int(known.sum())
    if size < groups:
        raise ValueError("there are fewer values than groups")
    found = np.zeros(array.shape, dtype=np.int64)
    found[known] = _groups(-array[known] if highest_first else array[known], groups)
    return found


def _groups(values: NDArray[np.float64], groups: int) -> NDArray[np.int64]:
    """With ranks r of ties at their lowest: groups + 1 − ⌈(n + 1 − r) · groups / n⌉, in whole numbers."""
    size = values.size
    rank = np.searchsorted(np.sort(values), values, side="left") + 1
    above = (size + 1 - rank) * groups
    return np.maximum(groups + 1 - -(-above // size), 1)
