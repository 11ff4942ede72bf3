"""What people do with the seats of a forum: give them, end them, hand them over, name a substitute.

What a seat is never changes, so that anyone can see later who spoke for whom; a change ends it and begins another. A
row's body is the one that gives a seat, or holds it.
"""

from typing import Any, Final

from django.db.models import QuerySet

from cydwaith.forums import telling
from cydwaith.forums.acting import code
from cydwaith.forums.deeds.forums import Stage
from cydwaith.forums.models import Seat
from cydwaith.shared.deeds import Heard, Row, Verb, deed, held
from cydwaith.shared.permissions import EDITORS, SPEAKERS
from cydwaith.shared.said import said

OPEN: Final = frozenset({Stage.PROPOSED, Stage.ACTIVE})


def about(seat: Seat) -> str:
    """What the record calls the forum of a seat."""
    return f"forum:{seat.forum_id}"


def shown(seat: Seat) -> list[tuple[str, str]]:
    """What the search reads anew: the seat's forum."""
    return [("forums", seat.forum_id)]


def naming(seat: Seat) -> dict[str, Any]:
    """Which seat of which forum and side."""
    return {"forum": seat.forum_id, "seat": seat.pk, "side": code(seat)}


def added_facts(seat: Seat) -> dict[str, Any]:
    """A seat as it began."""
    return {
        **naming(seat),
        "body": seat.body_id,
        "post": seat.post_id,
        "level": str(seat.level),
        "votes": seat.votes,
        "co_chair": seat.co_chair,
        "convenor": seat.convenor,
        "from": seat.held_from,
    }


def ended_facts(seat: Seat) -> dict[str, Any]:
    """The last day of a seat."""
    return {**naming(seat), "body": seat.body_id, "to": seat.held_to}


def substitute_facts(seat: Seat) -> dict[str, Any]:
    """Which post may sit in for the one that holds a seat; none when that was taken back."""
    return {**naming(seat), "post": seat.substitute_id}


def seats() -> QuerySet[Seat]:
    """Every seat there ever was."""
    return Seat.objects.select_related("side").order_by("pk")


def told_substitute(heard: Heard) -> list[Row]:
    """The substitute that a seat has from then on, if it has one."""
    return [(heard.subject, heard.facts)] if heard.facts["post"] else []


ADDED = Verb(
    name="forum.seat_added",
    says=said(cy="Rhoddwyd sedd", en="Seat given"),
    about=about,
    facts=added_facts,
    rows=lambda: seats().iterator(),
    shows=shown,
    tells=telling.SEAT,
)
ENDED = Verb(
    name="forum.seat_ended",
    says=said(cy="Daeth sedd i ben", en="Seat ended"),
    about=about,
    facts=ended_facts,
    rows=lambda: seats().exclude(held_to=None).iterator(),
    shows=shown,
    tells=telling.SEAT,
)
SUBSTITUTE_NAMED = Verb(
    name="forum.substitute_named",
    says=said(cy="Enwyd eilydd", en="Substitute named"),
    about=about,
    facts=substitute_facts,
    rows=lambda: seats().exclude(substitute=None).iterator(),
    told=told_substitute,
    key=lambda heard: str(heard.facts["seat"]),
    shows=shown,
    tells=telling.SEAT,
)


def with_forum(seat: Seat) -> Seat:
    """A seat as it is now, with its forum held until the transaction ends."""
    forum = held(seat.forum)
    found = Seat.objects.select_related("side", "body", "post").get(pk=seat.pk)
    found.forum = forum
    return found


def holder(seat: Seat) -> str:
    """The body that holds a seat."""
    return seat.body_id


SEAT_ADD = deed("seat.add", EDITORS, ADDED, states=OPEN)
SEAT_END = deed("seat.end", SPEAKERS, ENDED, states=OPEN, body=holder, hold=with_forum)
SEAT_APPOINT = deed("seat.appoint", EDITORS, ENDED, ADDED, states=OPEN, hold=with_forum)
SEAT_HAND_OVER = deed("seat.hand_over", SPEAKERS, ENDED, ADDED, states=OPEN, body=holder, hold=with_forum)
SEAT_SUBSTITUTE = deed("seat.substitute", SPEAKERS, SUBSTITUTE_NAMED, states=OPEN, body=holder, hold=with_forum)
