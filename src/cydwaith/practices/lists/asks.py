"""Asks and their answers as machines read them."""

import datetime as dt
from typing import Annotated, Any, Final

from django.db.models import QuerySet

from cydwaith.practices import models
from cydwaith.practices.deeds.practices import PRACTICE_READ
from cydwaith.practices.lists.columns import IndicatorCode, IndicatorLabel, Period, Sample, names
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, Row, Texts, narrowed
from cydwaith.shared.said import said
from cydwaith.shared.table import titled

Reply = models.Ask.Answer


class AsksAsked(Asked):
    indicator: Code | None = None
    asked: Code | None = None
    asking: Code | None = None
    open: bool | None = None


class Ask(Row):
    """A body asking a council how it does so well on an indicator; `answer` is null while it is open."""

    id: Annotated[int, titled(cy="Rhif", en="Number")]
    indicator: IndicatorCode
    indicator_label: IndicatorLabel
    period: Period
    asked: Annotated[str, titled(cy="Cod y sefydliad a holwyd", en="Code of the organisation asked")]
    asked_name: Annotated[Texts, titled(cy="Gofynnwyd i", en="Asked")]
    asking: Annotated[str, titled(cy="Cod y sefydliad sy’n gofyn", en="Code of the organisation asking")]
    asking_name: Annotated[Texts, titled(cy="Gofynnwyd gan", en="Asked by")]
    at: Annotated[dt.datetime, titled(cy="Gofynnwyd ar", en="Asked on")]
    question: Annotated[Texts, titled(cy="Cwestiwn", en="Question")]
    answer: Annotated[Reply | None, titled(cy="Ateb", en="Answer")]
    answer_text: Annotated[Texts, titled(cy="Geiriau’r ateb", en="Words of the answer")]
    practice: Annotated[str | None, titled(cy="Cod yr arfer", en="Practice code")]
    answered: Annotated[dt.datetime | None, titled(cy="Atebwyd ar", en="Answered on")]
    sample: Sample

    @classmethod
    def parts(cls, thing: models.Ask, /) -> dict[str, Any]:
        bodies = {"asked_name": names(thing.asked), "asking_name": names(thing.asking)}
        return bodies | {"indicator_label": names(thing.indicator, "label")}


def rows(asked: AsksAsked) -> QuerySet[models.Ask]:
    """Every ask, the last first."""
    found = models.Ask.objects.select_related("indicator", "asked", "asking")
    found = narrowed(found, asked, indicator="indicator", asked="asked", asking="asking")
    if asked.open is not None:
        found = found.filter(answered__isnull=asked.open)
    return found.order_by("-at", "-pk")


ASKS: Final = List(
    name="asks", title=said(cy="Ymholiadau", en="Asks"), row=Ask, rows=rows, may=PRACTICE_READ, asked=AsksAsked
)
