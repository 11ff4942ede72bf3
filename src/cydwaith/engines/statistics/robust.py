"""Places so far from the others that they may not decide what is expected of everybody.

The modified z-score: distance from the median in scaled median absolute deviations (Iglewicz & Hoaglin 1993).
"""

import numpy as np
from numpy.typing import NDArray

from cydwaith.engines.statistics.panel import Floats

FAR = 5.0
MAD = 1.4826  # makes the median absolute deviation a standard deviation where figures are normal


def far(values: Floats) -> NDArray[np.bool_]:
    """Which of the values lie further than `FAR` robust standard deviations from the middle; NaN never does."""
    off = np.abs(values - np.nanmedian(values))
    scale = MAD * np.nanmedian(off)
    return np.asarray(off > FAR * scale, dtype=np.bool_) if scale > 0 else np.zeros(len(values), dtype=np.bool_)
