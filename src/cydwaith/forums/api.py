"""The read API of forums."""

from django.http import HttpRequest, HttpResponse
from ninja import Path, Router

from cydwaith.forums import models
from cydwaith.forums.deeds.forums import FORUM_READ
from cydwaith.forums.lists import FORUMS, SEATS
from cydwaith.forums.rows import Forum
from cydwaith.shared.api import answer, single
from cydwaith.shared.rows import Code, one

router = Router(tags=["forums"])
FORUMS.operation(router, "/forums")
SEATS.operation(router, "/seats")


@single(
    router,
    "/forums/{slug}",
    Forum,
    "forum",
    cy="Un fforwm",
    en="One forum",
    may=FORUM_READ,
    example={"slug": "welsh-government-council"},
)
def forum(request: HttpRequest, slug: Path[Code]) -> HttpResponse:
    return answer(request, Forum.of(one(models.Forum.objects.all(), slug=slug)))
