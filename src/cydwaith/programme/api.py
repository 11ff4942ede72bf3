"""The read API of the programme: who owes what to whom, by when, how it goes, and how it stood on a past day."""

import datetime as dt

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Path, Query, Router
from pydantic import Field

from cydwaith.programme import models
from cydwaith.programme.deeds import COMMITMENT_READ
from cydwaith.programme.models import Stage
from cydwaith.programme.queries import seen
from cydwaith.programme.queries.account import account
from cydwaith.programme.queries.schedule import schedule
from cydwaith.programme.rows import Commitment, CommitmentListed, Programme
from cydwaith.shared.api import Asked, Code, answer, listing, page, single

router = Router(tags=["programme"])


class CommitmentsAsked(Asked):
    programme: Code | None = None
    body: Code | None = Field(None, description="a body that owes it, or to which it is owed")
    owes: Code | None = None
    owed: Code | None = None
    post: Code | None = Field(None, description="the post that answers for it")
    topic: Code | None = Field(None, description="a topic, with the topics below it")
    place: Code | None = None
    stage: Stage | None = Field(None, description="without it, withdrawn commitments are left out")
    late: bool | None = Field(None, description="true: agreed, not done, and not to be expected when promised")
    as_of: dt.date | None = Field(None, description="as everything stood at the end of that day in Wales")


@listing(router, "/programmes", Programme, "programmes", cy="Rhaglenni", en="Programmes", may=COMMITMENT_READ)
def programmes(request: HttpRequest, asked: Query[Asked]) -> HttpResponse:
    return page(request, models.Programme.objects.all(), asked, Programme)


@listing(
    router, "/commitments", CommitmentListed, "commitments", cy="Ymrwymiadau", en="Commitments", may=COMMITMENT_READ
)
def commitments(request: HttpRequest, asked: Query[CommitmentsAsked]) -> HttpResponse:
    wanted = asked.dict(exclude={"limit", "offset", "format"})
    return page(request, seen.seen(seen.Asked(**wanted)), asked, CommitmentListed)


@single(
    router,
    "/commitments/{slug}",
    Commitment,
    "commitment",
    example={"slug": "welsh-government-council"},
    cy="Un ymrwymiad a’i hanes",
    en="One commitment, whole",
    may=COMMITMENT_READ,
)
def commitment(request: HttpRequest, slug: Path[Code]) -> HttpResponse:
    try:
        told = account(slug)
    except models.Commitment.DoesNotExist as missing:
        raise Http404 from missing
    return answer(request, Commitment.of((told, schedule())))
