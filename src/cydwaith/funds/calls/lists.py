"""The list of calls: the same for a page's files, the API and the command line."""

import datetime as dt
from typing import Annotated, Any, Final

from django.db.models import QuerySet
from pydantic import Field

from cydwaith.funds.calls.queries import calls
from cydwaith.funds.deeds import FUNDS_READ
from cydwaith.funds.models import Call, CallCriterion
from cydwaith.shared import clock
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, Row, Texts, narrowed
from cydwaith.shared.said import said
from cydwaith.shared.table import titled


class CallRow(Row):
    """A call for bids: whose money, which forum decides, when what can be sent; sums in whole pence.

    `criteria` are by what bids are judged, each with what it weighs in per cent.
    """

    code: Annotated[str, titled(cy="Cod", en="Code")]
    title: Annotated[Texts, titled(cy="Galwad", en="Call")]
    about: Annotated[Texts, titled(cy="Diben", en="What it is for")]
    fund: Annotated[str, titled(cy="Cod y gronfa", en="Code of the fund")]
    body: Annotated[str, titled(cy="Cod y sefydliad sy’n ei rhedeg", en="Code of who runs it")]
    forum: Annotated[str, titled(cy="Cod y fforwm", en="Code of the forum")]
    open: Annotated[bool, titled(cy="Yn derbyn ceisiadau", en="Takes bids")]
    problems_open: Annotated[dt.datetime | None, titled(cy="Problemau o", en="Problems from")]
    problems_close: Annotated[dt.datetime | None, titled(cy="Problemau hyd", en="Problems until")]
    bids_open: Annotated[dt.datetime, titled(cy="Ceisiadau o", en="Bids from")]
    bids_close: Annotated[dt.datetime, titled(cy="Ceisiadau hyd", en="Bids until")]
    pence: Annotated[int, titled(cy="Arian (ceiniogau)", en="Money (pence)")]
    ceiling: Annotated[int | None, titled(cy="Uchafswm i gais (ceiniogau)", en="Most for a bid (pence)")]
    rate: Annotated[int, titled(cy="Y ganran fwyaf o’r gost", en="Most of the cost, per cent")]
    least_bodies: Annotated[int, titled(cy="Y nifer lleiaf o sefydliadau", en="Least number of organisations")]
    criteria: Annotated[Texts, titled(cy="Meini prawf", en="Criteria")]
    sample: Annotated[bool, titled(cy="Data enghreifftiol", en="Sample data")]

    @classmethod
    def parts(cls, thing: Call, /) -> dict[str, Any]:
        return {
            "open": thing.bids_open <= clock.now() < thing.bids_close,
            "criteria": Texts(
                cy="; ".join(f"{one.what_cy} ({one.weight}%)" for one in criteria(thing)),
                en="; ".join(f"{one.what_en} ({one.weight}%)" for one in criteria(thing)),
            ),
        }


def criteria(call: Call) -> list[CallCriterion]:
    """By what bids are judged, in order."""
    return sorted(call.criteria.all(), key=lambda one: one.number)


class CallsAsked(Asked):
    fund: Code | None = Field(None, description="the code of a known fund")
    body: Code | None = Field(None, description="the organisation that runs it")


def known(asked: CallsAsked) -> QuerySet[Call]:
    """The calls that fit, the last to close first."""
    return narrowed(every(), asked, fund="fund", body="body")


def every() -> QuerySet[Call]:
    """Every call with its criteria."""
    return calls().prefetch_related("criteria")


CALLS: Final = List(
    name="calls",
    title=said(cy="Galwadau am geisiadau", en="Calls for bids"),
    row=CallRow,
    rows=known,
    may=FUNDS_READ,
    asked=CallsAsked,
)
