"""What deeds tell of forums and their seats: to those who follow one, an organisation in it, or its topics."""

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
    seats = one.forum.seats.filter(held_to=None).values_list("body", flat=True)
    return Telling(title=told.title, of=told.of, turn=sorted(set(seats)), sample=told.sample)


def seat(one: Seat) -> Telling:
    """The forum in which a seat is."""
    of = {"forum": [one.forum_id], "council": [one.body_id]}
    return Telling(title=both(one.forum, "name"), of=of, sample=one.forum.sample)


FORUM: Final = Tells(followers=("forum", "council", "topic"), telling=forum)
UNDER: Final = Tells(followers=("forum", "council", "topic"), telling=under)
SEAT: Final = Tells(followers=("forum", "council"), telling=seat)
