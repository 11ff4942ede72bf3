"""What people do with the seats of a forum: give them, end them, hand them over, name a substitute.

What a seat is never changes, so that anyone can see later who spoke for whom; a change ends it and begins another.
"""

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Post
from cydwaith.forums.actions.forums import locked, tell
from cydwaith.forums.content import Place
from cydwaith.forums.models import Forum, Seat, Side
from cydwaith.forums.refusals import NotPossible
from cydwaith.forums.secretariat import seats
from cydwaith.forums.standing import code, own, ready, seat_of
from cydwaith.shared.permissions import Actor, Refused


@transaction.atomic
def add_seat(
    *, by: Actor, forum: Forum, place: Place, body: str | None = None, held_from: dt.date | None = None
) -> Seat:
    """Give a post of a body (or the body) a seat. `body` is the one that acts.

    While the forum is only proposed its proposer does; then, and always, a convenor or co-chair of the same side. In a
    network without sides a body may take a seat itself. Raises NotPossible for a body that sits on another side.
    """
    forum = locked(forum)
    ready(by, "seat.add", body=body, state=forum.stage)
    side = side_of(forum, place)
    check_place(forum, place, side)
    if not by.operator:
        check_giver(forum, place, body, side)
    same = seats(forum).filter(body=place.body, post=place.post).first()
    if same is not None:
        return same
    seat = Seat.objects.create(
        forum=forum, side=side, body_id=place.body, post_id=place.post, level=place.level, votes=place.votes,
        co_chair=place.co_chair, convenor=place.convenor, held_from=held_from or timezone.localdate(),
    )  # fmt: skip
    tell(by, forum, "seat_added", seat_facts(seat), body)
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
        raise NotPossible(_("This post is not one of this body’s"), "post")
    if side and Seat.objects.filter(forum=forum, body=place.body).exclude(side=side).exists():
        raise NotPossible(_("This body sits on another side: it cannot speak for both"), "body")


def check_giver(forum: Forum, place: Place, body: str | None, side: Side | None) -> None:
    """Raise Refused unless this body may give this seat."""
    proposes = forum.stage == Forum.Stage.PROPOSED and body is not None and body == forum.proposed_by_id
    joins = forum.kind == Forum.Kind.NETWORK and side is None and body == place.body
    if proposes or (joins and not (place.co_chair or place.convenor)):
        return
    if body is None or convened(forum, body, side.pk if side else None) is None:
        raise Refused("seat.add")


@transaction.atomic
def end_seat(*, by: Actor, seat: Seat, on: dt.date | None = None) -> Seat:
    """Say that one's own seat ends, today unless told otherwise. What it said in open decisions still counts."""
    forum, seat = held(seat)
    ready(by, "seat.end", body=seat.body_id, state=forum.stage)
    if seat.held_to is not None:
        return seat
    end(by, forum, seat, on or timezone.localdate())
    return seat


@transaction.atomic
def hand_over(*, by: Actor, seat: Seat, post: Post) -> Seat:
    """Let another post of the same body hold the seat from today: it ends, and one alike begins."""
    forum, seat = held(seat)
    ready(by, "seat.hand_over", body=seat.body_id, state=forum.stage)
    if seat.post_id == post.pk:
        return own(seat)
    own(seat)
    if post.body_id != seat.body_id:
        raise NotPossible(_("This post is not one of this body’s"), "post")
    if seats(forum).filter(post=post, held_to=None).exists():
        raise NotPossible(_("This post has a seat here already"), "post")
    return follow(by, forum, seat, seat.body_id, post=post)


@transaction.atomic
def appoint(*, by: Actor, seat: Seat, body: str | None, co_chair: bool, convenor: bool) -> Seat:
    """Let a seat be its side's co-chair or convenor, or be so no more: it ends, and one with these tasks begins.

    A convenor or co-chair of the same side does it for `body`; while the forum is only proposed, its proposer does.
    """
    forum, seat = held(seat)
    ready(by, "seat.appoint", body=body, state=forum.stage)
    if (seat.co_chair, seat.convenor) == (co_chair, convenor):
        return own(seat)
    own(seat)
    proposes = forum.stage == Forum.Stage.PROPOSED and body == forum.proposed_by_id and (body or by.operator)
    if not proposes and (body is None or convened(forum, body, seat.side_id) is None):
        raise Refused("seat.appoint")
    return follow(by, forum, seat, body, co_chair=co_chair, convenor=convenor)


def convened(forum: Forum, body: str, side: int | None) -> Seat | None:
    """The convenor's or co-chair's seat of a side that a body holds; None where it holds none there."""
    seat = seat_of(forum, body, what="seat.add", convening=True)
    return seat if seat.side_id == side else None


def follow(by: Actor, forum: Forum, seat: Seat, body: str | None, **changes: Any) -> Seat:
    """End a seat today, and begin one like it but for what changes."""
    today = timezone.localdate()
    end(by, forum, seat, today)
    alike = {name: getattr(seat, name) for name in ("side", "body", "post", "level", "votes", "co_chair", "convenor")}
    new = Seat.objects.create(forum=forum, held_from=today, **{**alike, **changes})
    tell(by, forum, "seat_added", seat_facts(new), body)
    return new


@transaction.atomic
def name_substitute(*, by: Actor, seat: Seat, post: Post | None) -> Seat:
    """Say which other post of the body may sit there when its holder cannot; none takes it back."""
    forum, seat = held(seat)
    ready(by, "seat.substitute", body=seat.body_id, state=forum.stage)
    own(seat)
    if post is not None and post.body_id != seat.body_id:
        raise NotPossible(_("This post is not one of this body’s"), "post")
    if seat.substitute_id == (post.pk if post else None):
        return seat
    seat.substitute = post
    seat.save(update_fields=["substitute"])
    facts = {"seat": seat.pk, "side": code(seat), "post": post.pk if post else None}
    tell(by, forum, "substitute_named", facts, seat.body_id)
    return seat


def end(by: Actor, forum: Forum, seat: Seat, on: dt.date) -> None:
    """Keep the last day of a seat. Raises NotPossible for one before its first."""
    if on < seat.held_from:
        raise NotPossible(_("The last day is before the first."), "held_to")
    seat.held_to = on
    seat.save(update_fields=["held_to"])
    tell(by, forum, "seat_ended", ended_facts(seat), seat.body_id)


def held(seat: Seat) -> tuple[Forum, Seat]:
    """The seat as it is now, with its forum held until the transaction ends."""
    return locked(seat.forum), Seat.objects.select_related("side", "body", "post").get(pk=seat.pk)


def seat_facts(seat: Seat) -> dict[str, Any]:
    """A seat as the entry of its beginning has it."""
    return {
        "seat": seat.pk, "side": code(seat), "body": seat.body_id, "post": seat.post_id, "level": str(seat.level),
        "votes": seat.votes, "co_chair": seat.co_chair, "convenor": seat.convenor, "from": seat.held_from,
    }  # fmt: skip


def ended_facts(seat: Seat) -> dict[str, Any]:
    """A seat as the entry of its end has it."""
    return {"seat": seat.pk, "side": code(seat), "body": seat.body_id, "to": seat.held_to}
