"""Which way of looking for change is legitimate, by how many figures there are, and why."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

import numpy as np
from numpy.typing import ArrayLike

from cydwaith.engines.statistics.change.bounds import ANY, Bounds, figures
from cydwaith.engines.statistics.change.rules import Meaning
from cydwaith.engines.statistics.change.trend import POINTS, Trend, trend
from cydwaith.engines.statistics.change.xmr import Chart, Rebase, chart
from cydwaith.engines.statistics.standing import Polarity

FEWEST_FOR_CHART = 12


class Method(Enum):
    """How change is looked for."""

    CHART = "xmr-chart"
    TREND = "five-point-trend"


class Because(Enum):
    """Why this way of looking for change, or why none."""

    TWELVE_POINTS = "twelve-points"  # enough figures to know how far they vary of themselves
    FIVE_WITH_INTERVALS = "five-with-intervals"  # too few for that, but how sure each is has been published
    TOO_FEW_POINTS = "too-few-points"  # fewer than five, since the last dated change if any
    NO_INTERVALS = "no-intervals"  # five to eleven, and nothing published about how sure they are
    MISSING_VALUE = "missing-value"  # a gap among the last five
    ZERO_WIDTH = "zero-width"  # an interval with no width is not a measure of how sure a figure is
    NO_MOVEMENT = "no-movement"  # every figure is the same
    DRIFT = "drift"  # neighbouring figures move together, and by that alone the latest may lie where it does


class Direction(Enum):
    """What has happened lately."""

    UP = "up"
    DOWN = "down"
    NO_CHANGE = "no-change"
    CANNOT_TELL = "cannot-tell"


@dataclass(frozen=True)
class Choice:
    """The legitimate way to look for change in these figures, if there is one, and why. points: known figures."""

    method: Method | None
    because: Because
    points: int


@dataclass(frozen=True)
class Change:
    """Whether a figure has lately changed, how that was judged, and whether for the better (None: no change)."""

    direction: Direction
    choice: Choice
    meaning: Meaning | None = None
    chart: Chart | None = None
    trend: Trend | None = None


Row = ArrayLike | Sequence[float | None]


def choose(values: Row, lower: Row | None = None, upper: Row | None = None) -> Choice:
    """The legitimate way to look for change. values, lower and upper (95 % interval): (periods,), oldest first."""
    row = figures(values)
    known = row[~np.isnan(row)]
    points = len(known)
    if points < POINTS:
        return Choice(None, Because.TOO_FEW_POINTS, points)
    if np.ptp(known) == 0:
        return Choice(None, Because.NO_MOVEMENT, points)
    if points >= FEWEST_FOR_CHART:
        return Choice(Method.CHART, Because.TWELVE_POINTS, points)
    because = _lacking(row, lower, upper)
    return Choice(None if because else Method.TREND, because or Because.FIVE_WITH_INTERVALS, points)


def change(
    values: Row,
    lower: Row | None = None,
    upper: Row | None = None,
    *,
    polarity: Polarity = Polarity.NO_JUDGEMENT,
    rebases: Sequence[Rebase] = (),
    bounds: Bounds = ANY,
) -> Change:
    """Whether the latest figure is part of a real change. All rows (periods,), oldest first, in the indicator's unit.

    Judged on the figures since the last rebase, by the chart or the trend, whichever `choose` finds legitimate. Raises
    ValueError for a figure out of bounds and for intervals that are reversed or do not hold their figure.
    """
    row = figures(values)
    bounds.check(row)
    first = max((rebase.at for rebase in rebases), default=0)
    low, high = (None if side is None else figures(side)[first:] for side in (lower, upper))
    choice = choose(row[first:], low, high)
    if choice.method is Method.CHART:
        return _by_chart(
            chart(row, polarity, rebases, bounds, drift=True), choice, int(np.flatnonzero(~np.isnan(row))[-1])
        )
    if choice.method is Method.TREND and low is not None and high is not None:
        found = trend(row[first:], low, high, polarity)
        return Change(_direction(up=found.up), choice, found.meaning, trend=found)
    return Change(Direction.CANNOT_TELL, choice)


def _by_chart(drawn: Chart, choice: Choice, latest: int) -> Change:
    mark = next((mark for mark in drawn.marks if mark.at == latest), None)
    if latest in drawn.unsure:
        return Change(Direction.CANNOT_TELL, replace(choice, because=Because.DRIFT), chart=drawn)
    return Change(_direction(up=mark.up if mark else None), choice, mark.meaning if mark else None, drawn)


def _direction(*, up: bool | None) -> Direction:
    if up is None:
        return Direction.NO_CHANGE
    return Direction.UP if up else Direction.DOWN


def _lacking(values: ArrayLike, lower: Row | None, upper: Row | None) -> Because | None:
    """What the five-point trend lacks, if anything."""
    if np.any(np.isnan(figures(values)[-POINTS:])):
        return Because.MISSING_VALUE
    if lower is None or upper is None:
        return Because.NO_INTERVALS
    low, high = figures(lower)[-POINTS:], figures(upper)[-POINTS:]
    if len(low) != POINTS or len(high) != POINTS or np.any(np.isnan(low)) or np.any(np.isnan(high)):
        return Because.NO_INTERVALS
    return Because.ZERO_WIDTH if np.any(high == low) else None
