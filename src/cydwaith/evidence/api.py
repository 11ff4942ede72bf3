"""The read API of the figures: indicators, observations, and how places stand."""

import datetime as dt
import re
from typing import Annotated, Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router
from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from cydwaith.bodies.models import PlaceKind
from cydwaith.evidence import models
from cydwaith.evidence.models.figures import Comparable, Kind, Polarity
from cydwaith.shared.api import Asked, Code, Row, Texts, answer, listing, narrowed, one, page, single

router = Router(tags=["evidence"])
Verdict = models.Standing.Verdict
Basis = models.Basis


class Target(Row):
    """A value that the law, or a body, asks for from a date on."""

    starts: dt.date
    value: float
    label: Texts
    source: str


class Indicator(Row):
    """Something measured in the same way, place by place and period by period, with where it comes from."""

    code: str
    topic: str
    kind: Kind
    polarity: Polarity
    measured_at: PlaceKind
    comparable: Comparable
    smallest_worthwhile: float
    decimals: int
    prefix: str | None
    symbol: str | None
    label: Texts
    unit: Texts
    description: Texts
    caveats: Texts
    polarity_by: Texts
    polarity_on: dt.date
    polarity_reason: Texts
    context: list[str]
    context_reason: Texts
    publisher: Texts
    dataset: str
    source_url: str | None
    released: dt.date | None
    review: dt.date | None
    licence: str
    licence_url: str
    targets: list[Target]

    @classmethod
    def parts(cls, thing: models.Indicator, /) -> dict[str, Any]:
        return {"targets": [Target.of(target) for target in thing.targets.all()]}


class Observation(Row):
    """A figure for a place and a period. `value` is null where there is none, and `status` says why.

    `denominator` is how many it is a share or a rate of, where known.
    """

    indicator: str
    place: str
    period: str
    value: float | None
    lower: float | None
    upper: float | None
    denominator: float | None
    status: str | None
    note: str | None


class Standing(Row):
    """How far a place is, at one period, from what was expected of it, and what may be said of that.

    `basis` says from what: its circumstances, where they help to predict the figure, or the others' figures alone.
    """

    indicator: str
    place: str
    period: str
    latest: bool
    verdict: Verdict
    reason: str | None
    basis: Basis
    value: float | None
    lower: float | None
    upper: float | None
    status: str | None
    rank: int | None
    ranked: int
    expected: float | None
    expected_lower: float | None
    expected_upper: float | None
    effect: float | None
    effect_lower: float | None
    effect_upper: float | None
    wrong_sign: float | None


def day(ending: str) -> BeforeValidator:
    """A date of which the year alone, or the year and month, may be given; anything but ISO 8601 is left to fail."""

    def whole(text: Any) -> Any:
        if not re.fullmatch(r"\d{4}(-\d\d){0,2}", str(text)):
            raise PydanticCustomError("date", "not a date", {"expected": "YYYY, YYYY-MM, YYYY-MM-DD"})
        return str(text) + ending[len(str(text)) - 4 :]

    return BeforeValidator(whole)


First = Annotated[dt.date, day("-01-01")]
Last = Annotated[dt.date, day("-12-31")]


class IndicatorsAsked(Asked):
    topic: Code | None = Field(None, description="a topic, with the topics below it")
    polarity: Polarity | None = None
    measured_at: PlaceKind | None = None


class ObservationsAsked(Asked):
    indicator: Code | None = None
    place: Code | None = None
    since: First | None = Field(
        None, alias="from", description="periods that begin on this day or later; a year will do"
    )
    until: Last | None = Field(None, alias="to", description="periods that begin on this day or before; a year will do")


class StandingsAsked(Asked):
    indicator: Code | None = None
    place: Code | None = None
    topic: Code | None = Field(None, description="a topic, with the topics below it")
    verdict: Verdict | None = None
    latest: bool | None = None


def about(topic: str | None, path: str = "topic") -> Q:
    """Belonging to a topic or to one below it; everything when none is named."""
    return Q(**{path: topic}) | Q(**{f"{path}__parent": topic}) if topic else Q()


def described() -> QuerySet[models.Indicator]:
    """Indicators with all that a row says of them."""
    return models.Indicator.objects.prefetch_related("targets")


@listing(router, "/indicators", Indicator, "indicators", cy="Dangosyddion", en="Indicators")
def indicators(request: HttpRequest, asked: Query[IndicatorsAsked]) -> HttpResponse:
    rows = narrowed(described().filter(about(asked.topic)), asked, polarity="polarity", measured_at="measured_at")
    return page(request, rows, asked, Indicator)


@single(router, "/indicators/{code}", Indicator, "indicator", cy="Un dangosydd", en="One indicator")
def indicator(request: HttpRequest, code: Path[Code]) -> HttpResponse:
    return answer(request, Indicator.of(one(described(), code=code)))


@listing(router, "/observations", Observation, "observations", cy="Arsylwadau", en="Observations")
def observations(request: HttpRequest, asked: Query[ObservationsAsked]) -> HttpResponse:
    columns = {"indicator": "indicator", "place": "place", "since": "starts__gte", "until": "starts__lte"}
    return page(request, narrowed(models.Observation.objects.all(), asked, **columns), asked, Observation)


@listing(router, "/standings", Standing, "standings", cy="Safleoedd", en="Standings")
def standings(request: HttpRequest, asked: Query[StandingsAsked]) -> HttpResponse:
    rows = models.Standing.objects.filter(about(asked.topic, "indicator__topic")).order_by(
        "indicator", "period", "place"
    )
    same = {name: name for name in ("indicator", "place", "verdict", "latest")}
    return page(request, narrowed(rows, asked, **same), asked, Standing)
