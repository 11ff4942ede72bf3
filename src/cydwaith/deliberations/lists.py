"""The list of conversations."""

import datetime as dt
from typing import Annotated, Any, Final

from django.db.models import QuerySet

from cydwaith.deliberations.deeds import CONVERSATION_READ
from cydwaith.deliberations.models import Conversation, WhoMay
from cydwaith.deliberations.queries.conversations import conversations, open_now
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, Row, Texts
from cydwaith.shared.said import said
from cydwaith.shared.table import titled


class DeliberationsAsked(Asked):
    about: Code | None = None
    open_now: bool | None = None


class DeliberationListed(Row):
    """A conversation in which people vote on statements. `people` are in steps of five, null for fewer than five."""

    deliberation: Annotated[str, titled(cy="Cod", en="Code")]
    title: Annotated[Texts, titled(cy="Teitl", en="Title")]
    question: Annotated[Texts, titled(cy="Cwestiwn", en="Question")]
    kind: Annotated[str, titled(cy="Am ba fath o beth", en="About which kind of thing")]
    about: Annotated[str, titled(cy="Cod y peth", en="Code of the thing")]
    opens: Annotated[dt.date, titled(cy="Diwrnod cyntaf", en="First day")]
    closes: Annotated[dt.date, titled(cy="Diwrnod olaf", en="Last day")]
    closed: Annotated[dt.datetime | None, titled(cy="Caewyd", en="Closed")]
    who: Annotated[WhoMay, titled(cy="Pwy gaiff gymryd rhan", en="Who may take part")]
    people: Annotated[int | None, titled(cy="Pobl, o leiaf", en="People, at least")]
    body: Annotated[str, titled(cy="Cod y sefydliad", en="Organisation code")]
    sample: Annotated[bool, titled(cy="Data enghreifftiol", en="Sample data")]

    @classmethod
    def parts(cls, thing: Conversation, /) -> dict[str, Any]:
        outcome = getattr(thing, "outcome", None)
        people = outcome.facts.get("people") if outcome else None
        return {"deliberation": thing.key, "about": thing.holder, "people": people}


def rows(asked: DeliberationsAsked) -> QuerySet[Conversation]:
    """The conversations asked for."""
    found = conversations()
    if asked.about:
        found = found.filter(holder=asked.about)
    if asked.open_now is not None:
        found = found.filter(open_now()) if asked.open_now else found.exclude(open_now())
    return found


DELIBERATIONS: Final = List(
    name="deliberations",
    title=said(cy="Sgyrsiau", en="Conversations"),
    row=DeliberationListed,
    rows=rows,
    may=CONVERSATION_READ,
    asked=DeliberationsAsked,
)
