"""Columns that several lists have: each a type, with what it is called in both languages."""

from typing import Annotated, Any

from cydwaith.shared.rows import Row, Texts
from cydwaith.shared.table import titled

IndicatorCode = Annotated[str, titled(cy="Cod y dangosydd", en="Indicator code")]
IndicatorLabel = Annotated[Texts, titled(cy="Dangosydd", en="Indicator")]
Unit = Annotated[Texts, titled(cy="Uned", en="Unit")]
PlaceCode = Annotated[str, titled(cy="Cod yr ardal", en="Area code")]
PlaceName = Annotated[Texts, titled(cy="Cyngor", en="Council")]
AreaName = Annotated[Texts, titled(cy="Ardal", en="Area")]
Period = Annotated[str, titled(cy="Cyfnod", en="Period")]
Figure = Annotated[float | None, titled(cy="Ffigur", en="Figure")]
Lower = Annotated[
    float | None, titled(cy="Terfyn isaf y cyfwng a gyhoeddwyd", en="Lower end of the published interval")
]
Upper = Annotated[
    float | None, titled(cy="Terfyn uchaf y cyfwng a gyhoeddwyd", en="Upper end of the published interval")
]
Status = Annotated[str | None, titled(cy="Statws a roddwyd gan y cyhoeddwr", en="Status given by the publisher")]
Reason = Annotated[str | None, titled(cy="Rheswm", en="Reason")]
Circumstances = Annotated[list[str], titled(cy="Amgylchiadau", en="Circumstances")]


class OfPlace(Row):
    """What every row about an indicator and a place begins with: codes, and what they stand for."""

    indicator: IndicatorCode
    indicator_label: IndicatorLabel
    unit: Unit
    place: PlaceCode
    place_name: PlaceName
    period: Period

    @classmethod
    def parts(cls, thing: Any, /) -> dict[str, Any]:  # Any: whichever thing has a unit
        return {
            "indicator_label": Texts.of(thing.indicator, "label"),
            "unit": Texts.of(thing.indicator, "unit"),
            "place_name": Texts.of(thing.place, "name"),
        }


NAMED = ("indicator", "place")
"""What such rows are read with: once each, however many rows share it."""
