"""What comes of the answers to a frozen text under a consent rule."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from cydwaith.forums.consenting.rule import Entitled, Of, Rule, Share, SideRule, Split, Who


class Stance(StrEnum):
    """What a seat answers to a frozen text."""

    CONSENT = "consent"
    RESERVATION = "reservation"
    REFUSE = "refuse"
    ASIDE = "aside"


class Came(StrEnum):
    """What came of it, in the words of a decision's state; open while it may still go either way."""

    OPEN = "open"
    AGREED = "agreed"
    AGREED_WITH_RESERVATIONS = "agreed_with_reservations"
    NOT_AGREED = "not_agreed"


WILLING = frozenset({Stance.CONSENT, Stance.RESERVATION})


@dataclass(frozen=True)
class Tally:
    """How one side stands: how many seats may answer, how many said what, and what that makes.

    `have` is how much of the whole consents, in the units of the side's share (seats, or people), `whole` all of it,
    `answered` and `answerable` the same of what counts for the quorum. `reached` and `quorate` are so now; `possible`
    says whether both could be, if every seat that has not answered yet consented.
    """

    side: str
    seats: int
    said: Mapping[Stance, int]
    have: Fraction
    whole: Fraction
    answered: Fraction
    answerable: Fraction
    reached: bool
    quorate: bool
    possible: bool

    @property
    def agrees(self) -> bool:
        """Whether the side agrees, as things are."""
        return self.reached and self.quorate

    @property
    def silent(self) -> int:
        """How many seats have not answered."""
        return self.seats - sum(self.said.values())


@dataclass(frozen=True)
class Outcome:
    """What came of it, how each side stands, and where it goes if the sides split."""

    came: Came
    tallies: tuple[Tally, ...]
    onward: Split | None = None


def outcome(rule: Rule, seats: Sequence[Entitled], answers: Mapping[int, Stance], *, closed: bool) -> Outcome:
    """What comes of the answers (the last of each seat, by its number) of the seats that may give one.

    A seat that is not among `seats`, or not among those the rule lets consent, counts for nothing. Agreed takes every
    side: its share, its quorum, and one willing seat at least. Before the answers are `closed` it is certain only when
    every seat has answered, so that nobody's reservation comes too late; not agreed is certain as soon as a side can
    no longer reach its share. The rule must be free of `faults`.
    """
    tallies = tuple(_tally(rule, one, [seat for seat in seats if seat.side == one.side], answers) for one in rule.sides)
    everyone = not any(one.silent for one in tallies)
    if all(one.agrees for one in tallies):
        came = _willing(tallies) if closed or everyone else Came.OPEN
    else:
        certain = closed or everyone or not all(one.possible for one in tallies)
        came = Came.NOT_AGREED if certain else Came.OPEN
    split = came == Came.NOT_AGREED and len({one.agrees for one in tallies}) == 2
    return Outcome(came, tallies, rule.split if split else None)


def _willing(tallies: Sequence[Tally]) -> Came:
    doubted = any(one.said.get(Stance.RESERVATION) for one in tallies)
    return Came.AGREED_WITH_RESERVATIONS if doubted else Came.AGREED


def _tally(rule: Rule, one: SideRule, seats: Sequence[Entitled], answers: Mapping[int, Stance]) -> Tally:
    """How one side stands, given the seats on it."""
    able = [seat for seat in seats if one.who == Who.VOTING or seat.co_chair]
    given = {seat: answers[seat.seat] for seat in able if seat.seat in answers}
    willing = [seat for seat, said in given.items() if said in WILLING]
    spoke = [seat for seat, said in given.items() if said != Stance.ASIDE or rule.aside_counts]
    silent = [seat for seat in able if seat not in given]
    weights = _weights(rule, able)

    def enough(share: Share | None, found: Sequence[Entitled]) -> bool:
        return share is None or share.reached(_amount(share.of, found, weights), _amount(share.of, able, weights))

    def reached(found: Sequence[Entitled]) -> bool:
        return bool(found) and enough(one.enough, found)

    quorum = one.quorum.of if one.quorum else Of.COUNT
    return Tally(
        side=one.side,
        seats=len(able),
        said={said: list(given.values()).count(said) for said in Stance},
        have=_amount(one.enough.of, willing, weights),
        whole=_amount(one.enough.of, able, weights),
        answered=_amount(quorum, spoke, weights),
        answerable=_amount(quorum, able, weights),
        reached=reached(willing),
        quorate=enough(one.quorum, spoke),
        possible=reached([*willing, *silent]) and enough(one.quorum, [*spoke, *silent]),
    )


def _weights(rule: Rule, able: Sequence[Entitled]) -> dict[int, Fraction]:
    """For how many people each seat speaks: its body's, shared evenly by the body's seats."""
    bodies = [seat.body for seat in able]
    return {seat.seat: Fraction(rule.people.get(seat.body, 0), bodies.count(seat.body)) for seat in able}


def _amount(of: Of, seats: Sequence[Entitled], weights: Mapping[int, Fraction]) -> Fraction:
    """How much some seats make, in seats or in people."""
    if of == Of.POPULATION:
        return sum((weights[seat.seat] for seat in seats), Fraction(0))
    return Fraction(len(seats))
