"""What the search finds here: practices, asks, and the topics and councils whose pages are this room's."""

import itertools
from collections.abc import Iterable, Iterator

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cydwaith.bodies.models import BodyKind, Place, PlaceKind, Topic
from cydwaith.bodies.topics import with_those_above
from cydwaith.practices.evidence_marks import MOST
from cydwaith.practices.models import Ask, Practice
from cydwaith.practices.models.practice import State
from cydwaith.practices.queries.impacts import marks
from cydwaith.practices.sentences.marks import comes_to
from cydwaith.search.registry import Kind, Thing
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said

A_BATCH = 200
LEVELS = frozenset(map(str, range(MOST + 1)))
TEXTS = ("summary", "done", "changed", "problem", "for_whom", "elsewhere", "welsh_language", "people", "money", "time")


def published() -> QuerySet[Practice]:
    """Withdrawn practices stay where they are, but nobody is led to them."""
    found = Practice.objects.filter(current__state=State.PUBLISHED).order_by("pk")
    return found.select_related("owner", "current").prefetch_related("current__topics")


def practices() -> Iterator[Thing]:
    remaining = published().iterator(chunk_size=A_BATCH)
    while batch := list(itertools.islice(remaining, A_BATCH)):
        yield from with_marks(batch)


def one_practice(slug: str) -> Thing | None:
    return next(with_marks(published().filter(pk=slug)), None)


def with_marks(found: Iterable[Practice]) -> Iterator[Thing]:
    """Practices with the marks of the evidence on them, which are asked for together."""
    held = list(found)
    known = marks(held)
    return (practice(one, known[one.pk].level) for one in held)


def mark(code: str) -> str:
    """A mark of evidence in words; nothing for a code that is none."""
    return str(comes_to(int(code), MOST)) if code in LEVELS else ""


def practice(practice: Practice, level: int) -> Thing:
    version, owner = practice.current, practice.owner
    assert version is not None
    topics = list(version.topics.all())
    steps = [Said(step.get("cy", ""), step.get("en", "")) for step in version.steps]
    texts = (
        *(both(version, name) for name in TEXTS),
        *steps,
        both(owner, "name"),
        *(both(one, "name") for one in topics),
    )
    on = version.started or (version.published.date() if version.published else None)
    return Thing(
        practice.pk,
        both(version, "title"),
        texts,
        topics=with_those_above(topics),
        places=tuple(filter(None, (owner.pk, owner.place_id))),
        marks=(str(level),),
        on=on,
        sample=practice.sample,
    )


def asks() -> Iterator[Thing]:
    return map(ask, Ask.objects.select_related("asked", "asking", "indicator__topic").order_by("pk").iterator())


def one_ask(number: str) -> Thing | None:
    found = Ask.objects.select_related("asked", "asking", "indicator__topic").filter(pk=number).first()
    return ask(found) if found else None


def ask(ask: Ask) -> Thing:
    asked, figure = both(ask.asked, "name"), both(ask.indicator, "label")
    texts = (both(ask, "question"), both(ask, "answer_text"), both(ask.asking, "name"), both(ask.indicator, "measure"))
    topic = ask.indicator.topic
    places = (ask.asked_id, ask.asking_id, ask.asked.place_id, ask.asking.place_id)
    return Thing(
        str(ask.pk),
        Said(f"{asked.cy}: {figure.cy}", f"{asked.en}: {figure.en}"),
        texts,
        topics=tuple(filter(None, (topic.pk, topic.parent_id))),
        places=tuple(filter(None, places)),
        on=ask.at.date(),
        sample=ask.sample,
    )


def topics() -> Iterator[Thing]:
    return map(topic, Topic.objects.select_related("parent").order_by("order", "pk").iterator())


def one_topic(code: str) -> Thing | None:
    found = Topic.objects.select_related("parent").filter(pk=code).first()
    return topic(found) if found else None


def topic(topic: Topic) -> Thing:
    above = (both(topic.parent, "name"),) if topic.parent else ()
    codes = tuple(filter(None, (topic.pk, topic.parent_id)))
    return Thing(topic.pk, both(topic, "name"), above, topic.aliases, codes)


def councils() -> Iterator[Thing]:
    return map(council, known_councils().iterator(chunk_size=A_BATCH))


def known_councils() -> QuerySet[Place]:
    return Place.objects.filter(kind=PlaceKind.COUNCIL).prefetch_related("bodies").order_by("pk")


def one_council(code: str) -> Thing | None:
    found = known_councils().filter(pk=code).first()
    return council(found) if found else None


def council(place: Place) -> Thing:
    """The page of a council and its area, also found by the names of the council."""
    bodies = [body for body in place.bodies.all() if body.kind == BodyKind.COUNCIL]
    names = " ".join(f"{body.name_cy} {body.name_en}" for body in bodies)
    called = (place.pk, *(body.pk for body in bodies))
    return Thing(place.pk, both(place, "name"), (), names, places=(place.pk,), called=called)


KINDS = (
    Kind(
        "practices",
        _("Practices"),
        practices,
        one_practice,
        lambda slug: reverse("practice", kwargs={"slug": slug}),
        mark,
    ),
    Kind("topics", _("Topics"), topics, one_topic, lambda code: reverse("topic", kwargs={"code": code})),
    Kind("councils", _("Councils"), councils, one_council, lambda code: reverse("council", kwargs={"code": code})),
    Kind("asks", _("Asks"), asks, one_ask, lambda number: reverse("ask", kwargs={"id": int(number)})),
)
