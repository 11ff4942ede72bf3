"""The read API of forums and decisions."""

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router
from pydantic import Field

from cydwaith.forums import models
from cydwaith.forums.rows import Decision, DecisionListed, Forum, ForumListed, Kind, Stage, State
from cydwaith.shared.api import Asked, Code, Number, answer, listing, narrowed, one, page, single

router = Router(tags=["forums"])


class ForumsAsked(Asked):
    kind: Kind | None = None
    stage: Stage | None = None
    topic: Code | None = None
    body: Code | None = Field(None, description="a body that has a seat there")


class DecisionsAsked(Asked):
    forum: Code | None = None
    state: State | None = None
    side: Code | None = Field(None, description="the side that moved it")


@listing(router, "/forums", ForumListed, "forums", cy="Fforymau", en="Forums")
def forums(request: HttpRequest, asked: Query[ForumsAsked]) -> HttpResponse:
    rows = models.Forum.objects.prefetch_related("topics", "sides").order_by("slug")
    rows = narrowed(rows, asked, kind="kind", stage="stage", topic="topics")
    if asked.body is not None:
        seats = models.Seat.objects.filter(body=asked.body, held_to=None)
        rows = rows.filter(slug__in=seats.values("forum"))
    return page(request, rows, asked, ForumListed)


@single(router, "/forums/{slug}", Forum, "forum", cy="Un fforwm", en="One forum")
def forum(request: HttpRequest, slug: Path[Code]) -> HttpResponse:
    return answer(request, Forum.of(one(models.Forum.objects.all(), slug=slug)))


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
