"""Where a group lies on the map: an ellipse about its people, so that nobody's own place is drawn."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from cydwaith.engines.opinion.moments import Floats
from cydwaith.engines.opinion.votes import Integers

WIDE: Final = 1.5
"""Standard deviations from the middle to the edge; about two thirds of a group lie within."""


@dataclass(frozen=True)
class Region:
    """The middle of a group, its two half-axes, and the angle of the longer one in radians."""

    x: float
    y: float
    long: float
    short: float
    angle: float


def regions(places: Floats, labels: Integers, groups: int) -> list[Region]:
    """The region of each group. places: (participants, 2)."""
    return [region(places[labels == group]) for group in range(groups)]


def region(points: Floats) -> Region:
    """The region of some people."""
    x, y = points.mean(axis=0)
    (xx, xy), (_, yy) = np.cov(points.T, bias=True)
    middle, apart = (xx + yy) / 2, float(np.hypot((xx - yy) / 2, xy))
    long, short = np.sqrt(max(middle + apart, 0)), np.sqrt(max(middle - apart, 0))
    return Region(float(x), float(y), float(WIDE * long), float(WIDE * short), float(np.arctan2(2 * xy, xx - yy) / 2))
