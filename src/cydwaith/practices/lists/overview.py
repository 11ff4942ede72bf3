"""Many indicators for a council, or for a group of councils as one, as machines read them."""

from collections.abc import Sequence
from typing import Annotated, Any, Final, Literal

from pydantic import Field

from cydwaith.evidence.groups import chosen
from cydwaith.evidence.pages.viewpoint import Viewpoint
from cydwaith.evidence.queries.overview import Line, overview
from cydwaith.evidence.queries.places import councils
from cydwaith.practices.deeds.practices import PRACTICE_READ
from cydwaith.practices.lists.columns import Figure, IndicatorCode, Period, names
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, Row, Texts
from cydwaith.shared.said import said
from cydwaith.shared.table import titled

ORDER: Final = ("improving", "worsening", "rising", "falling", "steady", "cannot_tell")
How = Literal["single", "pooled", "median"]


class OverviewAsked(Asked):
    group: Code | None = Field(None, description="a region or special area, by its code")
    chosen: list[Code] = Field([], alias="in", description="councils of one's own choice, by their codes")
    place: Code | None = Field(None, description="one council, where neither a group nor a choice is named")


class Overview(Row):
    """An indicator at its latest period for the councils asked for: their figure, and how many changed in which way.

    `value` is that of a single council; of several counted together (`pooled`, with its interval), or, where that
    cannot be done honestly, the middle of theirs (`median`).
    """

    indicator: IndicatorCode
    label: Annotated[Texts, titled(cy="Dangosydd", en="Indicator")]
    unit: Annotated[Texts, titled(cy="Uned", en="Unit")]
    period: Period
    how: Annotated[How, titled(cy="Sut y’i cyfunwyd", en="How put together")]
    value: Figure
    lower: Annotated[float | None, titled(cy="Terfyn isaf", en="Lower end of the interval")]
    upper: Annotated[float | None, titled(cy="Terfyn uchaf", en="Upper end of the interval")]
    lowest: Annotated[float | None, titled(cy="Yr isaf", en="Lowest")]
    highest: Annotated[float | None, titled(cy="Yr uchaf", en="Highest")]
    councils: Annotated[int, titled(cy="Cynghorau", en="Councils")]
    with_figure: Annotated[int, titled(cy="Â ffigur", en="With a figure")]
    improving: Annotated[int, titled(cy="Yn gwella", en="Improving")]
    worsening: Annotated[int, titled(cy="Yn gwaethygu", en="Worsening")]
    rising: Annotated[int, titled(cy="Yn codi", en="Rising")]
    falling: Annotated[int, titled(cy="Yn gostwng", en="Falling")]
    steady: Annotated[int, titled(cy="Sefydlog", en="Steady")]
    cannot_tell: Annotated[int, titled(cy="Ni ellir dweud", en="Cannot tell")]
    method: Annotated[str | None, titled(cy="Dull", en="Method")]
    rule: Annotated[str | None, titled(cy="Rheol", en="Rule")]
    reason: Annotated[str | None, titled(cy="Rheswm", en="Reason")]
    places: Annotated[list[str], titled(cy="Codau’r ardaloedd", en="Area codes")]

    @classmethod
    def parts(cls, thing: tuple[Line, list[str]], /) -> dict[str, Any]:
        line, places = thing
        indicator, (low, high) = line.indicator, line.range or (None, None)
        told = {"indicator": indicator.code, "label": names(indicator, "label"), "unit": names(indicator, "unit")}
        told |= {"period": line.period, **figure(line), "lowest": low, "highest": high, "places": places}
        told |= {"councils": line.members, "with_figure": len(line.values)}
        told |= {verdict: line.changes[verdict] for verdict in ORDER}
        return told | {name: getattr(line.change, name, None) or None for name in ("method", "rule", "reason")}


def figure(line: Line) -> dict[str, Any]:
    """The figure of a line, its interval where it has one, and how it was come by."""
    if line.pooled and line.members > 1:
        near = line.pooled.interval
        return {"how": "pooled", "value": line.pooled.value, "lower": near.lower, "upper": near.upper}
    how = "single" if line.members == 1 else "median"
    return {"how": how, "value": line.median, "lower": None, "upper": None}


def rows(asked: OverviewAsked) -> Sequence[tuple[Line, list[str]]]:
    """Every indicator for the councils asked for: all of Wales when nothing is asked."""
    found = councils()
    own = next((one for one in found if asked.place and asked.place in {one.code, one.letters}), None)
    places = sorted(place.code for place in chosen(asked.group or "", asked.chosen, Viewpoint(found, own)).places)
    return [(line, places) for line in overview(places)]


OVERVIEW: Final = List(
    name="overview",
    title=said(cy="Llawer o ffigurau mewn un tabl", en="Many figures in one table"),
    row=Overview,
    rows=rows,
    may=PRACTICE_READ,
    asked=OverviewAsked,
)
