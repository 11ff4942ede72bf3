"""Coverage of networks: topics by councils by level, who sits in one, who came in the last year, and where nobody does.

Only active networks count; a proposed one is named where it would close a hole. A network on a whole policy area takes
in the parts of that area.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Q

from cydwaith.bodies.models import Body, BodyKind, Topic
from cydwaith.engines.drawing import LAYOUT, Presence
from cydwaith.forums.models import Forum, Seat
from cydwaith.meetings.models import Attendance
from cydwaith.meetings.quorums import THERE
from cydwaith.practices.queries.known import Known
from cydwaith.practices.queries.topics import Branch, branches
from cydwaith.shared import clock

LEVELS = (Forum.Level.POLITICAL, Forum.Level.OFFICER)
YEAR = dt.timedelta(days=365)


@dataclass(frozen=True)
class Part:
    """One topic on one level: its networks, those proposed, and how each council that sits there takes part."""

    networks: list[Forum] = field(default_factory=list)
    proposed: list[Forum] = field(default_factory=list)
    presence: dict[str, Presence] = field(default_factory=dict)

    def of(self, body: str) -> Presence:
        """How one council takes part."""
        return self.presence.get(body, Presence.NOBODY)

    def count(self, *how: Presence) -> int:
        """How many councils take part so."""
        return sum(1 for one in self.presence.values() if one in how)


@dataclass(frozen=True)
class Line:
    """One topic with its policy area, and what is so on each level."""

    topic: Topic
    area: Topic
    parts: Mapping[str, Part]

    @property
    def held(self) -> bool:
        """Whether some council is in a network on some level."""
        return any(part.presence for part in self.parts.values())


@dataclass(frozen=True)
class Coverage:
    """The whole: the councils in the order of their squares on the map, and every topic within an area."""

    councils: list[Body]
    lines: list[Line]

    @property
    def held(self) -> list[Line]:
        """The topics on which some council is in a network on some level."""
        return [line for line in self.lines if line.held]

    @property
    def empty(self) -> list[Line]:
        """The topics on which none is."""
        return [line for line in self.lines if not line.held]

    @property
    def covered(self) -> int:
        """How many topics have some council in a network on some level."""
        return len(self.held)


def coverage(area: str = "") -> Coverage:
    """Every topic that is part of an area, or those of one area. The same number of queries however many there are."""
    networks = list(Forum.objects.filter(kind=Forum.Kind.NETWORK).exclude(stage=Forum.Stage.CLOSED).order_by("slug"))
    about = topics_of(networks)
    sits = presences(networks)
    councils = in_map_order()
    known = {body.code for body in councils}
    lines = [
        Line(topic, branch.topic, {level: part(topic, level, networks, about, sits, known) for level in LEVELS})
        for branch in wanted(area)
        for topic in branch.parts
    ]
    return Coverage(councils, lines)


def wanted(area: str) -> list[Branch]:
    """Every policy area, or the one asked for; of one that there is not, every one."""
    tree = branches()
    return [branch for branch in tree if branch.topic.code == area] or tree


def in_map_order() -> list[Body]:
    """The councils, row by row as their squares stand on the map."""
    found = Body.objects.filter(kind=BodyKind.COUNCIL, place__isnull=False).select_related("place")
    last = (9, 9)
    return sorted(found, key=lambda body: (LAYOUT.get(body.place.letters if body.place else "", last)[::-1], body.code))


def topics_of(networks: Sequence[Forum]) -> dict[str, set[str]]:
    """{network: the codes of its standing topics}."""
    found: dict[str, set[str]] = defaultdict(set)
    pairs = Forum.topics.through.objects.filter(forum__in=[one.slug for one in networks])
    for forum, topic in pairs.values_list("forum_id", "topic_id"):
        found[forum].add(topic)
    return found


def presences(networks: Sequence[Forum]) -> dict[tuple[str, str], dict[str, Presence]]:
    """{(network, level): {body: whether it sits there, or also came in the last year}} today."""
    today = clock.today()
    active = [one.slug for one in networks if one.stage == Forum.Stage.ACTIVE]
    seats = Seat.objects.filter(Q(held_to=None) | Q(held_to__gte=today), forum__in=active, held_from__lte=today)
    since, until = clock.now() - YEAR, clock.now()
    came = set(
        Attendance.objects.filter(
            seat__forum__in=active, manner__in=THERE, meeting__starts__gte=since, meeting__starts__lte=until
        ).values_list("seat__forum", "seat__body", "seat__level")
    )
    found: dict[tuple[str, str], dict[str, Presence]] = defaultdict(dict)
    for forum, body, level in seats.order_by().values_list("forum", "body", "level"):
        how = Presence.CAME if (forum, body, level) in came else Presence.SITS
        for one in levels(level):
            found[forum, one][body] = further(how, found[forum, one].get(body))
    return found


def levels(level: str) -> tuple[str, ...]:
    """The levels that a level means: both, or itself."""
    return LEVELS if level == Forum.Level.BOTH else (level,)


def further(how: Presence, before: Presence | None) -> Presence:
    """The fuller of two ways to take part."""
    return Presence.CAME if Presence.CAME in {how, before} else how


def part(
    topic: Topic,
    level: str,
    networks: Sequence[Forum],
    about: Mapping[str, set[str]],
    sits: Mapping[tuple[str, str], Mapping[str, Presence]],
    councils: set[str],
) -> Part:
    """One topic on one level."""
    here = [one for one in networks if about.get(one.slug, set()) & {topic.code, topic.parent_id}]
    here = [one for one in here if level in levels(one.level)]
    presence: dict[str, Presence] = {}
    for network in here:
        for body, how in sits.get((network.slug, level), {}).items():
            if body in councils:
                presence[body] = further(how, presence.get(body))
    active = [one for one in here if one.stage == Forum.Stage.ACTIVE]
    return Part(active, [one for one in here if one.stage == Forum.Stage.PROPOSED], presence)


def offered(practices: Sequence[Known], topic: Topic) -> list[Known]:
    """The practices on a topic, those that others have taken up most first."""
    return sorted((one for one in practices if topic.code in one.topics), key=lambda one: -one.others)
