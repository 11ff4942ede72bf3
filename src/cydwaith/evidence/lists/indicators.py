"""What is measured, and where it comes from."""

import datetime as dt
from typing import Annotated, Any, Final

from django.db.models import QuerySet
from pydantic import Field

from cydwaith.bodies.models import PlaceKind
from cydwaith.evidence import models
from cydwaith.evidence.deeds import FIGURES_READ
from cydwaith.evidence.lists.asking import TOPIC, about
from cydwaith.evidence.lists.columns import Unit
from cydwaith.evidence.models.figures import Comparable, Influence, Kind, Polarity
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, Row, Texts, narrowed
from cydwaith.shared.said import said
from cydwaith.shared.table import titled


class IndicatorsAsked(Asked):
    topic: Code | None = Field(None, description=TOPIC)
    polarity: Polarity | None = None
    influence: Influence | None = None
    measured_at: PlaceKind | None = None


class Target(Row):
    """A value that the law, or a body, asks for from a date on.

    `source` is in Welsh, whoever asks; `source_name` in both languages.
    """

    starts: dt.date
    value: float
    label: Texts
    source: str
    source_name: Texts

    @classmethod
    def parts(cls, thing: models.Target, /) -> dict[str, Any]:
        return {"source": thing.source_cy or thing.source_en, "source_name": Texts.of(thing, "source")}


class Indicator(Row):
    """Something measured in the same way, place by place and period by period, with where it comes from."""

    code: Annotated[str, titled(cy="Cod y dangosydd", en="Indicator code")]
    topic: Annotated[str, titled(cy="Cod y pwnc", en="Topic code")]
    topic_name: Annotated[Texts, titled(cy="Pwnc", en="Topic")]
    kind: Annotated[Kind, titled(cy="Math o rif", en="Sort of number")]
    polarity: Annotated[Polarity, titled(cy="Pa gyfeiriad sydd orau", en="Which way is better")]
    measured_at: Annotated[PlaceKind, titled(cy="Mesurir ar gyfer", en="Measured for")]
    comparable: Annotated[Comparable, titled(cy="Cymharol o fewn", en="Comparable within")]
    smallest_worthwhile: Annotated[
        float,
        titled(cy="Y gwahaniaeth lleiaf sy’n werth gweithredu arno", en="Smallest difference worth acting on"),
    ]
    worthwhile_reason: Annotated[
        Texts, titled(cy="Pam nad yw gwahaniaeth llai o bwys", en="Why no smaller difference matters")
    ]
    decimals: Annotated[int, titled(cy="Lleoedd degol", en="Decimal places")]
    prefix: Annotated[str | None, titled(cy="Arwydd o flaen y ffigur", en="Sign before the figure")]
    symbol: Annotated[str | None, titled(cy="Arwydd ar ôl y ffigur", en="Sign after the figure")]
    label: Annotated[Texts, titled(cy="Dangosydd", en="Indicator")]
    unit: Unit
    description: Annotated[Texts, titled(cy="Beth y mae’n ei fesur", en="What it measures")]
    caveats: Annotated[Texts, titled(cy="Byddwch yn ofalus", en="Take care")]
    polarity_by: Annotated[Texts, titled(cy="Pwy a farnodd pa gyfeiriad sydd orau", en="Who judged which is better")]
    polarity_on: Annotated[dt.date, titled(cy="Pryd y barnwyd hynny", en="When that was judged")]
    polarity_reason: Annotated[Texts, titled(cy="Pam y barnwyd felly", en="Why it was judged so")]
    influence: Annotated[Influence | None, titled(cy="Dylanwad y cyngor", en="What the council’s influence is")]
    lever: Annotated[Texts, titled(cy="Beth y gall cyngor ei wneud", en="What a council can do about it")]
    influence_by: Annotated[Texts, titled(cy="Pwy a farnodd y dylanwad", en="Who judged the influence")]
    influence_on: Annotated[dt.date | None, titled(cy="Pryd y barnwyd y dylanwad", en="When the influence was judged")]
    influence_reason: Annotated[Texts, titled(cy="Pam y barnwyd y dylanwad felly", en="Why the influence is judged so")]
    context: Annotated[list[str], titled(cy="Amgylchiadau a ystyrir", en="Circumstances considered")]
    context_reason: Annotated[Texts, titled(cy="Pam yr amgylchiadau hyn", en="Why these circumstances")]
    publisher: Annotated[Texts, titled(cy="Cyhoeddwr", en="Publisher")]
    dataset: Annotated[str, titled(cy="Set ddata", en="Data set")]
    source_url: Annotated[str | None, titled(cy="Cyfeiriad y ffynhonnell", en="Address of the source")]
    released: Annotated[dt.date | None, titled(cy="Cyhoeddwyd", en="Released")]
    review: Annotated[dt.date | None, titled(cy="Adolygiad nesaf", en="Next review")]
    licence: Annotated[str, titled(cy="Trwydded", en="Licence")]
    licence_url: Annotated[str, titled(cy="Cyfeiriad y drwydded", en="Address of the licence")]
    targets: Annotated[list[Target], titled(cy="Targedau", en="Targets")]

    @classmethod
    def parts(cls, thing: models.Indicator, /) -> dict[str, Any]:
        return {
            "topic_name": Texts.of(thing.topic, "name"),
            "targets": [Target.of(target) for target in thing.targets.all()],
        }


def described() -> QuerySet[models.Indicator]:
    """Indicators with all that a row says of them."""
    return models.Indicator.objects.select_related("topic").prefetch_related("targets")


def rows(asked: IndicatorsAsked) -> QuerySet[models.Indicator]:
    """The indicators asked for, in the order of topics."""
    return narrowed(
        described().filter(about(asked.topic)),
        asked,
        polarity="polarity",
        influence="influence",
        measured_at="measured_at",
    )


INDICATORS: Final = List(
    name="indicators",
    title=said(cy="Dangosyddion", en="Indicators"),
    row=Indicator,
    rows=rows,
    may=FIGURES_READ,
    asked=IndicatorsAsked,
)
