"""The read API of funds and awards."""

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Path, Router
from pydantic import BaseModel, Field

from cydwaith.engines.giving import package
from cydwaith.funds.agreements.lists import SHARES
from cydwaith.funds.calls.lists import CALLS, CallRow, every
from cydwaith.funds.deeds import AWARDS_EXPORT, FUNDS_READ
from cydwaith.funds.exporting import about, given
from cydwaith.funds.lists import AWARDS, FUNDS
from cydwaith.shared import api, clock
from cydwaith.shared.rows import Code, one

router = Router(tags=["funds"])
FUNDS.operation(router, "/funds")
AWARDS.operation(router, "/awards")
SHARES.operation(router, "/awards/shares")
CALLS.operation(router, "/calls")


@api.single(
    router,
    "/calls/{code}",
    CallRow,
    "call",
    cy="Un alwad",
    en="One call",
    may=FUNDS_READ,
    example={"code": "sample-call"},
)
def call(request: HttpRequest, code: Path[Code]) -> HttpResponse:
    return api.answer(request, CallRow.of(one(every(), code=code)))


class GivingPackage(BaseModel):
    """A package of the 360Giving Data Standard 1.4: what is said of it, and each grant as the standard has it."""

    version: str
    title: str
    issued: str
    publisher: dict[str, str]
    license: Annotated[str | None, Field(description="only where every grant is under the same")] = None
    grants: list[dict[str, Any]]  # Any: the form of a grant is the standard's


@api.single(
    router,
    "/awards/360giving",
    GivingPackage,
    "awards_360giving",
    cy="Y dyfarniadau fel pecyn 360Giving 1.4",
    en="The awards as a package of 360Giving 1.4",
    may=AWARDS_EXPORT,
)
def as_package(request: HttpRequest) -> HttpResponse:
    """Everything that can be given out, each grant checked by itself."""
    api.refuse_unknown(request, set())
    text = package(given().grants, about(clock.today().isoformat()))
    return HttpResponse(text, content_type="application/json; charset=utf-8")
