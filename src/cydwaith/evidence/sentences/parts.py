"""What a sentence is made of: words already in the reader's language, figures already written out."""

from dataclasses import dataclass

from cydwaith.evidence.models import Indicator, Standing
from cydwaith.evidence.verdicts import Direction, direction


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """That a place stands out on a measure, by how much, which way, from what, and how many others do the same."""

    place: str
    measure: str
    number: str
    points: str
    direction: Direction
    higher: bool
    basis: str = ""
    others: int = 0


def finding(standing: Standing, indicator: Indicator, place: str, number: str, others: int) -> Finding:
    """The parts of the sentence that says how a place stands out."""
    return Finding(
        place=place, measure=indicator.measure.plain, number=number, points=indicator.points.plain,
        direction=direction(standing), higher=(standing.effect or 0) > 0, basis=standing.basis, others=others,
    )  # fmt: skip
