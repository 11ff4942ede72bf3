"""Whether figures have changed lately or only vary, and how that was judged."""

from typing import Annotated, Any, Final

from django.db.models import QuerySet
from pydantic import Field

from cydwaith.evidence import models
from cydwaith.evidence.ages import histories
from cydwaith.evidence.deeds import FIGURES_READ
from cydwaith.evidence.lists.asking import TOPIC, about
from cydwaith.evidence.lists.columns import NAMED, OfPlace, Reason
from cydwaith.evidence.models.changes import ChangeMethod, ChangeVerdict
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, Row, narrowed
from cydwaith.shared.said import said
from cydwaith.shared.table import titled


class ChangesAsked(Asked):
    indicator: Code | None = None
    place: Code | None = None
    topic: Code | None = Field(None, description=TOPIC)
    verdict: ChangeVerdict | None = None


class Stretch(Row):
    """Periods over which a figure varies in one way: the limits of that, and why they begin anew here, if they do."""

    first: str
    last: str
    points: int
    mean: float | None
    lower: float | None
    upper: float | None
    correlation: float | None
    occasion: str | None
    record: str | None

    @classmethod
    def parts(cls, thing: dict[str, Any], /) -> dict[str, Any]:
        return {name: thing.get(name) for name in cls.model_fields}


class Marked(Row):
    """A period whose figure is no ordinary variation: by which rules, and in which direction."""

    period: str
    rules: list[str]
    up: bool

    @classmethod
    def parts(cls, thing: dict[str, Any], /) -> dict[str, Any]:
        return thing


class Change(OfPlace):
    """Whether the latest figure of a place is part of a real change, or of the variation there always is.

    `before` is what the same rule said of the period before; `own` whether the place moved by itself, and not with all.
    """

    verdict: Annotated[ChangeVerdict, titled(cy="Newid", en="Change")]
    before: Annotated[ChangeVerdict, titled(cy="Newid hyd y cyfnod cynt", en="Change up to the period before")]
    method: Annotated[ChangeMethod, titled(cy="Dull", en="Method")]
    points: Annotated[int, titled(cy="Ffigurau y gellir eu defnyddio", en="Figures that can be used")]
    rule: Annotated[str | None, titled(cy="Rheol", en="Rule")]
    reason: Reason
    own: Annotated[bool, titled(cy="Symudodd ar ei ben ei hun", en="Moved by itself")]
    doubtful: Annotated[bool, titled(cy="Amcangyfrif neu dros dro", en="Estimated or provisional")]
    size: Annotated[float | None, titled(cy="Maint y newid", en="Size of the change")]
    slope: Annotated[float | None, titled(cy="Goledd fesul cyfnod", en="Slope for each period")]
    slope_error: Annotated[float | None, titled(cy="Cyfeiliornad safonol y goledd", en="Standard error of the slope")]
    marked: Annotated[list[Marked], titled(cy="Cyfnodau anarferol", en="Unusual periods")]
    stretches: Annotated[list[Stretch], titled(cy="Terfynau amrywio arferol", en="Limits of ordinary variation")]

    @classmethod
    def parts(cls, thing: models.Change, /) -> dict[str, Any]:
        return super().parts(thing) | {
            "slope": thing.slope.get("slope"),
            "slope_error": thing.slope.get("error"),
            "marked": [Marked.of(one) for one in thing.marked],
            "stretches": [Stretch.of(one) for one in thing.stretches],
        }


def rows(asked: ChangesAsked) -> QuerySet[models.Change]:
    """The changes asked for, by indicator and place; none of figures that are history by now."""
    found = models.Change.objects.filter(about(asked.topic, "indicator__topic")).exclude(indicator__in=histories())
    same = {name: name for name in ("indicator", "place", "verdict")}
    return narrowed(found.order_by("indicator", "place").prefetch_related(*NAMED), asked, **same)


CHANGES: Final = List(
    name="changes",
    title=said(cy="Newid mewn ffigurau", en="Change in figures"),
    row=Change,
    rows=rows,
    may=FIGURES_READ,
    asked=ChangesAsked,
)
