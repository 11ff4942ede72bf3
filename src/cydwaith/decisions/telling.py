"""What deeds tell of decisions: to those who follow the forum or an organisation, and those whose answer is wanted."""

from typing import Final

from cydwaith.bodies.topics import with_those_above
from cydwaith.decisions.models import Consent, Decision, Reservation, Review, Text
from cydwaith.decisions.settling import able
from cydwaith.forums.telling import posts_of
from cydwaith.shared.pairs import both
from cydwaith.shared.telling import Telling, Tells

FOLLOWERS: Final = ("forum", "council", "topic")


def decision(one: Decision, body: str | None = None) -> Telling:
    """A decision, and the organisation that did something about it, else the one that moved it."""
    topics = with_those_above(one.forum.topics.all())
    of = {"forum": [one.forum_id], "council": [body or one.moved_body_id], "topic": topics}
    return Telling(title=both(one, "title"), of=of, sample=one.sample)


def text(one: Text) -> Telling:
    """The decision whose text it is."""
    return decision(one.decision, one.written_body_id)


def to_answer(one: Text) -> Telling:
    """A text that stands as it is: every seat that may is to answer it."""
    told = text(one)
    entitled = able(one)
    return Telling(
        title=told.title,
        of=told.of,
        turn=sorted({seat.body for seat in entitled}),
        posts=posts_of(seat.seat for seat in entitled),
        sample=told.sample,
    )


def consent(one: Consent) -> Telling:
    """The decision that a seat answered."""
    return decision(one.text.decision, one.seat.body_id)


def reservation(one: Reservation) -> Telling:
    """The decision to which a seat has a reservation."""
    return consent(one.consent)


def review(one: Review) -> Telling:
    """The same, of one that was looked at again."""
    return reservation(one.reservation)


DECISION: Final = Tells(followers=FOLLOWERS, telling=decision)
TEXT: Final = Tells(followers=FOLLOWERS, telling=text)
CONSENT: Final = Tells(followers=FOLLOWERS, telling=consent)
RESERVATION: Final = Tells(followers=FOLLOWERS, telling=reservation)
REVIEW: Final = Tells(followers=FOLLOWERS, telling=review)
