"""Everything published, as it lies over Wales: who has which practice, and how far others have come with it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from django.db.models import Prefetch

from cydwaith.bodies.models import BodyKind
from cydwaith.practices import adopting
from cydwaith.practices.models import Adoption, Practice
from cydwaith.practices.models.practice import State, Version
from cydwaith.practices.queries.adoptions import with_latest

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


def known(**wanted: object) -> list[Known]:
    """Every published practice, the newest first; only those that fit the conditions, when some are given."""
    found = Practice.objects.filter(current__state=State.PUBLISHED, **wanted).select_related("owner__place", "current")
    steps = with_latest().select_related("body")
    shown = (
        found.prefetch_related("current__topics", Prefetch("adoptions", steps)).order_by("-added", "slug").distinct()
    )
    return [known_of(practice) for practice in shown]


def known_of(practice: Practice) -> Known:
    """One practice with where it is."""
    version = practice.current
    assert version is not None
    where = stages(practice.adoptions.all())
    if practice.owner.kind == BodyKind.COUNCIL and practice.owner.place_id:
        where[practice.owner.place_id] = OWN
    return Known(practice, version, frozenset(topic.code for topic in version.topics.all()), where)


def furthest(hows: list[str]) -> str:
    """The furthest of several stages; empty for none."""
    return min(hows, key=ORDER.index) if hows else ""
