"""The read API of the search."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import Query, Router
from pydantic import Field, StringConstraints

from cydwaith.search import words
from cydwaith.search.deeds import SEARCH_READ
from cydwaith.search.index.words import FILTERS
from cydwaith.search.queries import Sought, search
from cydwaith.search.rows import Found
from cydwaith.shared.api import listing, page, problem
from cydwaith.shared.rows import Asked, Code

router = Router(tags=["search"])
Words = Annotated[str, StringConstraints(pattern=r"^[^\x00]*$", max_length=10_000)]
MOST = 50


class SearchAsked(Asked):
    q: Words = Field(
        "",
        description="a question in either language; at most 400 signs of it are read. Only what holds about half of "
        "its weight or more is found and counted: a count of 0 says that nothing here holds all its words",
    )
    limit: int = Field(10, ge=1, le=MOST, description=f"rows at most, up to {MOST}")
    kind: Code | None = None
    topic: Code | None = Field(None, description="a topic, with the topics below it")
    where: Code | None = Field(None, description="a place or a body")
    mark: Code | None = Field(None, description="a mark, as evidence marks of practices are, from 0 to 5")
    language: Annotated[str, StringConstraints(pattern="^(cy|en)$")] | None = Field(None, description="written in")


def being_made() -> HttpResponse:
    """That nothing can be asked until the index is made."""
    said = problem("index-being-made", words.BEING_MADE.cy, words.BEING_MADE.en)
    return JsonResponse(said, status=503, headers={"Retry-After": "60"})


@listing(router, "/search", Found, "search", cy="Chwilio", en="Search", may=SEARCH_READ)
def found(request: HttpRequest, asked: Query[SearchAsked]) -> HttpResponse:
    narrowed = {name: getattr(asked, name) or "" for name in FILTERS}
    answer = search(Sought(asked.q, **narrowed), start=asked.offset, most=asked.limit)
    if not answer.index.asked:
        return being_made()
    before, after = min(asked.offset, answer.total), max(0, answer.total - asked.offset - len(answer.results))
    return page(request, [None] * before + answer.results + [None] * after, asked, Found)
