"""How strong the evidence on a practice is, from 0 to 5: the whole of it, as one table.

In the spirit of the Nesta Standards of Evidence and the padlocks of the Education Endowment Foundation: the mark says
how well it could be known whether a practice moves its figure, and nothing about which way it moved. It climbs step by
step, each on the one before, and named threats take from it what they make doubtful. It never falls below 1 for what is
described, since a threat to a comparison takes nothing from the account.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from cydwaith.practices.models import Impact, Version

MOST: Final = 5
SEVERAL: Final = 2


class Step(StrEnum):
    """What a practice's evidence has to show, from the least to the most."""

    DESCRIBED = "described"  # what was done and what changed are written down
    MEASURED = "measured"  # figures before and after, at a council that took it up
    COMPARED = "compared"  # beside what would have been without it, made from councils without it
    SEVERAL = "several"  # the same for at least two councils that took it up
    REPEATED = "repeated"  # at least two besides where it began moved enough, each on its own


class Threat(StrEnum):
    """What makes a comparison doubtful; the words are those of the engine's reasons."""

    MISSING_DATA = "missing_data"
    BREAK_IN_SERIES = "break_in_series"
    POOR_FIT = "poor_fit"
    PRE_TREND = "pre_trend"
    UNUSUALLY_BAD = "unusually_bad"
    CONTAMINATION = "contamination"


LOST: Final = dict.fromkeys(Threat, 1)
"""How much of the mark each threat takes. Poor fit and a trend before are one fault, and are never found together."""


@dataclass(frozen=True)
class Facts:
    """What is recorded that a mark hangs on."""

    described: bool = False
    measured: bool = False
    compared: bool = False
    adopters: int = 0
    repeated: int = 0
    threats: frozenset[Threat] = frozenset()


@dataclass(frozen=True)
class Mark:
    """A mark with its reasons: the steps reached, and the threats that took from it; `impact` is where it was seen."""

    reached: tuple[Step, ...]
    lost: tuple[Threat, ...]
    impact: Impact | None = None

    @property
    def level(self) -> int:
        """From 0 to 5."""
        return max(len(self.reached) - sum(LOST[threat] for threat in self.lost), min(1, len(self.reached)))

    @property
    def missing(self) -> Step | None:
        """The first step that is not reached yet."""
        return next((step for step in Step if step not in self.reached), None)


def marked(facts: Facts, impact: Impact | None = None) -> Mark:
    """The mark that the facts bear."""
    held = {
        Step.DESCRIBED: facts.described,
        Step.MEASURED: facts.measured,
        Step.COMPARED: facts.compared,
        Step.SEVERAL: facts.adopters >= SEVERAL,
        Step.REPEATED: facts.repeated >= SEVERAL,
    }
    missed = next((at for at, step in enumerate(Step) if not held[step]), MOST)
    reached = tuple(Step)[:missed]
    doubts = Step.MEASURED in reached
    return Mark(reached, tuple(threat for threat in Threat if doubts and threat in facts.threats), impact)


def mark_of(version: Version, impacts: Iterable[Impact]) -> Mark:
    """The best mark among a version's impacts, each under the specification that holds now."""
    marks = [marked(facts_of(version, impact), impact) for impact in impacts]
    return max(marks, key=lambda mark: (mark.level, len(mark.reached)), default=marked(facts_of(version, None)))


def facts_of(version: Version, impact: Impact | None) -> Facts:
    """The facts that are stored."""
    told = bool(Version.done.of(version) and Version.changed.of(version))
    if impact is None:
        return Facts(described=told)
    return Facts(
        told,
        impact.measured,
        impact.compared,
        len(impact.adopters),
        impact.repeated,
        frozenset(threat for threat in Threat if threat.value in impact.reasons),
    )
