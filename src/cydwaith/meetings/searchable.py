"""Meetings as the search finds them: their items, and what their approved minutes say."""

from collections.abc import Iterator

from django.db.models import Prefetch, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cydwaith.bodies.topics import with_those_above
from cydwaith.meetings.minuting import minutes_of
from cydwaith.meetings.models import Item, Meeting, Minutes
from cydwaith.search.registry import Kind, Thing
from cydwaith.shared.clock import day_of
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said, pair


def found() -> QuerySet[Meeting]:
    items = Prefetch("items", Item.objects.filter(withdrawn=None))
    minutes = Prefetch("minutes", Minutes.objects.filter(state=Minutes.State.APPROVED))
    return Meeting.objects.select_related("forum").prefetch_related(items, minutes, "forum__topics").order_by("pk")


def meetings() -> Iterator[Thing]:
    return map(thing, found().iterator(chunk_size=200))


def one(number: str) -> Thing | None:
    meeting = found().filter(pk=number).first()
    return thing(meeting) if meeting else None


def thing(meeting: Meeting) -> Thing:
    forum, day = meeting.forum, day_of(meeting.starts)
    called, place = both(meeting, "title"), pair(forum, "name")
    title = Said(f"{called.cy or place.cy}, {day:%d/%m/%Y}", f"{called.en or place.en}, {day:%d/%m/%Y}")
    texts = [both(item, name) for name in ("title", "text") for item in meeting.items.all()]
    for version in meeting.minutes.all():
        texts += minutes_of(version.text).values()
    return Thing(
        str(meeting.pk),
        title,
        (*texts, both(forum, "name")),
        topics=with_those_above(list(forum.topics.all())),
        on=day,
        sample=meeting.sample,
    )


KINDS = (Kind("meetings", _("Meetings"), meetings, one, lambda number: reverse("meeting", kwargs={"id": int(number)})),)
