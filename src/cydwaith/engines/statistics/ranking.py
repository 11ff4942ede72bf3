"""Places in order: ranks with ties, the middle and the quarters."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite

import numpy as np

from cydwaith.engines.statistics.standing import Polarity


@dataclass(frozen=True)
class Rank:
    """A place's position: fourth of 22, perhaps jointly with others."""

    position: int
    of: int
    joint: int  # places that share the position, itself included


@dataclass(frozen=True)
class Quartiles:
    """A quarter of the places lie below `lower`, half below `median`, a quarter above `upper`."""

    lower: float
    median: float
    upper: float


def ranks(values: Mapping[str, float | None], polarity: Polarity = Polarity.NO_JUDGEMENT) -> dict[str, Rank]:
    """The rank of every place that has a value; 1 is best, or highest where no direction is judged good.

    A place without a value (None, NaN) has no rank and does not count among the others.
    """
    known = _known(values)
    sign = 1 if polarity is Polarity.LOWER else -1
    ordered = sorted(sign * value for value in known.values())
    first: dict[float, int] = {}
    joint: dict[float, int] = {}
    for position, value in enumerate(ordered, start=1):
        first.setdefault(value, position)
        joint[value] = joint.get(value, 0) + 1
    return {p: Rank(first[sign * v], len(known), joint[sign * v]) for p, v in known.items()}


def quartiles(values: Mapping[str, float | None]) -> Quartiles | None:
    """The quartiles of the values there are (linear interpolation); None where there are none."""
    known = list(_known(values).values())
    return Quartiles(*(float(q) for q in np.quantile(known, [0.25, 0.5, 0.75]))) if known else None


def _known(values: Mapping[str, float | None]) -> dict[str, float]:
    return {place: float(value) for place, value in values.items() if value is not None and isfinite(value)}
