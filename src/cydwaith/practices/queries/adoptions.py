"""How far bodies have come with a practice, and how that spread."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse

from cydwaith.bodies.models import Body, BodyKind
from cydwaith.evidence.events import Event
from cydwaith.practices.adopting import PRESENT, TAKEN_UP
from cydwaith.practices.models import Adoption, Practice, Step


def with_latest() -> QuerySet[Adoption]:
    """Adoptions with the kind and date of their latest step, as `latest` and `latest_on`; the latest moved first."""
    steps = Step.objects.filter(adoption=OuterRef("pk")).order_by("-on", "-id")
    latest = {"latest": Subquery(steps.values("kind")[:1]), "latest_on": Subquery(steps.values("on")[:1])}
    return Adoption.objects.annotate(**latest).order_by(F("latest_on").desc(), "pk")


def latest_at(kind: str) -> QuerySet[Adoption]:
    """Adoptions whose latest step is of a kind."""
    return with_latest().filter(Q(latest=kind))


@dataclass(frozen=True)
class Joined:
    """A body that has a practice, and since when."""

    body: Body
    on: dt.date


def joinings(adoptions: Iterable[Adoption]) -> Iterator[Joined]:
    """The councils that have it now, each at the first step by which it had it; of adoptions with their `latest`."""
    for adoption in adoptions:
        here = adoption.body.kind == BodyKind.COUNCIL and adoption.latest in PRESENT  # type: ignore[attr-defined]  # annotated
        first = next((step for step in adoption.steps.all() if step.kind in PRESENT), None)
        if here and first:
            yield Joined(adoption.body, first.on)


def steps() -> QuerySet[Step]:
    """Every step anyone took, the last recorded first."""
    related = ("adoption__practice__current", "adoption__body", "contact")
    return Step.objects.select_related(*related).order_by("-recorded", "-id")


def own_adoption(practice: Practice, body: str) -> list[Step]:
    """The steps a body has taken with a practice so far, in order."""
    return list(Step.objects.filter(adoption__practice=practice, adoption__body=body).select_related("contact"))


def events(indicator: str) -> Iterator[Event]:
    """For charts of an indicator: when practices meant to move it began, and when others took them up."""
    moving = Practice.objects.filter(current__state="published", current__moves__indicator=indicator)
    for practice in moving.select_related("owner", "current"):
        version = practice.current
        if version and version.started and practice.owner.place_id:
            yield event(
                practice, practice.owner.place_id, version.started, version.started_precision, sample=practice.sample
            )
    taken = Step.objects.filter(adoption__practice__in=moving, adoption__body__kind=BodyKind.COUNCIL, kind__in=TAKEN_UP)
    for step in taken.select_related("adoption__body", "adoption__practice__current"):
        adoption = step.adoption
        yield event(
            adoption.practice,
            adoption.body.place_id or "",
            step.on,
            step.precision,
            sample=adoption.sample,
            kind=step.kind,
        )


def event(practice: Practice, place: str, on: dt.date, precision: str, *, sample: bool, kind: str = "started") -> Event:
    """One date to draw, with the practice it belongs to."""
    assert practice.current is not None
    address = reverse("practice", kwargs={"slug": practice.pk})
    title = practice.current.title.plain
    return Event(place=place, on=on, precision=precision, label=title, kind=kind, href=address, sample=sample)
