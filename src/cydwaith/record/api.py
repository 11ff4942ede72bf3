"""The read API of the record."""

import datetime as dt

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router

from cydwaith.record import queries
from cydwaith.record.deeds import RECORD_READ
from cydwaith.shared.api import answer, listing, page, single
from cydwaith.shared.rows import Asked, Code, Number, Row, narrowed, one

router = Router(tags=["record"])


class Entry(Row):
    """One thing that happened. `index` is its number in the log, `digest` the SHA-256 of the canonical text `facts`."""

    index: int
    at: dt.datetime
    actor: str
    body: str | None
    verb: str
    subject: str
    facts: str
    digest: str


class EntriesAsked(Asked):
    verb: Code | None = None
    body: Code | None = None
    subject: Code | None = None


@listing(
    router,
    "/record",
    Entry,
    "entries",
    cy="Y Cofnod, y diweddaraf yn gyntaf",
    en="The record, the latest first",
    may=RECORD_READ,
)
def entries(request: HttpRequest, asked: Query[EntriesAsked]) -> HttpResponse:
    rows = narrowed(queries.entered().order_by("-index"), asked, verb="verb", body="body", subject="subject")
    return page(request, rows, asked, Entry)


@single(
    router, "/record/{number}", Entry, "entry", example={"number": "1"}, cy="Un cofnod", en="One entry", may=RECORD_READ
)
def entry(request: HttpRequest, number: Path[Number]) -> HttpResponse:
    return answer(request, Entry.of(one(queries.entered(), index=number)))
