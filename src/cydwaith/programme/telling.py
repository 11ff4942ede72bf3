"""What deeds tell of commitments: to those who follow one, an organisation that is party to it, or its topics."""

from typing import Any, Final

from cydwaith.bodies.topics import with_those_above
from cydwaith.programme.models import Assent, Commitment, Terms
from cydwaith.shared.pairs import both
from cydwaith.shared.telling import Keys, Telling, Tells

FOLLOWERS: Final = ("commitment", "council", "topic")


def terms(one: Terms, turn: tuple[str, ...] = ()) -> Telling:
    """A commitment as some of its terms have it."""
    bodies = [*one.parties.values_list("body", flat=True), one.accepted_by_id]
    of: Keys = {"commitment": [one.commitment_id], "council": bodies, "topic": with_those_above(one.topics.all())}
    return Telling(title=both(one, "title"), of=of, turn=turn, sample=one.commitment.sample)


def proposed(one: Terms) -> Telling:
    """Terms that were put forward: the other parties are to say yes or no."""
    parties = one.parties.values_list("body", flat=True)
    return terms(one, tuple(sorted(body for body in parties if body != one.proposed_by_id)))


def assent(one: Assent) -> Telling:
    """What was said yes or no to."""
    return terms(one.terms)


def part(one: Any) -> Telling | None:  # Any: a status, a milestone or a dependency
    """The commitment of which something is a part."""
    commitment: Commitment = one.commitment
    return terms(commitment.current) if commitment.current else None


TERMS: Final = Tells(followers=FOLLOWERS, telling=terms)
ASSENT: Final = Tells(followers=FOLLOWERS, telling=assent)
PART: Final = Tells(followers=FOLLOWERS, telling=part)
