"""Many indicators for one council, or for any group of councils as one."""

import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cydwaith.evidence import shares
from cydwaith.evidence.models import Change, Indicator, Observation
from cydwaith.evidence.panels import DOUBTFUL
from cydwaith.evidence.queries import changes, standings

READ = ("indicator_id", "place_id", "period", "value", "status")


class Figure(NamedTuple):
    """A council's latest figure on an indicator: there are thousands, and nothing more of them is wanted."""

    indicator_id: str
    place_id: str
    period: str
    value: float | None
    status: str


@dataclass(frozen=True)
class Line:
    """One indicator for a group: its members' figures, and the group's own where one can honestly be given.

    `pooled` counts everything together; where that cannot be done there is only the `median` and the range of the
    members. `changes` counts what was worked out for each member; `change` is that of a single council.
    """

    indicator: Indicator
    period: str
    values: Mapping[str, float]
    members: int
    pooled: shares.Pooled | None
    changes: Counter[str]
    change: Change | None = None

    @property
    def median(self) -> float | None:
        """The middle of the members' figures."""
        return statistics.median(self.values.values()) if self.values else None

    @property
    def range(self) -> tuple[float, float] | None:
        """The lowest and the highest of the members' figures."""
        return (min(self.values.values()), max(self.values.values())) if self.values else None


def overview(places: Sequence[str]) -> list[Line]:
    """Every indicator at its latest period, in the order of topics."""
    found: dict[str, list[Figure]] = defaultdict(list)
    for one in map(Figure._make, standings.latest().filter(place__in=places).values_list(*READ)):
        found[one.indicator_id].append(one)
    indicators = Indicator.objects.select_related("topic").in_bulk(found)
    own = changes.table(places) if len(places) == 1 else {}
    verdicts = {key: change.verdict for key, change in own.items()} or changes.verdicts(places)
    counted = denominators(found.values(), places)
    lines = [line(indicators[code], members, own, verdicts, counted, places) for code, members in found.items()]
    return sorted(lines, key=lambda one: (one.indicator.topic.order, one.indicator.topic_id, one.indicator.code))


def line(
    indicator: Indicator,
    members: Sequence[Figure],
    own: Mapping[tuple[str, str], Change],
    verdicts: Mapping[tuple[str, str], str],
    counted: Mapping[tuple[str, str, str], float],
    places: Sequence[str],
) -> Line:
    """One indicator's line. Figures that their publisher doubts are left out."""
    period = members[0].period
    values = {one.place_id: one.value for one in members if one.value is not None and reliable(one.status)}
    parts = [
        shares.Share(place, value, counted[indicator.code, place, period])
        for place, value in values.items()
        if (indicator.code, place, period) in counted
    ]
    moved = Counter(verdicts[indicator.code, place] for place in places if (indicator.code, place) in verdicts)
    whole = len(parts) == len(places)
    return Line(
        indicator,
        period,
        values,
        len(places),
        shares.pooled(parts, indicator) if whole else None,
        moved,
        own.get((indicator.code, places[0])),
    )


def reliable(status: str) -> bool:
    """Whether a figure's publisher has nothing to say against relying on it."""
    return DOUBTFUL.isdisjoint(status.split())


def denominators(found: Iterable[Sequence[Figure]], places: Sequence[str]) -> dict[tuple[str, str, str], float]:
    """{(indicator, place, period): denominator} of the figures shown, where known."""
    latest = {(members[0].indicator_id, members[0].period) for members in found}
    rows = Observation.objects.filter(
        place__in=places, denominator__isnull=False, period__in={one for _, one in latest}
    )
    columns = ("indicator_id", "place_id", "period", "denominator")
    return {
        (code, place, period): known
        for code, place, period, known in rows.order_by().values_list(*columns)
        if (code, period) in latest
    }
