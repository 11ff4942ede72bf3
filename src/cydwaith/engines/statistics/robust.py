"""Places so far from the others that they may not decide what is expected of everybody.

The modified z-score: distance from the median in scaled median absolute deviations (Iglewicz & Hoaglin 1993).
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from cydwaith.engines.statistics.panel import Floats

FAR = 5.0
MAD = 1.4826  # makes the median absolute deviation a standard deviation where figures are normal


def distances(values: Floats) -> Floats:
    """How far each place lies from the middle one, in most of its periods: medians, so that one year does not decide.

    values: (places, periods), NaN where missing.
    """
    known = np.ma.masked_invalid(values)
    level = _middle(known - _middle(known, axis=0), axis=1)
    return np.asarray(np.ma.filled(level - _middle(level, axis=0), np.nan), dtype=np.float64)


def _middle(values: Any, axis: int) -> Any:
    return np.ma.median(values, axis=axis)  # type: ignore[no-untyped-call]  # numpy's masked arrays are not typed


def far(distance: Floats) -> NDArray[np.bool_]:
    """Which places lie further than `FAR` robust standard deviations from the middle; NaN never does."""
    known = np.abs(distance[np.isfinite(distance)])
    scale = MAD * float(np.median(known)) if len(known) else 0.0
    return np.asarray((np.abs(distance) > FAR * scale) & (scale > 0), dtype=np.bool_)
