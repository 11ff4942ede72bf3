"""The mark of evidence as pages show it: a number, its dots in words, and its reasons."""

from collections.abc import Iterable
from dataclasses import dataclass

from cydwaith.practices.evidence_marks import MOST, Mark
from cydwaith.practices.models import Practice
from cydwaith.practices.queries.impacts import marks
from cydwaith.practices.sentences import marks as sentences
from cydwaith.shared.said import Said


@dataclass(frozen=True, slots=True)
class ShownMark:
    """A mark in words: what it comes to, how, what speaks for it, what against, and what is missing."""

    level: int
    most: int
    words: Said
    how: Said
    reached: list[Said]
    lost: list[Said]
    missing: Said | None
    impact: tuple[str, str] | None


def shown_mark(mark: Mark) -> ShownMark:
    """A mark in words; `impact` is the practice and the indicator in which it was seen."""
    held = mark.impact.specification if mark.impact else None
    return ShownMark(
        level=mark.level,
        most=MOST,
        words=sentences.comes_to(mark.level, MOST),
        how=sentences.came_about(mark.level, len(mark.reached)),
        reached=[sentences.STEPS[step] for step in mark.reached],
        lost=[sentences.THREATS[threat] for threat in mark.lost],
        missing=sentences.STEPS[mark.missing] if mark.missing else None,
        impact=(held.practice_id, held.indicator_id) if held else None,
    )


def shown_marks(practices: Iterable[Practice]) -> dict[str, ShownMark]:
    """{practice: its mark}."""
    return {slug: shown_mark(mark) for slug, mark in marks(practices).items()}
