"""The regime’s own loop: what was recommended on a topic, what was done, and whether the figure moved since."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cydwaith.bodies.models import Body, Topic
from cydwaith.evidence.answerable import answerable
from cydwaith.evidence.models import Change
from cydwaith.evidence.queries.changes import changes
from cydwaith.performance.recommendations import Recommendation, Recurring, narrowed, recurring


@dataclass(frozen=True, slots=True)
class Moved:
    """Whether a figure of a council has changed, by its latest period; only of one that begins after it was told."""

    body: Body
    change: Change


@dataclass(frozen=True, slots=True)
class Loop:
    """A topic with everything that was recommended on it, what recurs, and the figures of the councils told.

    `moved` are changes of figures whose latest period begins after the recommendation: that one follows the other does
    not say why. `figures` says whether there is any figure on the topic that councils can be asked about.
    """

    topic: Topic
    made: list[Recommendation]
    recurring: list[Recurring]
    bodies: dict[str, Body]
    moved: list[Moved]
    figures: bool


def loop(topic: Topic) -> Loop:
    """What is known of a topic; of one that has parts, of them too."""
    codes = [topic.pk, *Topic.objects.filter(parent=topic).order_by("order").values_list("pk", flat=True)]
    made = narrowed(topics=codes)
    bodies = Body.objects.in_bulk({one.body for one in made if one.body})
    found = changes().filter(answerable(), indicator__topic__in=codes)
    places = {one.place_id: one for one in bodies.values()}
    rows = found.filter(place__in=places).select_related("indicator").order_by("place", "indicator")
    return Loop(topic, made, recurring(made), bodies, list(moved(first_told(made), places, rows)), found.exists())


def first_told(made: Sequence[Recommendation]) -> dict[str, dt.date]:
    """By council, the day by which something was surely recommended to it first; only where a day was read."""
    days: dict[str, dt.date] = {}
    for one in made:
        if one.body and one.when:
            days[one.body] = min(one.when.last, days.get(one.body, dt.date.max))
    return days


def moved(first: Mapping[str, dt.date], places: Mapping[str | None, Body], rows: Iterable[Change]) -> Iterator[Moved]:
    """The changes whose latest period begins after their council was first told."""
    for one in rows:
        body = places[one.place_id]
        if body.pk in first and starts(one.period) > first[body.pk]:
            yield Moved(body, one)


def starts(period: str) -> dt.date:
    """The first day of a period (`start/duration`)."""
    return dt.date.fromisoformat(period.partition("/")[0])
