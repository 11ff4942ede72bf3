"""What deeds tell of forums and their seats: to those who follow one, an organisation in it, or its topics."""

from collections.abc import Iterable
from typing import Any, Final

from cydwaith.bodies.topics import with_those_above
from cydwaith.forums.models import ConsentRule, Forum, Seat
from cydwaith.shared.pairs import both
from cydwaith.shared.telling import Keys, Telling, Tells


def forum(one: Forum) -> Telling:
    """A forum."""
    of: Keys = {"forum": [one.pk], "council": [one.proposed_by_id], "topic": with_those_above(one.topics.all())}
    return Telling(title=both(one, "name"), of=of, sample=one.sample)


def under(one: Any) -> Telling:  # Any: a consent rule, or what a seat confirmed of it
    """The forum that has a rule."""
    rule: ConsentRule = one if isinstance(one, ConsentRule) else one.rule
    return forum(rule.forum)


def to_confirm(one: ConsentRule) -> Telling:
    """A forum whose rule is laid down: each of its sides is to confirm it."""
    told = forum(one.forum)
    held = dict(one.forum.seats.filter(held_to=None).values_list("pk", "body"))
    turn = sorted(set(held.values()))
    return Telling(title=told.title, of=told.of, turn=turn, posts=posts_of(held), sample=told.sample)


def posts_of(seats: Iterable[int]) -> list[str]:
    """The posts that hold seats, by the seats' numbers: those whose holders are told that their answer is wanted."""
    found = Seat.objects.filter(pk__in=list(seats), post__isnull=False).values_list("post", flat=True)
    return sorted({post for post in found if post})


def seat(one: Seat) -> Telling:
    """The forum in which a seat is."""
    of = {"forum": [one.forum_id], "council": [one.body_id]}
    return Telling(title=both(one.forum, "name"), of=of, sample=one.forum.sample)


FORUM: Final = Tells(followers=("forum", "council", "topic"), telling=forum)
UNDER: Final = Tells(followers=("forum", "council", "topic"), telling=under)
SEAT: Final = Tells(followers=("forum", "council"), telling=seat)
