"""XmR charts (individuals and moving range): the range within which a figure varies of itself.

Wheeler 2000; NHS Making Data Count: mean ± 2.66 times the mean moving range, moving ranges of 3.267 times their mean
or more left out once. A chart is never rebased of itself: a new segment needs a dated reason.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import ArrayLike

from cydwaith.engines.statistics.change.bounds import ANY, Bounds, Floats, figures
from cydwaith.engines.statistics.change.rules import Limits, Mark, marks
from cydwaith.engines.statistics.standing import Polarity

LIMIT = 2.66  # three sigma: 3 / 1.128
SCREEN = 3.267  # the upper limit of a moving range


class Occasion(Enum):
    """What may begin a new segment of a chart."""

    PRACTICE = "practice"
    ADOPTION = "adoption"
    EVENT = "event"
    BREAK_IN_SERIES = "break-in-series"


@dataclass(frozen=True)
class Rebase:
    """A dated reason to judge the figures from `at` on by themselves: the record of a practice, adoption or event.

    at: the position of the segment's first figure. Raises ValueError when no record is named.
    """

    at: int
    occasion: Occasion
    record: str

    def __post_init__(self) -> None:
        if not self.record.strip():
            raise ValueError("a new segment needs the practice, adoption or event that is its reason")


@dataclass(frozen=True)
class Segment:
    """A stretch of a chart with limits of its own: figures first to last (exclusive), and why it begins there.

    limits is None when the stretch has fewer than two known figures.
    """

    first: int
    last: int
    reason: Rebase | None
    points: int
    limits: Limits | None
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Chart:
    """A row of figures judged against its own ordinary variation, in one segment or more."""

    segments: tuple[Segment, ...]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Every marked point, oldest first."""
        return tuple(mark for segment in self.segments for mark in segment.marks)


def limits(values: ArrayLike | Sequence[float | None], bounds: Bounds = ANY, *, screened: bool = True) -> Limits:
    """The range of ordinary variation of a row of figures, held within what they can be at all.

    values: (periods,), oldest first, NaN or None where missing; a range across a gap is not used. Raises ValueError for
    fewer than two known figures or a figure out of bounds.
    """
    row = figures(values)
    bounds.check(row)
    known = row[~np.isnan(row)]
    if len(known) < 2:
        raise ValueError("limits need two figures or more")
    # Rounding must not lift a constant's mean off its value and so mark every point.
    mean = float(known[0]) if np.ptp(known) == 0 else float(known.mean())
    reach = LIMIT * moving_range(row, screened=screened)
    lower, near_lower, near_upper, upper = (bounds.hold(mean + share * reach) for share in (-1.0, -2 / 3, 2 / 3, 1.0))
    return Limits(mean, lower, upper, near_lower, near_upper)


def moving_range(values: Floats, *, screened: bool = True) -> float:
    """The mean step between neighbouring figures, without the outlying steps.

    Where the screen would leave only steps of zero, all steps count: otherwise one spike in a still row would mark
    every other point.
    """
    known = values[~np.isnan(values)]
    ranges = np.abs(np.diff(values))
    ranges = ranges[~np.isnan(ranges)]
    if len(ranges) == 0:
        ranges = np.abs(np.diff(known))
    mean = float(ranges.mean())
    kept = float(ranges[ranges < SCREEN * mean].mean()) if screened and mean > 0 else mean
    return kept if kept > 0 else mean


def chart(
    values: ArrayLike | Sequence[float | None],
    polarity: Polarity = Polarity.NO_JUDGEMENT,
    rebases: Sequence[Rebase] = (),
    bounds: Bounds = ANY,
) -> Chart:
    """The XmR chart of a row of figures. values: (periods,), oldest first.

    Raises ValueError for a figure out of bounds, or a rebase outside the figures or twice at one place.
    """
    row = figures(values)
    bounds.check(row)
    ordered = sorted(rebases, key=lambda rebase: rebase.at)
    starts = [0, *(rebase.at for rebase in ordered)]
    if len(set(starts)) != len(starts) or any(not 0 < at < len(row) for at in starts[1:]):
        raise ValueError("a new segment must begin after the first figure, before the end, and only once at a place")
    reasons = [None, *ordered]
    ends = [*starts[1:], len(row)]
    return Chart(
        tuple(
            _segment(row, first, last, reason, polarity, bounds)
            for first, last, reason in zip(starts, ends, reasons, strict=True)
        )
    )


def _segment(row: Floats, first: int, last: int, reason: Rebase | None, polarity: Polarity, bounds: Bounds) -> Segment:
    part = row[first:last]
    points = int((~np.isnan(part)).sum())
    if points < 2:
        return Segment(first, last, reason, points, None, ())
    edges = limits(part, bounds)
    found = (Mark(mark.at + first, mark.rules, mark.up, mark.meaning) for mark in marks(part, edges, polarity))
    return Segment(first, last, reason, points, edges, tuple(found))
