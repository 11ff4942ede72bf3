"""What the search finds of decisions."""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cydwaith.bodies.topics import with_those_above
from cydwaith.decisions.models import Decision
from cydwaith.search.registry import Kind, Thing
from cydwaith.shared.pairs import both


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
        *((both(one.current, "text"),) if one.current else ()),
        both(one.forum, "name"),
        both(one.moved_body, "name"),
    )
    places = tuple(filter(None, (one.moved_body_id, one.moved_body.place_id)))
    on = (one.settled or one.moved).date()
    topics = with_those_above(list(one.forum.topics.all()))
    return Thing(str(one.pk), both(one, "title"), texts, topics=topics, places=places, on=on, sample=one.sample)


KINDS = (
    Kind(
        "decisions",
        _("Decisions"),
        decisions,
        one_decision,
        lambda number: reverse("decision", kwargs={"id": int(number)}),
    ),
)
