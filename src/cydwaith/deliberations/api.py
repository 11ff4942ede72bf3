"""The read API of conversations: what their pages show, and no more."""

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Path, Router

from cydwaith.deliberations.deeds import CONVERSATION_READ
from cydwaith.deliberations.lists import DELIBERATIONS, DeliberationListed
from cydwaith.deliberations.models import Conversation, Statement, StatementState
from cydwaith.deliberations.queries.conversations import conversations
from cydwaith.shared.api import answer, single
from cydwaith.shared.rows import Code, Row, Texts, one

router = Router(tags=["deliberations"])
DELIBERATIONS.operation(router, "/deliberations")


class DeliberationStatement(Row):
    """A statement that was accepted; of one removed since, the reason."""

    number: int
    text: Texts
    state: StatementState
    reason: Texts

    @classmethod
    def parts(cls, thing: Statement, /) -> dict[str, Any]:
        gone = thing.state == StatementState.REMOVED
        return {"text": Texts(cy=None, en=None)} if gone else {}


class DeliberationRow(Row):
    """One conversation and its results, as docs/opinion.md has them; null before there are any.

    `worked_out` says since when they are as they are. `apart` are the votes without a code or an invitation, by
    statement: agree, disagree, pass.
    """

    listed: DeliberationListed
    statements: list[DeliberationStatement]
    worked_out: dt.datetime | None
    results: dict[str, Any] | None
    apart: dict[str, list[int]]

    @classmethod
    def parts(cls, thing: Conversation, /) -> dict[str, Any]:
        outcome = getattr(thing, "outcome", None)
        shown = thing.statements.filter(state__in=[StatementState.ACCEPTED, StatementState.REMOVED])
        return {
            "listed": DeliberationListed.of(thing),
            "statements": [DeliberationStatement.of(each) for each in shown.order_by("number")],
            "worked_out": outcome.at if outcome else None,
            "results": outcome.facts.get("analysis") if outcome else None,
            "apart": outcome.facts.get("apart", {}) if outcome else {},
        }


@single(
    router,
    "/deliberations/{key}",
    DeliberationRow,
    "deliberation",
    cy="Un sgwrs a’i chanlyniadau",
    en="One conversation and its results",
    may=CONVERSATION_READ,
    example={"key": "d-empty-homes"},
)
def deliberation(request: HttpRequest, key: Path[Code]) -> HttpResponse:
    return answer(request, DeliberationRow.of(one(conversations(), key=key)))
