"""The consent rule as data: for each side who may consent, what share is enough, the quorum; and what a split leads to.

One thing no rule can say: that fewer than all sides are enough. `outcome` needs every side, and `faults` names every
way in which a rule would leave a side out or let it count as willing in silence.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import Final

ALONE: Final = ""
"""The code of the one side that a forum without sides is."""


class BadRule(ValueError):  # noqa: N818  # says what it is: a rule that is bad
    """A rule that cannot be used; `faults` are the codes of what is wrong, each with the side it is wrong for."""

    def __init__(self, found: Sequence[tuple[str, str]]) -> None:
        super().__init__("; ".join(f"{fault} ({side})" if side else fault for fault, side in found))
        self.faults = tuple(found)


class Who(StrEnum):
    """Which seats of a side may consent: every voting seat, or its co-chairs alone."""

    VOTING = "voting"
    CO_CHAIRS = "co_chairs"


class Of(StrEnum):
    """What a share is of: a plain number of seats, all seats of the side that may consent, or the people they serve."""

    COUNT = "count"
    MEMBERS = "members"
    POPULATION = "population"


class Onward(StrEnum):
    """Where something goes on which the sides split: nowhere, to a forum, the next meeting, or the co-chairs together.

    It goes there to be talked over. Nothing of it makes the decision: that takes a new text and new consents.
    """

    NOWHERE = "nowhere"
    FORUM = "forum"
    MEETING = "meeting"
    CO_CHAIRS = "co_chairs"


@dataclass(frozen=True)
class Share:
    """How much is enough: `part` is a whole number of seats for a count, else a share of the whole, above 0 up to 1.

    With `more_than` the part itself is not enough: more than half.
    """

    of: Of
    part: Fraction
    more_than: bool = False

    def reached(self, have: Fraction, whole: Fraction) -> bool:
        """Whether what is there is enough of the whole."""
        needed = self.part if self.of == Of.COUNT else self.part * whole
        return have > needed if self.more_than else have >= needed

    @property
    def sound(self) -> bool:
        """Whether it asks for something, and for no more than there can be."""
        if self.of == Of.COUNT:
            return self.part >= 1 and self.part.denominator == 1 and not self.more_than
        return 0 < self.part <= 1 and not (self.more_than and self.part == 1)


@dataclass(frozen=True)
class SideRule:
    """What it takes for one side to agree. `quorum` is how much of it must have answered at all."""

    side: str
    enough: Share
    who: Who = Who.VOTING
    quorum: Share | None = None


@dataclass(frozen=True)
class Split:
    """What happens when some sides agree and others do not; `forum` is the slug of the one that it goes to."""

    onward: Onward = Onward.NOWHERE
    forum: str = ""


@dataclass(frozen=True)
class Rule:
    """A whole consent rule.

    `aside_counts` says whether a seat that stands aside helps to make the quorum; it never helps to make the share.
    `days` is for how many days at least a frozen text must stay open. `people` are the numbers by which shares of the
    population are counted, by the body's code, as they stood on `people_on`, out of `people_source`.
    """

    sides: tuple[SideRule, ...]
    aside_counts: bool = True
    split: Split = Split()
    days: int = 0
    people: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    people_on: str = ""
    people_source: str = ""

    @property
    def counts_people(self) -> bool:
        """Whether any share is one of the population."""
        shares = [share for one in self.sides for share in (one.enough, one.quorum) if share]
        return any(share.of == Of.POPULATION for share in shares)


@dataclass(frozen=True)
class Entitled:
    """A seat that may answer to a text: its number, side and body, and whether it is a co-chair's."""

    seat: int
    side: str
    body: str
    co_chair: bool = False


def faults(rule: Rule, sides: Sequence[str]) -> list[tuple[str, str]]:
    """What is wrong with a rule for a forum of these sides (none: it is one side), as (code, side)."""
    return list(_faults(rule, list(sides) or [ALONE]))


def _faults(rule: Rule, sides: list[str]) -> Iterator[tuple[str, str]]:
    named = [one.side for one in rule.sides]
    yield from (("side_missing", side) for side in sides if side not in named)
    yield from (("side_unknown", side) for side in dict.fromkeys(named) if side not in sides)
    yield from (("side_twice", side) for side in dict.fromkeys(named) if named.count(side) > 1)
    for one in rule.sides:
        if not one.enough.sound:
            yield "share_unsound", one.side
        if one.quorum and not one.quorum.sound:
            yield "quorum_unsound", one.side
    if (rule.split.onward == Onward.FORUM) != bool(rule.split.forum):
        yield "split_forum", ""
    if not 0 <= rule.days <= 365:
        yield "days", ""
    if rule.counts_people and not (rule.people and rule.people_on):
        yield "people_missing", ""
    if any(number <= 0 for number in rule.people.values()):
        yield "people_unsound", ""
