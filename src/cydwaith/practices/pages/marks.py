"""The mark of evidence as pages show it: a number, its dots in words, and its reasons."""

from collections.abc import Iterable
from dataclasses import dataclass

from cydwaith.practices.evidence_marks import MOST, Mark
from cydwaith.practices.impact_sentences import voice
from cydwaith.practices.models import Practice
from cydwaith.practices.queries.impacts import marks


@dataclass(frozen=True, slots=True)
class ShownMark:
    """A mark in the reader's language: what it comes to, how, what speaks for it, what against, and what is missing."""

    level: int
    most: int
    words: str
    how: str
    reached: list[str]
    lost: list[str]
    missing: str
    impact: tuple[str, str] | None


def shown_mark(mark: Mark) -> ShownMark:
    """A mark in words; `impact` is the practice and the indicator in which it was seen."""
    says = voice()
    held = mark.impact.specification if mark.impact else None
    return ShownMark(
        level=mark.level,
        most=MOST,
        words=says.comes_to(mark.level, MOST),
        how=says.lost(mark.level, len(mark.reached)),
        reached=[says.STEPS[step] for step in mark.reached],
        lost=[says.THREATS[threat] for threat in mark.lost],
        missing=says.STEPS[mark.missing] if mark.missing else "",
        impact=(held.practice_id, held.indicator_id) if held else None,
    )


def shown_marks(practices: Iterable[Practice]) -> dict[str, ShownMark]:
    """{practice: its mark}."""
    return {slug: shown_mark(mark) for slug, mark in marks(practices).items()}
