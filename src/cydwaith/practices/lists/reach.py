"""Reach as machines read it: a topic and a council a row."""

from collections.abc import Sequence
from typing import Annotated, Any, Final, Literal

from pydantic import Field

from cydwaith.bodies.models import Place
from cydwaith.evidence.queries.places import councils
from cydwaith.practices.deeds.practices import PRACTICE_READ
from cydwaith.practices.lists.columns import PlaceCode, PlaceName, PracticeCodes, TopicCode, TopicName, names
from cydwaith.practices.queries.known import PRESENT
from cydwaith.practices.queries.reach import Line, Reach, reach
from cydwaith.practices.queries.topics import branches, find
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, Row
from cydwaith.shared.said import said
from cydwaith.shared.table import titled

Stage = Literal["own", "adopted", "adapted", "trying", "interested", "stopped", "declined"]


class ReachAsked(Asked):
    topic: Code | None = Field(None, description="a topic, with the topics below it")
    place: Code | None = None


class Cell(Row):
    """How far anything on a topic has come to a council: `stage` is null where nothing is recorded."""

    topic: TopicCode
    topic_name: TopicName
    place: PlaceCode
    place_name: PlaceName
    stage: Annotated[Stage | None, titled(cy="Ble mae arni", en="How far")]
    practices: PracticeCodes

    @classmethod
    def parts(cls, thing: tuple[Line, Place], /) -> dict[str, Any]:
        line, place = thing
        have = [one.practice.pk for one in line.practices if one.where.get(place.code) in PRESENT]
        told = {"topic": line.topic.code, "place": place.code, "stage": line.stages.get(place.code)}
        return told | {"topic_name": names(line.topic), "place_name": names(place), "practices": have}


def rows(asked: ReachAsked) -> Sequence[tuple[Line, Place]]:
    """Every topic with practices first, then those without; each with every council, or with one."""
    tree = branches()
    topic = find(asked.topic or "", tree)
    places = sorted((place for place in councils() if asked.place in {None, place.code}), key=lambda place: place.code)
    found = reach(places, topic, tree) if topic or not asked.topic else Reach([], [])
    lines = [*found.lines, *(Line(bare, [], {}) for bare in found.bare)]
    return [(line, place) for line in lines for place in places]


REACH: Final = List(
    name="reach",
    title=said(cy="Cyrhaeddiad: pynciau a chynghorau", en="Reach: topics and councils"),
    row=Cell,
    rows=rows,
    may=PRACTICE_READ,
    asked=ReachAsked,
    old={
        "topic_name_cy": "topic_cy",
        "topic_name_en": "topic_en",
        "place_name_cy": "place_cy",
        "place_name_en": "place_en",
    },
)
