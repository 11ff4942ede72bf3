"""Lists of forums: which there are, and who sits there."""

from typing import Final

from django.db.models import Count, Q, QuerySet
from django.utils.timezone import localdate
from pydantic import Field

from cydwaith.forums.deeds.forums import FORUM_READ
from cydwaith.forums.models import Forum, Seat
from cydwaith.forums.rows import ForumListed, Kind, SeatListed, Stage
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, narrowed
from cydwaith.shared.said import said


class ForumsAsked(Asked):
    kind: Kind | None = None
    stage: Stage | None = None
    topic: Code | None = None
    body: Code | None = Field(None, description="a body that has a seat there")


class SeatsAsked(Asked):
    forum: Code | None = None
    body: Code | None = None


def forums(asked: ForumsAsked) -> QuerySet[Forum]:
    """Every forum that was asked for, with the number of its seats today."""
    today = localdate()
    held = (Q(seats__held_to=None) | Q(seats__held_to__gte=today)) & Q(seats__held_from__lte=today)
    found = Forum.objects.select_related("body").prefetch_related("topics", "sides").order_by("slug")
    rows = narrowed(found, asked, kind="kind", stage="stage", topic="topics")
    if asked.body is not None:
        rows = rows.filter(slug__in=Seat.objects.filter(body=asked.body, held_to=None).values("forum"))
    return rows.annotate(seated=Count("seats", filter=held, distinct=True))


def seats(asked: SeatsAsked) -> QuerySet[Seat]:
    """Every seat that was asked for, those that have ended too."""
    found = Seat.objects.select_related("forum", "side", "body", "post", "substitute")
    return narrowed(found.order_by("forum", "side", "id"), asked, forum="forum", body="body")


FORUMS: Final = List(
    name="forums",
    title=said(cy="Fforymau", en="Forums"),
    row=ForumListed,
    rows=forums,
    may=FORUM_READ,
    asked=ForumsAsked,
)
SEATS: Final = List(
    name="seats",
    title=said(cy="Seddi fforymau", en="Seats of forums"),
    row=SeatListed,
    rows=seats,
    may=FORUM_READ,
    asked=SeatsAsked,
)
LISTS: Final = (FORUMS, SEATS)
