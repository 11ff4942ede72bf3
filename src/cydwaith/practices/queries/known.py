"""Everything published, as it lies over Wales: who has which practice, and how far others have come with it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from django.db.models import F

from cydwaith.bodies.models import BodyKind
from cydwaith.practices import adopting
from cydwaith.practices.models import Adoption, Practice
from cydwaith.practices.models.practice import State, Version
from cydwaith.practices.queries.adoptions import with_latest
from cydwaith.revisions.remembered import remembered
from cydwaith.shared.once import once_a_page

OWN: Final = "own"
# From furthest to least far: what a cell shows when several practices of one topic have come differently far.
ORDER: Final = (OWN, "adopted", "adapted", "trying", "interested", "stopped", "declined")
PRESENT: Final = frozenset({OWN, *(kind.value for kind in adopting.PRESENT)})


def stages(adoptions: Iterable[Adoption]) -> dict[str, str]:
    """{place: how far the council there has come}, of adoptions with their body and `latest` step."""
    councils = (one for one in adoptions if one.body.kind == BodyKind.COUNCIL and one.body.place_id)
    return {one.body.place_id: one.latest for one in councils}  # type: ignore[attr-defined,misc]  # annotated


def others(where: Mapping[str, str]) -> int:
    """How many councils besides the owner have it now: have last taken it up, or are trying it.

    The one rule by which pages, lists and sentences count.
    """
    return sum(1 for how in where.values() if how in PRESENT and how != OWN)


@dataclass(frozen=True)
class Known:
    """One published practice: its topics, and {place: how far the council there has come with it}."""

    practice: Practice
    version: Version
    topics: frozenset[str]
    where: dict[str, str] = field(default_factory=dict)

    def reached(self, place: str) -> bool:
        """Whether the council there has it, has taken it up or is trying it."""
        return self.where.get(place) in PRESENT

    @property
    def others(self) -> int:
        """How many councils besides the owner have taken it up or are trying it."""
        return others(self.where)


@once_a_page
def known(**wanted: object) -> list[Known]:
    """Every published practice, the newest first; only those that fit the conditions, when some are given."""
    published = Practice.objects.filter(current__state=State.PUBLISHED, **wanted)
    found = list(published.select_related("owner__place", "current").order_by("-added", "slug").distinct())
    topics = topics_of([one.current_id for one in found])
    where = places_of([one.pk for one in found])
    return [known_of(one, topics.get(one.current_id, ()), where.get(one.pk, {})) for one in found]


def known_of(practice: Practice, topics: Iterable[str], where: Mapping[str, str]) -> Known:
    """One practice with its topics and where it is."""
    version = practice.current
    assert version is not None
    owner = practice.owner
    own = {owner.place_id: OWN} if owner.kind == BodyKind.COUNCIL and owner.place_id else {}
    return Known(practice, version, frozenset(topics), {**where, **own})


@remembered
def topics_of(versions: Sequence[int | None]) -> Mapping[int | None, Sequence[str]]:
    """{version: the codes of its topics}; rows are many, so none becomes an instance."""
    topics: dict[int | None, list[str]] = defaultdict(list)
    through = Version.topics.through._default_manager.filter(version__in=versions)
    for version, topic in through.values_list("version_id", "topic_id"):
        topics[version].append(topic)
    return dict(topics)


@remembered
def places_of(practices: Sequence[str]) -> Mapping[str, Mapping[str, str]]:
    """{practice: {place: how far the council there has come}}."""
    places: dict[str, dict[str, str]] = defaultdict(dict)
    at_councils = with_latest().filter(practice__in=practices, body__kind=BodyKind.COUNCIL)
    rows = at_councils.filter(body__place__isnull=False).values_list("practice_id", "body__place_id", F("latest"))
    for practice, place, how in rows:
        places[practice][place] = how
    return dict(places)


def furthest(hows: list[str]) -> str:
    """The furthest of several stages; empty for none."""
    return min(hows, key=ORDER.index) if hows else ""
