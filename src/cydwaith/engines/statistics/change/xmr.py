"""XmR charts (individuals and moving range): the range within which a figure varies of itself.

Wheeler 2000; NHS Making Data Count: mean ± 2.66 times the mean moving range, moving ranges of 3.267 times their mean
or more left out once. A chart is never rebased of itself: a new segment needs a dated reason.

The limits take neighbouring figures for independent. Where they move together the steps are small and the limits too
narrow: of twelve unchanged figures with correlation 0.8 the latest is marked in 22 charts of 100. Such a stretch may be
judged as drifting: its limits are widened by 1/sqrt(1 - rho) (a step's variance is 2(1 - rho) times a figure's;
Montgomery 2013, section 10.4), the rules about runs on one side are left out, since drift makes such runs, and a trend
counts only from ten figures on.
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
DRIFTING = 0.3  # the correlation of neighbours from which a stretch drifts; below it few unchanged charts are marked


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

    limits is None when the stretch has fewer than two known figures. correlation is that of neighbouring figures where
    the stretch was judged as drifting, else None; unsure holds points that would be marked if they were independent.
    """

    first: int
    last: int
    reason: Rebase | None
    points: int
    limits: Limits | None
    marks: tuple[Mark, ...]
    correlation: float | None = None
    unsure: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Chart:
    """A row of figures judged against its own ordinary variation, in one segment or more."""

    segments: tuple[Segment, ...]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Every marked point, oldest first."""
        return tuple(mark for segment in self.segments for mark in segment.marks)

    @property
    def unsure(self) -> frozenset[int]:
        """Every point that would be marked if neighbouring figures were independent, and is not."""
        return frozenset().union(*(segment.unsure for segment in self.segments))


def limits(
    values: ArrayLike | Sequence[float | None], bounds: Bounds = ANY, *, screened: bool = True, correlation: float = 0.0
) -> Limits:
    """The range of ordinary variation of a row of figures, held within what they can be at all.

    values: (periods,), oldest first, NaN or None where missing; a range across a gap is not used. Raises ValueError for
    fewer than two known figures or a figure out of bounds. correlation: of neighbouring figures.
    """
    row = figures(values)
    bounds.check(row)
    known = row[~np.isnan(row)]
    if len(known) < 2:
        raise ValueError("limits need two figures or more")
    # Rounding must not lift a constant's mean off its value and so mark every point.
    mean = float(known[0]) if np.ptp(known) == 0 else float(known.mean())
    reach = LIMIT * moving_range(row, screened=screened) / np.sqrt(1 - correlation)
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


def neighbours(values: Floats) -> float:
    """The correlation of neighbouring figures, corrected for how short the row is (Kendall 1954); at most 0.95."""
    off = values - np.nanmean(values)
    pairs = off[1:] * off[:-1]
    known, squares = np.isfinite(pairs).sum(), np.nansum(off**2)
    if known == 0 or squares == 0:
        return 0.0
    found = np.nansum(pairs) / squares
    return float(min(found + (1 + 3 * found) / np.isfinite(off).sum(), 0.95))


def chart(
    values: ArrayLike | Sequence[float | None],
    polarity: Polarity = Polarity.NO_JUDGEMENT,
    rebases: Sequence[Rebase] = (),
    bounds: Bounds = ANY,
    *,
    drift: bool = False,
) -> Chart:
    """The XmR chart of a row of figures. values: (periods,), oldest first; drift: whether to look for drift.

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
            _segment(row, first, last, reason, polarity, bounds, drift=drift)
            for first, last, reason in zip(starts, ends, reasons, strict=True)
        )
    )


def _segment(
    row: Floats, first: int, last: int, reason: Rebase | None, polarity: Polarity, bounds: Bounds, *, drift: bool
) -> Segment:
    part = row[first:last]
    points = int((~np.isnan(part)).sum())
    if points < 2:
        return Segment(first, last, reason, points, None, ())
    edges = limits(part, bounds)
    found = _placed(marks(part, edges, polarity), first)
    correlation = neighbours(part) if drift else 0.0
    if correlation < DRIFTING:
        return Segment(first, last, reason, points, edges, found)
    wide = limits(part, bounds, correlation=correlation)
    sure = _placed(marks(part, wide, polarity, drifting=True), first)
    unsure = {mark.at for mark in found} - {mark.at for mark in sure}
    return Segment(first, last, reason, points, wide, sure, correlation, frozenset(unsure))


def _placed(found: tuple[Mark, ...], first: int) -> tuple[Mark, ...]:
    return tuple(Mark(mark.at + first, mark.rules, mark.up, mark.meaning) for mark in found)
