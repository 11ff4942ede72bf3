"""Figures as their publishers have them."""

from typing import Annotated, Final

from django.db.models import QuerySet
from pydantic import Field

from cydwaith.evidence import models
from cydwaith.evidence.deeds import FIGURES_READ
from cydwaith.evidence.lists.asking import First, Last
from cydwaith.evidence.lists.columns import NAMED, AreaName, Figure, Lower, OfPlace, Status, Upper
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, narrowed
from cydwaith.shared.said import said
from cydwaith.shared.table import titled


class ObservationsAsked(Asked):
    indicator: Code | None = None
    place: Code | None = None
    since: First | None = Field(
        None, alias="from", description="periods that begin on this day or later; a year will do"
    )
    until: Last | None = Field(None, alias="to", description="periods that begin on this day or before; a year will do")


class Observation(OfPlace):
    """A figure for a place and a period. `value` is null where there is none, and `status` says why.

    `denominator` is how many it is a share or a rate of, where known.
    """

    place_name: AreaName
    value: Figure
    lower: Lower
    upper: Upper
    denominator: Annotated[float | None, titled(cy="Enwadur", en="Denominator")]
    status: Status
    note: Annotated[str | None, titled(cy="Nodyn", en="Note")]


def rows(asked: ObservationsAsked) -> QuerySet[models.Observation]:
    """The figures asked for, by indicator and place, oldest first."""
    columns = {"indicator": "indicator", "place": "place", "since": "starts__gte", "until": "starts__lte"}
    return narrowed(models.Observation.objects.prefetch_related(*NAMED), asked, **columns)


OBSERVATIONS: Final = List(
    name="observations",
    title=said(cy="Arsylwadau", en="Observations"),
    row=Observation,
    rows=rows,
    may=FIGURES_READ,
    asked=ObservationsAsked,
)
