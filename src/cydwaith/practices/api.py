"""The read API of the main job: practices with their versions, adoptions, asks, reach, and who does it better."""

from typing import Annotated

from django.db.models import Exists, F, OuterRef, Prefetch, Q
from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router
from pydantic import Field, StringConstraints

from cydwaith.evidence.queries.places import councils
from cydwaith.practices import models
from cydwaith.practices.lifecycle import VISIBLE
from cydwaith.practices.queries.better import better as answers
from cydwaith.practices.queries.impacts import specifications
from cydwaith.practices.queries.practices import Sought
from cydwaith.practices.queries.practices import practices as seen
from cydwaith.practices.queries.reach import Line, Reach
from cydwaith.practices.queries.reach import reach as reached
from cydwaith.practices.queries.topics import branches, codes, find
from cydwaith.practices.rows import Adoption, Ask, Better, Cell, Impact, Judgement, Listed, Practice, Stepped
from cydwaith.shared.api import Asked, Code, answer, listing, narrowed, one, page, single

router = Router(tags=["practices"])
Words = Annotated[str, StringConstraints(pattern=r"^[^\x00]*$", max_length=200)]


class PracticesAsked(Asked):
    topic: Code | None = Field(None, description="a topic, with the topics below it")
    owner: Code | None = None
    indicator: Code | None = None
    text: Words = Field("", description="words in the title or the summary, in either language")


class AdoptionsAsked(Asked):
    practice: Code | None = None
    body: Code | None = None
    step: Stepped | None = None
    latest: bool | None = Field(None, description="true: only the step that holds now of each adoption")


class AsksAsked(Asked):
    indicator: Code | None = None
    asked: Code | None = None
    asking: Code | None = None
    open: bool | None = None


class ReachAsked(Asked):
    topic: Code | None = Field(None, description="a topic, with the topics below it")
    place: Code | None = None


class ImpactsAsked(Asked):
    practice: Code | None = None
    indicator: Code | None = None
    verdict: Judgement | None = None
    current: bool | None = Field(None, description="true: only under the specifications that hold now")


class BetterAsked(Asked):
    place: Code | None = Field(None, description="the council that asks: the ones most like it come first")
    topic: Code | None = Field(None, description="a topic, with the topics below it, or another word for it")
    indicator: Code | None = None


@listing(router, "/practices", Listed, "practices", cy="Arferion", en="Practices")
def practices(request: HttpRequest, asked: Query[PracticesAsked]) -> HttpResponse:
    rows = seen(Sought(topic=asked.topic or "", owner=asked.owner or "", words=asked.text))
    rows = narrowed(rows, asked, indicator="current__moves__indicator").prefetch_related("current__moves")
    return page(request, rows, asked, Listed)


@single(
    router, "/practices/{slug}", Practice, "practice", cy="Un arfer a’i fersiynau", en="One practice and its versions"
)
def practice(request: HttpRequest, slug: Path[Code]) -> HttpResponse:
    public = models.Version.objects.filter(state__in=VISIBLE).prefetch_related("topics", "moves")
    known = models.Practice.objects.exclude(current=None).prefetch_related(Prefetch("versions", public))
    return answer(request, Practice.of(one(known, slug=slug)))


@listing(router, "/adoptions", Adoption, "adoptions", cy="Mabwysiadu, gam wrth gam", en="Adoptions, step by step")
def adoptions(request: HttpRequest, asked: Query[AdoptionsAsked]) -> HttpResponse:
    later = Q(on__gt=OuterRef("on")) | Q(on=OuterRef("on"), pk__gt=OuterRef("pk"))
    steps = models.Step.objects.exclude(adoption__practice__current=None).select_related("adoption")
    steps = steps.annotate(followed=Exists(models.Step.objects.filter(later, adoption=OuterRef("adoption"))))
    if asked.latest is not None:
        steps = steps.filter(followed=not asked.latest)
    rows = narrowed(steps, asked, practice="adoption__practice", body="adoption__body", step="kind")
    return page(request, rows.order_by("-on", "-pk"), asked, Adoption)


@listing(router, "/asks", Ask, "asks", cy="Ymholiadau", en="Asks")
def asks(request: HttpRequest, asked: Query[AsksAsked]) -> HttpResponse:
    rows = narrowed(models.Ask.objects.all(), asked, indicator="indicator", asked="asked", asking="asking")
    if asked.open is not None:
        rows = rows.filter(answered__isnull=asked.open)
    return page(request, rows.order_by("-at", "-pk"), asked, Ask)


@listing(router, "/impacts", Impact, "impacts", cy="Effeithiau arferion", en="Impacts of practices")
def impacts(request: HttpRequest, asked: Query[ImpactsAsked]) -> HttpResponse:
    rows = narrowed(specifications(), asked, practice="practice", indicator="indicator", verdict="impact__verdict")
    if asked.current is not None:
        held = Q(number=F("latest"))
        rows = rows.filter(held if asked.current else ~held)
    return page(request, rows, asked, Impact)


@listing(router, "/reach", Cell, "reach", cy="Cyrhaeddiad: pynciau a chynghorau", en="Reach: topics and councils")
def reach(request: HttpRequest, asked: Query[ReachAsked]) -> HttpResponse:
    tree = branches()
    topic = find(asked.topic or "", tree)
    places = sorted((place for place in councils() if asked.place in {None, place.code}), key=lambda place: place.code)
    found = reached(places, topic, tree) if topic or not asked.topic else Reach([], [])
    lines = [*found.lines, *(Line(bare, [], {}) for bare in found.bare)]
    return page(request, [(line, place.code) for line in lines for place in places], asked, Cell)


@listing(router, "/better", Better, "better", cy="Pwy sy’n gwneud yn well?", en="Who does it better?")
def better(request: HttpRequest, asked: Query[BetterAsked]) -> HttpResponse:
    tree = branches()
    topic = find(asked.topic or "", tree)
    within = codes(topic, tree) if topic or not asked.topic else []
    found = answers(asked.place or "", within, asked.indicator or "")
    return page(request, list(enumerate(found, 1)), asked, Better)
