"""The list of decisions."""

from typing import Final, Literal

from django.db.models import QuerySet
from django.http import HttpRequest
from pydantic import Field, ValidationError

from cydwaith.decisions.deeds.decisions import DECISION_READ
from cydwaith.decisions.models import Decision
from cydwaith.decisions.queries.decisions import Sought
from cydwaith.decisions.queries.decisions import decisions as sought
from cydwaith.decisions.rows import DecisionListed, State
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, nothing_there
from cydwaith.shared.said import said

NARROWED: Final = ("forum", "state", "side", "topic")


class DecisionsAsked(Asked):
    forum: Code | None = None
    state: State | Literal["open"] | None = Field(None, description="open: a motion, or waiting for consent")
    side: Code | None = Field(None, description="the side that moved it")
    topic: Code | None = Field(None, description="a topic of its forum")


def decisions(asked: DecisionsAsked) -> QuerySet[Decision]:
    """The decisions asked for, the newest first."""
    return sought(Sought(*(getattr(asked, name) or "" for name in NARROWED)))


DECISIONS: Final = List(
    name="decisions",
    title=said(cy="Penderfyniadau", en="Decisions"),
    row=DecisionListed,
    rows=decisions,
    may=DECISION_READ,
    asked=DecisionsAsked,
    old={"id": "decision", "moved_side": "moved_by_side", "moved_body": "moved_by_body"},
)


def sought_in_files(request: HttpRequest) -> DecisionsAsked:
    """What the page's form asks for, of which nothing chosen is nothing asked. Raises Http404."""
    given = {name: value for name in NARROWED if (value := request.GET.get(name, "").strip())}
    try:
        return DecisionsAsked.model_validate(given)
    except ValidationError as wrong:
        raise nothing_there() from wrong
