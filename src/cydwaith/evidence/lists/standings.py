"""How places stand: their figures, what was expected of them, the difference, and what may be said of it."""

from typing import Annotated, Any, Final

from django.db.models import QuerySet
from pydantic import Field

from cydwaith.evidence import models
from cydwaith.evidence.ages import histories
from cydwaith.evidence.deeds import FIGURES_READ
from cydwaith.evidence.lists.asking import TOPIC, about
from cydwaith.evidence.lists.columns import NAMED, Circumstances, Figure, Lower, OfPlace, Reason, Status, Upper
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, Row, narrowed
from cydwaith.shared.said import said
from cydwaith.shared.table import Column, titled

Verdict = models.Standing.Verdict


class StandingsAsked(Asked):
    indicator: Code | None = None
    place: Code | None = None
    period: Code | None = Field(None, description="a period as ISO 8601 writes it: 2024-04-01/P1Y")
    topic: Code | None = Field(None, description=TOPIC)
    verdict: Verdict | None = None
    latest: bool | None = None


class Without(Row):
    """What the difference would be without one of the circumstances."""

    circumstance: str
    effect: float


class Standing(OfPlace):
    """How far a place is, at one period, from what was expected of it, and what may be said of that.

    `basis` says from what: its circumstances, where they help to predict the figure, or the others' figures alone.
    """

    latest: Annotated[bool, titled(cy="Y cyfnod diweddaraf", en="Latest period")]
    verdict: Annotated[Verdict, titled(cy="Safle", en="Standing")]
    reason: Reason
    basis: Annotated[models.Basis, titled(cy="Cymharwyd â", en="Compared with")]
    value: Figure
    lower: Lower
    upper: Upper
    status: Status
    rank: Annotated[int | None, titled(cy="Trefn", en="Rank")]
    ranked: Annotated[int, titled(cy="Nifer yn y drefn", en="How many are ranked")]
    expected: Annotated[float | None, titled(cy="Disgwyliedig", en="Expected")]
    expected_lower: Annotated[
        float | None, titled(cy="Terfyn isaf y disgwyliedig", en="Lower end of what was expected")
    ]
    expected_upper: Annotated[
        float | None, titled(cy="Terfyn uchaf y disgwyliedig", en="Upper end of what was expected")
    ]
    effect: Annotated[
        float | None, titled(cy="Gwahaniaeth, amcangyfrif dros y cyfnodau", en="Difference, estimated over the periods")
    ]
    effect_lower: Annotated[float | None, titled(cy="Terfyn isaf y gwahaniaeth", en="Lower end of the difference")]
    effect_upper: Annotated[float | None, titled(cy="Terfyn uchaf y gwahaniaeth", en="Upper end of the difference")]
    wrong_sign: Annotated[
        float | None, titled(cy="Siawns bod y cyfeiriad yn anghywir", en="Chance that the direction is wrong")
    ]
    periods: Annotated[int, titled(cy="Cyfnodau yr edrychwyd arnynt", en="Periods looked at")]
    agreeing: Annotated[int, titled(cy="Cyfnodau sy’n cytuno", en="Periods that agree")]
    context: Circumstances
    tried: Annotated[list[str], titled(cy="Amgylchiadau y rhoddwyd cynnig arnynt", en="Circumstances tried")]
    aside: Annotated[list[str], titled(cy="Ardaloedd a adawyd o’r neilltu", en="Areas set aside")]
    without: Annotated[
        list[Without],
        titled(cy="Y gwahaniaeth heb bob amgylchiad", en="The difference without each circumstance"),
    ]

    @classmethod
    def parts(cls, thing: models.Standing, /) -> dict[str, Any]:
        without = [Without(circumstance=name, effect=effect) for name, effect in thing.without.items()]
        found = {name: getattr(thing.calculation, name) for name in ("context", "tried", "aside")}
        return super().parts(thing) | found | {"without": without}


def rows(asked: StandingsAsked) -> QuerySet[models.Standing]:
    """The standings asked for, by indicator, period and place; none of figures that are history by now."""
    found = models.Standing.objects.filter(about(asked.topic, "indicator__topic")).exclude(indicator__in=histories())
    same = {name: name for name in ("indicator", "place", "period", "verdict", "latest")}
    ordered = found.order_by("indicator", "period", "place").prefetch_related(*NAMED, "calculation")
    return narrowed(ordered, asked, **same)


STANDINGS: Final = List(
    name="standings",
    title=said(cy="Safleoedd", en="Standings"),
    row=Standing,
    rows=rows,
    may=FIGURES_READ,
    asked=StandingsAsked,
)
INTERVALS: Final = {
    "interval": Column("interval", said(cy="Cyfwng a gyhoeddwyd", en="Published interval"), None, number=True),
    "effect_interval": Column(
        "effect_interval", said(cy="Cyfwng 95% y gwahaniaeth", en="95% interval of the difference"), None, number=True
    ),
}
"""Two columns of the list, its lower and its upper end, as a page shows them in one."""
