"""The read API of decisions."""

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router
from pydantic import Field

from cydwaith.decisions import models
from cydwaith.decisions.rows import Decision, DecisionListed, State
from cydwaith.shared.api import Asked, Code, Number, answer, listing, narrowed, one, page, single

router = Router(tags=["forums"])


class DecisionsAsked(Asked):
    forum: Code | None = None
    state: State | None = None
    side: Code | None = Field(None, description="the side that moved it")


@listing(router, "/decisions", DecisionListed, "decisions", cy="Penderfyniadau", en="Decisions")
def decisions(request: HttpRequest, asked: Query[DecisionsAsked]) -> HttpResponse:
    rows = models.Decision.objects.select_related("current", "moved_by").order_by("-moved", "-id")
    return page(
        request, narrowed(rows, asked, forum="forum", state="state", side="moved_by__code"), asked, DecisionListed
    )


@single(router, "/decisions/{number}", Decision, "decision", cy="Un penderfyniad", en="One decision")
def decision(request: HttpRequest, number: Path[Number]) -> HttpResponse:
    known = models.Decision.objects.select_related("current__rule", "moved_by")
    return answer(request, Decision.of(one(known, pk=number)))
