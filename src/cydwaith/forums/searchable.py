"""What the search finds here: forums and decisions; meetings stand beside."""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cydwaith.bodies.models import Topic
from cydwaith.forums.models import Decision, Forum
from cydwaith.forums.searchable_meetings import MEETINGS
from cydwaith.practices.searchable import pair
from cydwaith.search.registry import Kind, Thing


def found_forums() -> QuerySet[Forum]:
    """Closed forums stay where they are, but nobody is led to them."""
    return Forum.objects.exclude(stage=Forum.Stage.CLOSED).prefetch_related("topics", "sides").order_by("pk")


def forums() -> Iterator[Thing]:
    return map(forum, found_forums().iterator(chunk_size=200))


def one_forum(slug: str) -> Thing | None:
    found = found_forums().filter(pk=slug).first()
    return forum(found) if found else None


def forum(one: Forum) -> Thing:
    topics = list(one.topics.all())
    texts = (pair(one, "purpose"), *(pair(part, "name") for part in (*one.sides.all(), *topics)))
    places = tuple(filter(None, (one.body_id,)))
    return Thing(
        one.pk, pair(one, "name"), texts, topics=codes(topics), places=places, on=one.added.date(), sample=one.sample
    )


def found_decisions() -> QuerySet[Decision]:
    known = Decision.objects.select_related("current", "forum", "moved_body").prefetch_related("forum__topics")
    return known.order_by("pk")


def decisions() -> Iterator[Thing]:
    return map(decision, found_decisions().iterator(chunk_size=200))


def one_decision(number: str) -> Thing | None:
    found = found_decisions().filter(pk=number).first()
    return decision(found) if found else None


def decision(one: Decision) -> Thing:
    texts = (
        *((pair(one.current, "text"),) if one.current else ()),
        pair(one.forum, "name"),
        pair(one.moved_body, "name"),
    )
    places = tuple(filter(None, (one.moved_body_id, one.moved_body.place_id)))
    on = (one.settled or one.moved).date()
    topics = codes(list(one.forum.topics.all()))
    return Thing(str(one.pk), pair(one, "title"), texts, topics=topics, places=places, on=on, sample=one.sample)


def codes(topics: list[Topic]) -> tuple[str, ...]:
    """The codes of topics, with those above them."""
    return tuple(dict.fromkeys(code for topic in topics for code in (topic.pk, topic.parent_id) if code))


KINDS = (
    Kind("forums", _("Forums"), forums, one_forum, lambda slug: reverse("forum", kwargs={"slug": slug})),
    Kind(
        "decisions",
        _("Decisions"),
        decisions,
        one_decision,
        lambda number: reverse("decision", kwargs={"id": int(number)}),
    ),
    MEETINGS,
)
