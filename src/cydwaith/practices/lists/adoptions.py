"""Adoptions as machines read them, step by step."""

import datetime as dt
from typing import Annotated, Any, Final, Literal

from django.db.models import Exists, OuterRef, Q, QuerySet
from pydantic import Field

from cydwaith.practices import models
from cydwaith.practices.deeds.practices import PRACTICE_READ
from cydwaith.practices.lists.columns import (
    BodyCode,
    BodyName,
    DatePrecision,
    PracticeCode,
    PracticeTitle,
    Sample,
    names,
)
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, Row, Texts, narrowed
from cydwaith.shared.said import said
from cydwaith.shared.table import titled

Stepped = Literal["interested", "trying", "adopted", "adapted", "stopped", "declined"]


class AdoptionsAsked(Asked):
    practice: Code | None = None
    body: Code | None = None
    step: Stepped | None = None
    latest: bool | None = Field(None, description="true: only the step that holds now of each adoption")


class Adoption(Row):
    """One dated step of one body's adoption of a practice; `latest` marks the one that holds now."""

    practice: PracticeCode
    practice_title: PracticeTitle
    body: BodyCode
    body_name: BodyName
    place: Annotated[str | None, titled(cy="Cod yr ardal", en="Area code")]
    step: Annotated[Stepped, titled(cy="Cam", en="Step")]
    on: Annotated[dt.date, titled(cy="Dyddiad", en="Date")]
    precision: DatePrecision
    latest: Annotated[bool, titled(cy="Y cam diweddaraf", en="Latest step")]
    note: Annotated[Texts, titled(cy="Nodyn", en="Note")]
    contact: Annotated[str | None, titled(cy="Cod y swydd i gysylltu â hi", en="Code of the post to contact")]
    source: Annotated[str | None, titled(cy="Ffynhonnell", en="Source")]
    source_url: Annotated[str | None, titled(cy="Cyfeiriad y ffynhonnell", en="Address of the source")]
    because: Annotated[str | None, titled(cy="Rhif yr argymhelliad", en="Number of the recommendation")]
    recorded: Annotated[dt.datetime, titled(cy="Cofnodwyd", en="Recorded")]
    sample: Sample

    @classmethod
    def parts(cls, thing: models.Step, /) -> dict[str, Any]:
        adoption = thing.adoption
        whose = {"practice": adoption.practice_id, "body": adoption.body_id, "sample": adoption.sample}
        whose |= {"practice_title": names(adoption.practice.current, "title"), "body_name": names(adoption.body)}
        whose |= {"place": adoption.body.place_id}
        return whose | {"step": thing.kind, "because": thing.because or None, "latest": not thing.followed}  # type: ignore[attr-defined]  # annotated below


def rows(asked: AdoptionsAsked) -> QuerySet[models.Step]:
    """Steps with practices that everyone may see, the last first."""
    later = Q(on__gt=OuterRef("on")) | Q(on=OuterRef("on"), pk__gt=OuterRef("pk"))
    steps = models.Step.objects.exclude(adoption__practice__current=None)
    steps = steps.select_related("adoption__practice__current", "adoption__body")
    steps = steps.annotate(followed=Exists(models.Step.objects.filter(later, adoption=OuterRef("adoption"))))
    if asked.latest is not None:
        steps = steps.filter(followed=not asked.latest)
    found = narrowed(steps, asked, practice="adoption__practice", body="adoption__body", step="kind")
    return found.order_by("-on", "-pk")


ADOPTIONS: Final = List(
    name="adoptions",
    title=said(cy="Mabwysiadu, gam wrth gam", en="Adoptions, step by step"),
    row=Adoption,
    rows=rows,
    may=PRACTICE_READ,
    asked=AdoptionsAsked,
)
