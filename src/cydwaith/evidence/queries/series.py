"""The figures of an indicator as they run over time."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from cydwaith.bodies.models import PlaceKind
from cydwaith.evidence.models import Indicator, Observation

DOUBTFUL = frozenset("cefkpux")
BREAK = "b"


@dataclass(frozen=True, slots=True)
class Figure:
    """One published figure of a place."""

    period: str
    starts: dt.date
    value: float | None
    lower: float | None
    upper: float | None
    status: str

    @property
    def doubtful(self) -> bool:
        """Whether its publisher marks it as uncertain in any way: estimated, provisional, unreliable, and so on."""
        return bool(DOUBTFUL & set(self.status.split()))

    @property
    def breaks(self) -> bool:
        """Whether it is not comparable with what went before."""
        return BREAK in self.status.split()


def series(indicator: str) -> dict[str, list[Figure]]:
    """{place: its figures, oldest first} for the councils."""
    columns = ("place", "period", "starts", "value", "lower", "upper", "status")
    rows = Observation.objects.filter(indicator=indicator, place__kind=PlaceKind.COUNCIL).order_by("starts", "period")
    found: dict[str, list[Figure]] = defaultdict(list)
    for place, *figure in rows.values_list(*columns):
        found[place].append(Figure(*figure))
    return dict(found)


def labels(codes: list[str]) -> dict[str, str]:
    """{indicator: its name in the reader's language}."""
    return {indicator.code: indicator.label.plain for indicator in Indicator.objects.filter(code__in=codes)}
