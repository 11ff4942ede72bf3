"""What the sentences about impact are made of: names in the reader's language, figures already written out."""

from dataclasses import dataclass

from cydwaith.evidence.models import Indicator
from cydwaith.evidence.sentences import figures
from cydwaith.evidence.verdicts import Direction
from cydwaith.practices.models import Impact


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How far a figure came out from the comparison: "2.0", its unit in the reader's language, and which way."""

    number: str
    points: str
    direction: Direction
    higher: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An impact before it is put into words.

    `size` is the effect, None where none could be worked out; `places` where it was looked at; `reason` the gravest
    reason why it cannot be told, or why it is weak, empty for none.
    """

    verdict: str
    measure: str
    places: list[str]
    size: Difference | None = None
    reason: str = ""


def told(impact: Impact, indicator: Indicator, places: list[str]) -> Told:
    """The parts of the sentence that the page opens with."""
    reason = impact.reasons[0] if impact.reasons else ""
    size = None if impact.effect is None or not places else amount(indicator, impact.effect)
    return Told(verdict=impact.verdict, measure=indicator.measure.plain, places=places, size=size, reason=reason)


def amount(indicator: Indicator, effect: float) -> Difference:
    """A difference as the sentences about figures take it."""
    return Difference(
        number=figures.size(indicator, effect), points=indicator.points.plain,
        direction="higher" if effect > 0 else "lower", higher=effect > 0,
    )  # fmt: skip
