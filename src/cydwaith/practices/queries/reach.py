"""Reach: what has come to which council, topic by topic, and where nothing has."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cydwaith.bodies.models import Place, Topic
from cydwaith.practices.queries.known import PRESENT, Known, furthest, known
from cydwaith.practices.queries.topics import Branch, branches, within


@dataclass(frozen=True)
class Line:
    """One topic: its practices, and how far each council has come with any of them ({place: stage})."""

    topic: Topic
    practices: list[Known]
    stages: dict[str, str]

    def reached(self, place: str) -> bool:
        """Whether anything on this topic has come to a council."""
        return self.stages.get(place) in PRESENT


@dataclass(frozen=True)
class Reach:
    """The whole: topics with practices, topics without any."""

    lines: list[Line]
    bare: list[Topic]


def reach(councils: Sequence[Place], topic: Topic | None = None, tree: Sequence[Branch] | None = None) -> Reach:
    """Where practices have come to, over all topics or those within one."""
    everything = known()
    tree = branches() if tree is None else tree
    wanted = within(topic, tree) if topic else [part for branch in tree for part in branch.everything]
    lines = [line(part, [one for one in everything if part.code in one.topics], councils) for part in wanted]
    parents = {part.parent_id for part in wanted}
    return Reach(
        [line for line in lines if line.practices],
        [line.topic for line in lines if not line.practices and line.topic.code not in parents],
    )


def line(topic: Topic, practices: list[Known], councils: Sequence[Place]) -> Line:
    """How far each council has come on one topic."""
    stages = {
        place.code: furthest([one.where[place.code] for one in practices if place.code in one.where])
        for place in councils
    }
    return Line(topic, practices, {code: stage for code, stage in stages.items() if stage})


@dataclass(frozen=True)
class Missing:
    """What has not come to one council: topics where nothing has; practices there; practices elsewhere."""

    topics: list[Topic]
    bare: list[Known]
    further: list[Known]


def missing(found: Reach, place: str) -> Missing:
    """What has not come to a council, those that spread furthest first; practices on its bare topics before others."""
    nothing = [line for line in found.lines if not line.reached(place)]
    bare = {one.practice.pk: one for line in nothing for one in line.practices}
    others = {one.practice.pk: one for line in found.lines for one in line.practices if not one.reached(place)}
    further = [one for pk, one in others.items() if pk not in bare]
    return Missing([line.topic for line in nothing], spread_first(bare.values()), spread_first(further))


def spread_first(practices: Iterable[Known]) -> list[Known]:
    """Those that most other councils have come to first."""
    return sorted(practices, key=lambda one: -one.others)
