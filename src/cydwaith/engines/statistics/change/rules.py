"""The rules that tell a real change from ordinary variation on an XmR chart, and the points that each marks.

NHS Making Data Count, in its order of priority; the details follow its reference package NHSRplotthedots: a trend is
six steps the same way; two of three lie beyond two sigma but within the limits, with all three on one side of the
mean; and it is only these two, not the third, that are marked. A missing figure breaks a run.
"""

from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from cydwaith.engines.statistics.change.bounds import Floats
from cydwaith.engines.statistics.standing import Polarity

RUN = 7
LONG_RUN = 10  # figures that each rise, before a trend counts where neighbours resemble each other
Marks = NDArray[np.int8]  # +1 marked upwards, -1 marked downwards, 0 not marked


class Rule(Enum):
    """Why a point is not ordinary variation, the gravest first."""

    BEYOND_LIMITS = "beyond-limits"
    TREND = "seven-point-trend"
    TWO_OF_THREE = "two-of-three-beyond-two-sigma"
    ONE_SIDE = "seven-on-one-side"


class Meaning(Enum):
    """Whether a change is for the better."""

    IMPROVEMENT = "improvement"
    CONCERN = "concern"
    NO_JUDGEMENT = "no-judgement"  # a change, but nobody has decided which direction is good


@dataclass(frozen=True)
class Mark:
    """What the rules say of one point.

    at: its position in the row of figures; rules: every rule that marks it, the gravest first; up: whether the gravest
    marks it upwards.
    """

    at: int
    rules: tuple[Rule, ...]
    up: bool
    meaning: Meaning

    @property
    def rule(self) -> Rule:
        """The gravest rule."""
        return self.rules[0]


@dataclass(frozen=True)
class Limits:
    """The range of ordinary variation: the mean, the process limits, and the two-sigma lines between."""

    mean: float
    lower: float
    upper: float
    near_lower: float
    near_upper: float


def marks(
    values: Floats, limits: Limits, polarity: Polarity = Polarity.NO_JUDGEMENT, *, drifting: bool = False
) -> tuple[Mark, ...]:
    """The points that the rules mark, oldest first. values: (periods,), NaN where missing.

    drifting: neighbours resemble each other, so that only limits and long trends count.
    """
    nothing = np.zeros(len(values), dtype=np.int8)
    found = {
        Rule.BEYOND_LIMITS: beyond(values, limits),
        Rule.TREND: trend(values, LONG_RUN if drifting else RUN),
        Rule.TWO_OF_THREE: nothing if drifting else two_of_three(values, limits),
        Rule.ONE_SIDE: nothing if drifting else one_side(values, limits.mean),
    }
    out = []
    for at in range(len(values)):
        rules = tuple(rule for rule in Rule if found[rule][at])
        if rules:
            up = bool(found[rules[0]][at] > 0)
            out.append(Mark(at, rules, up, meaning(polarity, up=up)))
    return tuple(out)


def meaning(polarity: Polarity, *, up: bool) -> Meaning:
    """What going up (or down) means for an indicator of this polarity."""
    if polarity is Polarity.NO_JUDGEMENT:
        return Meaning.NO_JUDGEMENT
    return Meaning.IMPROVEMENT if up == (polarity is Polarity.HIGHER) else Meaning.CONCERN


def beyond(values: Floats, limits: Limits) -> Marks:
    """Points above the upper or below the lower limit."""
    return (values > limits.upper).astype(np.int8) - (values < limits.lower).astype(np.int8)


def trend(values: Floats, run: int = RUN) -> Marks:
    """Points in so many that each rise, or each fall, from the one before; of a peak's two trends the later counts."""
    steps = np.sign(np.diff(values))
    return _runs(steps, run - 1, len(values), run)


def one_side(values: Floats, mean: float) -> Marks:
    """Points in seven on one side of the mean; a point on the mean ends a run."""
    return _runs(np.sign(values - mean), RUN, len(values), RUN)


def two_of_three(values: Floats, limits: Limits) -> Marks:
    """Points between two and three sigma, two or more of three in a row, all three on one side of the mean."""
    out = np.zeros(len(values), dtype=np.int8)
    near = ((values > limits.near_upper) & (values <= limits.upper)) | (
        (values < limits.near_lower) & (values >= limits.lower)
    )
    side = np.sign(values - limits.mean)
    for first in range(len(values) - 2):
        three = slice(first, first + 3)
        if near[three].sum() >= 2 and abs(side[three].sum()) == 3:
            out[three][near[three]] = side[first]
    return out


def _runs(signs: Floats, long: int, size: int, points: int) -> Marks:
    """Marks `points` points from the start of every `long` equal signs."""
    out = np.zeros(size, dtype=np.int8)
    for first in range(len(signs) - long + 1):
        if abs(signs[first : first + long].sum()) == long:
            out[first : first + points] = signs[first]
    return out
