"""Sizes and effects with their unit: the figure alike in both languages, the unit in each."""

from cydwaith.evidence.models import Indicator
from cydwaith.evidence.sentences import figures
from cydwaith.practices.sentences.impact import Difference
from cydwaith.shared.grammar import cy
from cydwaith.shared.said import Said, pair, said


def with_unit(indicator: Indicator, size: float) -> Said:
    """A size with its unit: 2.0 pwynt canran, 2.0 percentage points."""
    return followed_by_unit(figures.size(indicator, size), indicator)


def signed(indicator: Indicator, effect: float | None) -> Said:
    """An effect with its sign and unit: +2.0 percentage points."""
    return followed_by_unit(figures.signed(indicator, effect), indicator)


def followed_by_unit(figure: str, indicator: Indicator) -> Said:
    """A figure, and what it counts."""
    points = pair(indicator, "points")
    return said(cy=cy.measured(figure, points.cy), en=f"{figure} {points.en}")


def difference(indicator: Indicator, effect: float, periods: int) -> Difference:
    """An effect, the mean over so many periods, as the sentence that opens a page takes it."""
    size = figures.size(indicator, effect)
    return Difference(size=size, points=pair(indicator, "points"), higher=effect > 0, periods=periods)
