"""Chosen councils side by side on one indicator, as machines read them."""

from collections.abc import Sequence
from typing import Annotated, Any, Final

from pydantic import Field

from cydwaith.evidence.deeds import FIGURES_READ
from cydwaith.evidence.groups import chosen
from cydwaith.evidence.lists.columns import (
    AreaName,
    Figure,
    IndicatorCode,
    IndicatorLabel,
    Lower,
    Period,
    PlaceCode,
    Status,
    Unit,
    Upper,
)
from cydwaith.evidence.models import Indicator
from cydwaith.evidence.pages.viewpoint import Viewpoint
from cydwaith.evidence.queries.comparing import Run, runs
from cydwaith.evidence.queries.places import councils
from cydwaith.evidence.queries.series import Figure as Published
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, Row, Texts
from cydwaith.shared.said import said
from cydwaith.shared.table import titled


class ComparisonAsked(Asked):
    indicator: Code | None = Field(None, description="which indicator; without one nothing is compared")
    councils: list[Code] = Field([], description="councils by their areas’ codes; none means all of them")
    group: Code | None = Field(None, description="a region or special area, by its code")


class Comparison(Row):
    """A figure of a chosen council, or of all of Wales or Great Britain by the same measure where it is held."""

    indicator: IndicatorCode
    indicator_label: IndicatorLabel
    unit: Unit
    place: PlaceCode
    place_name: AreaName
    whole: Annotated[bool, titled(cy="Gwlad gyfan", en="Whole country")]
    period: Period
    value: Figure
    lower: Lower
    upper: Upper
    status: Status

    @classmethod
    def parts(cls, thing: tuple[Indicator, Run, Published], /) -> dict[str, Any]:
        indicator, run, figure = thing
        told = {"indicator": indicator.code, "place": run.code, "place_name": Texts.said(run.name), "whole": run.whole}
        told |= {"indicator_label": Texts.of(indicator, "label"), "unit": Texts.of(indicator, "unit")}
        return told | {name: getattr(figure, name) for name in ("period", "value", "lower", "upper", "status")}


def rows(asked: ComparisonAsked) -> Sequence[tuple[Indicator, Run, Published]]:
    """Every figure of those chosen, area by area, oldest first."""
    indicator = Indicator.objects.filter(code=asked.indicator).first()
    if indicator is None:
        return []
    places = chosen(asked.group or "", asked.councils, Viewpoint(councils())).places
    return [(indicator, run, figure) for run in runs(indicator.code, places) for figure in run.figures]


COMPARISON: Final = List(
    name="comparison",
    title=said(cy="Cynghorau ochr yn ochr", en="Councils side by side"),
    row=Comparison,
    rows=rows,
    may=FIGURES_READ,
    asked=ComparisonAsked,
)
