"""The read API of the main job: every list of this room, and one practice with its versions."""

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from ninja import Path, Router

from cydwaith.practices import models
from cydwaith.practices.deeds.practices import PRACTICE_READ
from cydwaith.practices.lifecycle import VISIBLE
from cydwaith.practices.lists import (
    ADOPTIONS,
    ASKS,
    BETTER,
    COUNCILS,
    IMPACTS,
    NUMBERS,
    OVERVIEW,
    PRACTICES,
    REACH,
)
from cydwaith.practices.lists.practices import Practice
from cydwaith.shared.api import answer, single
from cydwaith.shared.rows import Code, one

router = Router(tags=["practices"])
PRACTICES.operation(router, "/practices")


@single(
    router,
    "/practices/{slug}",
    Practice,
    "practice",
    cy="Un arfer a’i fersiynau",
    en="One practice and its versions",
    may=PRACTICE_READ,
    example={"slug": "multi-stream-recycling"},
)
def practice(request: HttpRequest, slug: Path[Code]) -> HttpResponse:
    public = models.Version.objects.filter(state__in=VISIBLE).prefetch_related("topics", "moves")
    known = models.Practice.objects.exclude(current=None).prefetch_related(Prefetch("versions", public))
    return answer(request, Practice.of(one(known, slug=slug)))


ADOPTIONS.operation(router, "/adoptions")
ASKS.operation(router, "/asks")
IMPACTS.operation(router, "/impacts")
NUMBERS.operation(router, "/impacts/numbers")
REACH.operation(router, "/reach")
BETTER.operation(router, "/better")
COUNCILS.operation(router, "/councils")
OVERVIEW.operation(router, "/overview")
