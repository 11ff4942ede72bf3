"""What came of a trial: the effect of starting, and how much chance alone could do, by the draw that was made."""

from dataclasses import dataclass

import numpy as np

from cydwaith.engines.statistics.design.allocating import Draw
from cydwaith.engines.statistics.design.estimating import Figures, effects, started, weights


@dataclass(frozen=True, slots=True)
class Analysis:
    """The effect, its interval (None where the figures set no end) and p, over the `allocations` that were allowed.

    `without` are units that gave no figures to the end, and are left out whatever they had drawn.
    """

    effect: float
    lower: float | None
    upper: float | None
    p: float
    allocations: int
    without: tuple[str, ...] = ()


def analysed(drawn: Draw, figures: Figures) -> Analysis | None:
    """Analyse a trial as it was drawn (intention to treat); None where nothing can be told.

    `figures`: (units, periods), period 0 before the first step; NaN where there is none. Who starts later than drawn is
    judged by what was drawn. Who withdraws is left out of every allocation alike: the draw did not depend on it, though
    who withdraws may. The interval holds the effects that the same test does not rule out at 5 %.
    """
    told = np.flatnonzero(np.isfinite(figures).all(axis=1))
    allowed, seen = drawn.allowed[:, told], figures[told]
    if told.size < 2 or not weights(allowed[[drawn.chosen]], figures.shape[1]).any():
        return None
    each = effects(seen, allowed)
    inside = started(allowed[[drawn.chosen]], figures.shape[1]).reshape(1, -1)
    share = (inside @ weights(allowed, figures.shape[1]).T)[0]
    own = float(each[drawn.chosen])
    lower, upper = _interval(each, share, drawn.chosen)
    p = float((np.abs(each) >= abs(own) - 1e-9 * abs(own)).mean())
    left = tuple(name for at, name in enumerate(drawn.units) if at not in told)
    return Analysis(own, lower, upper, p, len(allowed), left)


def _interval(each: Figures, share: Figures, chosen: int, alpha: float = 0.05) -> tuple[float | None, float | None]:
    """The effects that the permutation test leaves: each less than what is ruled out, by halving on either side."""

    def kept(effect: float) -> bool:
        apart = np.abs(each - effect * share)
        return bool((apart >= apart[chosen] - 1e-9 * (1 + apart[chosen])).mean() > alpha)

    middle = float(each[chosen])
    reach = float(np.ptp(each)) or 1.0
    ends: list[float | None] = []
    for side in (-1.0, 1.0):
        far = next((reach * 2.0**at for at in range(20) if not kept(middle + side * reach * 2.0**at)), None)
        if far is None:
            ends.append(None)
            continue
        near = 0.0
        for _ in range(40):
            half = (near + far) / 2
            near, far = (half, far) if kept(middle + side * half) else (near, half)
        ends.append(middle + side * far)
    return ends[0], ends[1]
