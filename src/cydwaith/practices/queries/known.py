"""Everything published, as it lies over Wales: who has which practice, and how far others have come with it."""

from dataclasses import dataclass, field

from django.db.models import Prefetch

from cydwaith.bodies.models import BodyKind
from cydwaith.practices.models import Practice
from cydwaith.practices.models.practice import State, Version
from cydwaith.practices.queries.adoptions import with_latest

OWN = "own"
# From furthest to least far: what a cell shows when several practices of one topic have come differently far.
ORDER = (OWN, "adopted", "adapted", "trying", "interested", "stopped", "declined")
PRESENT = frozenset({OWN, "adopted", "adapted", "trying"})


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
        return sum(1 for how in self.where.values() if how in PRESENT and how != OWN)


def known(**wanted: object) -> list[Known]:
    """Every published practice, the newest first; only those that fit the conditions, when some are given."""
    found = Practice.objects.filter(current__state=State.PUBLISHED, **wanted).select_related("owner__place", "current")
    steps = with_latest().filter(body__kind=BodyKind.COUNCIL).select_related("body")
    shown = (
        found.prefetch_related("current__topics", Prefetch("adoptions", steps)).order_by("-added", "slug").distinct()
    )
    return [known_of(practice) for practice in shown]


def known_of(practice: Practice) -> Known:
    """One practice with where it is."""
    version = practice.current
    assert version is not None
    where = {one.body.place_id: one.latest for one in practice.adoptions.all() if one.body.place_id}  # type: ignore[attr-defined]  # annotated
    if practice.owner.kind == BodyKind.COUNCIL and practice.owner.place_id:
        where[practice.owner.place_id] = OWN
    return Known(practice, version, frozenset(topic.code for topic in version.topics.all()), where)


def furthest(hows: list[str]) -> str:
    """The furthest of several stages; empty for none."""
    return min(hows, key=ORDER.index) if hows else ""
