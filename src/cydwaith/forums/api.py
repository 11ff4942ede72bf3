"""The read API of forums."""

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router
from pydantic import Field

from cydwaith.forums import models
from cydwaith.forums.rows import Forum, ForumListed, Kind, Stage
from cydwaith.shared.api import Asked, Code, answer, listing, narrowed, one, page, single

router = Router(tags=["forums"])


class ForumsAsked(Asked):
    kind: Kind | None = None
    stage: Stage | None = None
    topic: Code | None = None
    body: Code | None = Field(None, description="a body that has a seat there")


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
