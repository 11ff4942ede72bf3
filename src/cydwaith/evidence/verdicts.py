"""What standings say, counted and told apart, before anyone puts it into words."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from cydwaith.evidence.models import Standing

Direction = Literal["better", "worse", "higher", "lower"]
Lean = Literal["higher", "lower", "neither"]
Verdict = Standing.Verdict
EVEN = 0.4  # from this chance of the wrong direction on, figures lean neither way


@dataclass(frozen=True, slots=True)
class Tally:
    """How many places stand how."""

    better: int = 0
    worse: int = 0
    as_expected: int = 0
    slight: int = 0
    cannot_tell: int = 0
    higher: int = 0
    lower: int = 0

    @property
    def judged(self) -> int:
        """How many could be told apart from chance, or from nothing at all."""
        return self.better + self.worse + self.as_expected + self.slight + self.higher + self.lower

    @property
    def standing_out(self) -> int:
        """How many stand out, for good or ill or neither."""
        return self.better + self.worse + self.higher + self.lower


def tally(standings: Iterable[Standing]) -> Tally:
    """Count standings by what they say."""
    counts = Counter(kind(standing) for standing in standings)
    return Tally(**counts)


def kind(standing: Standing) -> str:
    """better, worse, as_expected, slight, cannot_tell; higher or lower where nobody judges which is good."""
    return kind_of(standing.verdict, standing.effect)


def kind_of(verdict: str, effect: float | None) -> str:
    """The same from a verdict and an effect alone."""
    if verdict == Verdict.NO_JUDGEMENT:
        return "higher" if (effect or 0) > 0 else "lower"
    return str(verdict)


def direction(standing: Standing) -> Direction:
    """The direction in which a place that stands out does so."""
    found = kind(standing)
    if found == "better":
        return "better"
    if found == "worse":
        return "worse"
    return "higher" if (standing.effect or 0) > 0 else "lower"


def lean(standing: Standing) -> Lean:
    """Which way the figures of a place lean where no direction can be claimed."""
    if standing.effect is None or standing.wrong_sign is None or standing.wrong_sign >= EVEN:
        return "neither"
    return "higher" if standing.effect > 0 else "lower"
