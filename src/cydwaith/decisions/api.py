"""The read API of decisions."""

from django.http import HttpRequest, HttpResponse
from ninja import Path, Router

from cydwaith.decisions import models
from cydwaith.decisions.deeds.decisions import DECISION_READ
from cydwaith.decisions.lists import DECISIONS
from cydwaith.decisions.rows import Decision
from cydwaith.shared.api import answer, single
from cydwaith.shared.rows import Number, one

router = Router(tags=["forums"])
DECISIONS.operation(router, "/decisions")


@single(
    router,
    "/decisions/{number}",
    Decision,
    "decision",
    cy="Un penderfyniad",
    en="One decision",
    may=DECISION_READ,
    example={"number": "1"},
)
def decision(request: HttpRequest, number: Path[Number]) -> HttpResponse:
    known = models.Decision.objects.select_related("current__rule", "forum", "moved_by", "moved_body")
    return answer(request, Decision.of(one(known, pk=number)))
