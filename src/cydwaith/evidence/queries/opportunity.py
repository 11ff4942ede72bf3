"""What there would be to gain if every council did as well as the best quarter of those most like it.

The best quarter begins at the quartile of the comparators' figures on the better side (Hyndman & Fan's type 7). Those
are the councils of Wales among the 20 that ONS finds most like a council all round; where fewer than four have a
figure, all the other councils. A gain is counted only where it is known how many each figure is of; everywhere else it
is a gap in the figure's own unit. It says what a difference amounts to, not that it can be closed.
"""

import statistics
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from cydwaith.bodies.models import PlaceKind
from cydwaith.evidence import shares
from cydwaith.evidence.models import Indicator, Neighbour, Standing
from cydwaith.evidence.models.neighbours import Likeness
from cydwaith.evidence.panels import DOUBTFUL
from cydwaith.evidence.queries import standings

FEWEST = 4


@dataclass(frozen=True)
class Opportunity:
    """One indicator: each council's gap to the best quarter of those most like it (never negative), in its unit.

    `more` is what the gaps come to together, as a count, and `total` what there is now; None where nothing is counted.
    """

    indicator: Indicator
    period: str
    gaps: Mapping[str, float]
    more: float | None
    total: float | None

    @property
    def behind(self) -> list[str]:
        """The councils with a gap, the widest first."""
        return sorted((place for place, gap in self.gaps.items() if gap > 0), key=lambda place: -self.gaps[place])

    @property
    def middle(self) -> float:
        """The median gap of those behind."""
        return statistics.median(self.gaps[place] for place in self.behind)


def opportunities(topics: Iterable[str]) -> list[Opportunity]:
    """Every indicator of some topics that councils measure and can be asked about, with a better direction."""
    wanted = standings.judged().filter(indicator__topic__in=topics, indicator__measured_at=PlaceKind.COUNCIL)
    found: dict[str, list[Standing]] = defaultdict(list)
    for one in standings.with_indicators(wanted.exclude(indicator__polarity="none").filter(value__isnull=False)):
        if DOUBTFUL.isdisjoint(one.status.split()):
            found[one.indicator_id].append(one)
    alike = alike_of_all()
    return [opportunity(members, alike) for members in found.values() if len(members) > FEWEST]


def opportunity(members: list[Standing], alike: Mapping[str, list[str]]) -> Opportunity:
    """One indicator's."""
    indicator, period = members[0].indicator, members[0].period
    values = {one.place_id: float(one.value or 0.0) for one in members}
    gaps = {place: gap(place, values, alike.get(place, []), higher=indicator.polarity == "higher") for place in values}
    counted = {one.place: one for one in shares.shares(indicator, period)}
    if set(counted) != set(values):
        return Opportunity(indicator, period, gaps, None, None)
    unit = shares.per(indicator) or 1.0
    more = sum(gaps[place] * one.denominator / unit for place, one in counted.items())
    return Opportunity(indicator, period, gaps, more, sum(shares.count(one, indicator) for one in counted.values()))


def gap(place: str, values: Mapping[str, float], alike: Iterable[str], *, higher: bool) -> float:
    """How far a council is from where the best quarter of its comparators begins; nought when it is there."""
    peers = [values[code] for code in alike if code in values]
    if len(peers) < FEWEST:
        peers = [value for code, value in values.items() if code != place]
    edge = float(np.quantile(peers, 0.75 if higher else 0.25))
    return max(0.0, edge - values[place] if higher else values[place] - edge)


def alike_of_all() -> dict[str, list[str]]:
    """{council: the councils of Wales among the 20 that ONS finds most like it}."""
    rows = Neighbour.objects.filter(likeness=Likeness.GLOBAL, neighbour_code__startswith="W06").order_by(
        "place", "rank"
    )
    found: dict[str, list[str]] = defaultdict(list)
    for place, code in rows.values_list("place", "neighbour_code"):
        found[place].append(code)
    return dict(found)


def roundly(number: float) -> float:
    """To two significant digits: more would claim what nobody knows."""
    return float(f"{number:.2g}")
