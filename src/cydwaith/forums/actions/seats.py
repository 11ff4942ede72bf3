"""What people do with the seats of a forum: give them, end them, hand them over, name a substitute.

What a seat is never changes, so that anyone can see later who spoke for whom; a change ends it and begins another.
"""

import datetime as dt
from dataclasses import replace
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Post
from cydwaith.forums.acting import in_time, own, seat_of
from cydwaith.forums.content import Place
from cydwaith.forums.deeds.seats import (
    ADDED,
    ENDED,
    SEAT_ADD,
    SEAT_APPOINT,
    SEAT_END,
    SEAT_HAND_OVER,
    SEAT_SUBSTITUTE,
)
from cydwaith.forums.models import Forum, Seat, Side
from cydwaith.forums.secretariat import seats
from cydwaith.shared.deeds import Doing, doing
from cydwaith.shared.permissions import Actor, Refused
from cydwaith.shared.refusals import NotPossible


def add_seat(
    *, by: Actor, forum: Forum, place: Place, body: str | None = None, held_from: dt.date | None = None
) -> Seat:
    """Give a post of a body (or the body) a seat. `body` is the one that acts.

    While the forum is only proposed its proposer does; then, and always, a convenor or co-chair of the same side. In a
    network without sides a body may take a seat itself. Raises NotPossible for a body that sits on another side.
    """
    with doing(SEAT_ADD, by=by, to=forum, body=body) as act:
        forum = act.it
        in_time(act.deed, forum.stage)
        side = side_of(forum, place)
        check_place(forum, place, side)
        if not by.operator:
            check_giver(forum, place, body, side)
        same = seats(forum).filter(body=place.body, post=place.post).first()
        if same is not None:
            return same
        seat = Seat.objects.create(
            forum=forum,
            side=side,
            body_id=place.body,
            post_id=place.post,
            level=place.level,
            votes=place.votes,
            co_chair=place.co_chair,
            convenor=place.convenor,
            held_from=held_from or timezone.localdate(),
        )
        act.tell(seat)
    return seat


def side_of(forum: Forum, place: Place) -> Side | None:
    """The side that a place is on. Raises NotPossible for one that the forum does not have."""
    sides = {side.code: side for side in forum.sides.all()}
    if bool(sides) != bool(place.side) or (place.side and place.side not in sides):
        raise NotPossible(_("This forum does not have this side"), "side")
    return sides.get(place.side)


def check_place(forum: Forum, place: Place, side: Side | None) -> None:
    """Raise NotPossible when the post is another body's, or the body sits on another side: it would speak for both."""
    if place.post is not None and not Post.objects.filter(pk=place.post, body=place.body).exists():
        raise NotPossible(_("This post is not one of this organisation’s"), "holder")
    if side and Seat.objects.filter(forum=forum, body=place.body).exclude(side=side).exists():
        raise NotPossible(_("This organisation sits on another side: it cannot speak for both"), "holder")


def check_giver(forum: Forum, place: Place, body: str | None, side: Side | None) -> None:
    """Raise Refused unless this body may give this seat."""
    proposes = forum.stage == Forum.Stage.PROPOSED and body is not None and body == forum.proposed_by_id
    joins = forum.kind == Forum.Kind.NETWORK and side is None and body == place.body
    if proposes or (joins and not (place.co_chair or place.convenor)):
        return
    if body is None or convened(forum, body, side.pk if side else None) is None:
        raise Refused(SEAT_ADD.what)


def end_seat(*, by: Actor, seat: Seat, on: dt.date | None = None) -> Seat:
    """Say that one's own seat ends, today unless told otherwise. What it said in open decisions still counts."""
    with doing(SEAT_END, by=by, to=seat) as act:
        seat = act.it
        in_time(act.deed, seat.forum.stage)
        if seat.held_to is None:
            end(act, seat, on or timezone.localdate())
    return seat


def hand_over(*, by: Actor, seat: Seat, post: Post) -> Seat:
    """Let another post of the same body hold the seat from today: it ends, and one alike begins."""
    with doing(SEAT_HAND_OVER, by=by, to=seat) as act:
        seat = act.it
        in_time(act.deed, seat.forum.stage)
        own(seat)
        if seat.post_id == post.pk:
            return seat
        if post.body_id != seat.body_id:
            raise NotPossible(_("This post is not one of this organisation’s"), "post")
        if seats(seat.forum).filter(post=post, held_to=None).exists():
            raise NotPossible(_("This post has a seat here already"), "post")
        return follow(act, seat, post=post)


def appoint(*, by: Actor, seat: Seat, body: str | None, co_chair: bool, convenor: bool) -> Seat:
    """Let a seat be its side's co-chair or convenor, or be so no more: it ends, and one with these tasks begins.

    A convenor or co-chair of the same side does it for `body`; while the forum is only proposed, its proposer does.
    """
    with doing(SEAT_APPOINT, by=by, to=seat, body=body) as act:
        seat, forum = act.it, act.it.forum
        in_time(act.deed, forum.stage)
        own(seat)
        if (seat.co_chair, seat.convenor) == (co_chair, convenor):
            return seat
        proposes = forum.stage == Forum.Stage.PROPOSED and body == forum.proposed_by_id and (body or by.operator)
        if not proposes and (body is None or convened(forum, body, seat.side_id) is None):
            raise Refused(act.deed.what)
        return follow(act, seat, co_chair=co_chair, convenor=convenor)


def convened(forum: Forum, body: str, side: int | None) -> Seat | None:
    """The convenor's or co-chair's seat of a side that a body holds; None where it holds none there."""
    seat = seat_of(forum, body, what=SEAT_ADD, convening=True)
    return seat if seat.side_id == side else None


def follow(act: Doing[object], seat: Seat, **changes: Any) -> Seat:
    """End a seat today, and begin one like it but for what changes."""
    today = timezone.localdate()
    end(act, seat, today)
    alike = {
        name: getattr(seat, name)
        for name in ("forum", "side", "body", "post", "level", "votes", "co_chair", "convenor")
    }
    new = Seat.objects.create(held_from=today, **{**alike, **changes})
    act.tell(new, ADDED)
    return new


def name_substitute(*, by: Actor, seat: Seat, post: Post | None) -> Seat:
    """Say which other post of the body may sit there when its holder cannot; none takes it back."""
    with doing(SEAT_SUBSTITUTE, by=by, to=seat) as act:
        seat = act.it
        in_time(act.deed, seat.forum.stage)
        own(seat)
        if post is not None and post.body_id != seat.body_id:
            raise NotPossible(_("This post is not one of this organisation’s"), "post")
        if seat.substitute_id != (post.pk if post else None):
            seat.substitute = post
            seat.save(update_fields=["substitute"])
            act.tell(seat)
    return seat


def end(act: Doing[object], seat: Seat, on: dt.date) -> None:
    """Keep the last day of a seat; the entry is its own body's. Raises NotPossible for one before its first."""
    if on < seat.held_from:
        raise NotPossible(_("The last day is before the first."), "held_to")
    seat.held_to = on
    seat.save(update_fields=["held_to"])
    replace(act, body=seat.body_id).tell(seat, ENDED)
