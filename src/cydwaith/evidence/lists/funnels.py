"""Funnels as numbers: every council's figure, what it is of, and the limits for one of its size."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal

from cydwaith.bodies.models import Place
from cydwaith.engines.statistics.funnel import Flag, Limits
from cydwaith.evidence import models, shares
from cydwaith.evidence.deeds import FIGURES_READ
from cydwaith.evidence.lists.columns import OfPlace
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code
from cydwaith.shared.said import said
from cydwaith.shared.table import titled

SIDES: Final = {Flag.HIGH_OUTER: "high", Flag.LOW_OUTER: "low"}
Side = Literal["high", "low", "within"]


class FunnelsAsked(Asked):
    indicator: Code | None = None
    place: Code | None = None
    period: Code | None = None


@dataclass(frozen=True)
class Point:
    """A council on the funnel of an indicator and a period; `at` is its number among the councils of the funnel."""

    indicator: models.Indicator
    place: Place
    period: str
    funnel: shares.Funnel
    at: int


class Limit(OfPlace):
    """A council's figure against what chance alone would give one of its size, if it were like all together.

    `side` is where it lies against the 99.8 % limits widened for how far councils differ anyway.
    """

    value: Annotated[float, titled(cy="Ffigur", en="Figure")]
    denominator: Annotated[float, titled(cy="Enwadur", en="Denominator")]
    target: Annotated[float, titled(cy="Yr holl gynghorau gyda’i gilydd", en="All councils together")]
    lower_95: Annotated[float, titled(cy="Terfyn isaf 95%", en="Lower 95% limit")]
    upper_95: Annotated[float, titled(cy="Terfyn uchaf 95%", en="Upper 95% limit")]
    lower_998: Annotated[float, titled(cy="Terfyn isaf 99.8%", en="Lower 99.8% limit")]
    upper_998: Annotated[float, titled(cy="Terfyn uchaf 99.8%", en="Upper 99.8% limit")]
    lower_widened: Annotated[float, titled(cy="Terfyn isaf 99.8%, wedi’i ledu", en="Lower 99.8% limit, widened")]
    upper_widened: Annotated[float, titled(cy="Terfyn uchaf 99.8%, wedi’i ledu", en="Upper 99.8% limit, widened")]
    dispersion: Annotated[float, titled(cy="Gorwasgariad", en="Over-dispersion")]
    side: Annotated[Side, titled(cy="Yn erbyn y terfynau a ledwyd", en="Against the widened limits")]

    @classmethod
    def parts(cls, thing: Point, /) -> dict[str, Any]:
        made, at = thing.funnel, thing.at
        share = made.shares[at]
        return super().parts(thing) | {
            "indicator": thing.indicator.pk,
            "place": thing.place.pk,
            "value": share.value,
            "denominator": share.denominator,
            "target": made.target,
            **edges(made.own, at),
            "lower_widened": float(made.own_widened.lower_outer[at]),
            "upper_widened": float(made.own_widened.upper_outer[at]),
            "dispersion": made.dispersion.ratio,
            "side": SIDES.get(made.flags[share.place], "within"),
        }


def edges(limits: Limits, at: int) -> dict[str, float]:
    """The limits of one council that are not widened."""
    return {
        "lower_95": float(limits.lower_inner[at]),
        "upper_95": float(limits.upper_inner[at]),
        "lower_998": float(limits.lower_outer[at]),
        "upper_998": float(limits.upper_outer[at]),
    }


def rows(asked: FunnelsAsked) -> list[Point]:
    """The councils of every funnel asked for, by indicator, period and place."""
    wanted = {name: value for name in ("indicator", "period") if (value := getattr(asked, name))}
    counted = shares.by_period(models.Observation.objects.filter(indicator__measured_at="council", **wanted))
    known = models.Indicator.objects.in_bulk({code for code, _period in counted})
    places = {one.pk: one for one in Place.objects.filter(kind="council")}
    found = [point for (code, period), of in counted.items() for point in points(known[code], period, of, places)]
    return [one for one in found if asked.place in {None, one.place.pk}]


def points(
    indicator: models.Indicator, period: str, counted: Sequence[shares.Share], places: dict[str, Place]
) -> Iterator[Point]:
    """The councils of one funnel, where one can be drawn."""
    made = shares.funnel_of(counted, indicator)
    for at, share in enumerate(made.shares) if made else ():
        yield Point(indicator, places[share.place], period, made, at)  # type: ignore[arg-type]  # there is one here


FUNNELS: Final = List(
    name="funnels",
    title=said(cy="Terfynau plotiau twndis", en="Limits of funnel plots"),
    row=Limit,
    rows=rows,
    may=FIGURES_READ,
    asked=FunnelsAsked,
)
