"""The read API of the programme: who owes what to whom, by when, how it goes, and how it stood on a past day."""

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Path, Router

from cydwaith.programme import lists, models
from cydwaith.programme.deeds.commitments import COMMITMENT_READ
from cydwaith.programme.queries.account import account
from cydwaith.programme.queries.schedule import schedule
from cydwaith.programme.rows.whole import Commitment
from cydwaith.shared.api import answer, single
from cydwaith.shared.rows import Code

router = Router(tags=["programme"])
lists.PROGRAMMES.operation(router, "/programmes")
lists.COMMITMENTS.operation(router, "/commitments")


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


for one in (lists.COUNTS, *lists.PARTS):
    one.operation(router, f"/{one.name.replace('_', '-')}")
