"""Who does a secretary's work: for each side its convenor, whichever body holds that seat today."""

import datetime as dt

from django.db.models import Q, QuerySet
from django.utils.timezone import localdate

from cydwaith.forums.models import Forum, Seat
from cydwaith.shared.permissions import Actor, Refused, Rule, may


def seats(forum: Forum | str, day: dt.date | None = None) -> QuerySet[Seat]:
    """The seats of a forum that are held on a day, today when none is named."""
    day = day or localdate()
    held = Seat.objects.filter(Q(held_to=None) | Q(held_to__gte=day), forum=forum, held_from__lte=day)
    return held.select_related("side", "body", "post", "substitute")


def convening(by: Actor, forum: Forum | str, what: str | Rule, *, chairs: bool = False) -> list[Seat]:
    """The convenors' seats (with `chairs`, the co-chairs' too) for which an actor may do something, one a side."""
    if not by.roles:
        return []
    wanted = Q(convenor=True) | Q(co_chair=True) if chairs else Q(convenor=True)
    found = [seat for seat in seats(forum).filter(wanted) if speaks(by, what, seat)]
    return list({seat.side_id: seat for seat in reversed(found)}.values())


def convenor(by: Actor, forum: Forum | str, what: str | Rule) -> Seat | None:
    """The convenor's seat for which this actor does it; None only for whoever runs the site. Raises Refused."""
    found = convening(by, forum, what)
    if not found and not by.operator:
        raise Refused(what)
    return found[0] if found else None


def seated(by: Actor, forum: Forum | str, what: str | Rule) -> list[Seat]:
    """One seat for each body for which this actor may do something here."""
    found = [seat for seat in seats(forum) if speaks(by, what, seat)] if by.roles else []
    return list({seat.body_id: seat for seat in reversed(found)}.values())[::-1]


def speaking(by: Actor, forum: Forum | str, what: str | Rule) -> list[Seat]:
    """The seats, one a body, for which this actor may do something in a forum: those with a vote, and convenors'."""
    return [seat for seat in seated(by, forum, what) if seat.votes or seat.convenor]


def speaks(by: Actor, what: str | Rule, seat: Seat) -> bool:
    """Whether an actor does something for a seat: by a role in its body. Whoever runs the site speaks for nobody."""
    return seat.body_id in by.roles and may(by, what, body=seat.body_id)
