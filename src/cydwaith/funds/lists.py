"""The list of funds."""

from collections.abc import Sequence
from typing import Final

from django.db.models import QuerySet
from pydantic import Field

from cydwaith.bodies.models import Topic
from cydwaith.funds.agreements.lists import SHARES
from cydwaith.funds.calls.lists import CALLS
from cydwaith.funds.deeds import FUNDS_READ
from cydwaith.funds.facts import narrowed
from cydwaith.funds.form import Fund, Joint, Kind
from cydwaith.funds.models import Award
from cydwaith.funds.rows import AwardRow, FundRow
from cydwaith.shared import rows as shared_rows
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code
from cydwaith.shared.said import said


class FundsAsked(Asked):
    q: str = Field("", max_length=200, description="words, in either language")
    kind: Kind | None = None
    funder: Code | None = Field(None, description="a body, uk-government or ukri")
    joint: Joint | None = Field(None, description="whether it is only for organisations together")
    topic: Code | None = Field(None, description="a topic, with the topics below it")


def known(asked: FundsAsked) -> Sequence[Fund]:
    """The funds that fit."""
    topics = (
        [asked.topic, *Topic.objects.filter(parent=asked.topic).values_list("pk", flat=True)] if asked.topic else []
    )
    return narrowed(kind=asked.kind or "", funder=asked.funder or "", joint=asked.joint or "", topics=topics, q=asked.q)


FUNDS: Final = List(
    name="funds",
    title=said(cy="Cronfeydd a’u rheolau", en="Funds and their rules"),
    row=FundRow,
    rows=known,
    may=FUNDS_READ,
    asked=FundsAsked,
)


class AwardsAsked(Asked):
    funder: Code | None = Field(None, description="identifier of the funder, as org-id has it")
    recipient: Code | None = Field(None, description="identifier of the recipient, as org-id has it")
    award: Code | None = Field(None, description="the grants of one joint award")


def awarded(asked: AwardsAsked) -> QuerySet[Award]:
    """The grants that fit, the last awarded first."""
    rows = Award.objects.select_related("file")
    return shared_rows.narrowed(rows, asked, funder="funder", recipient="recipient", award="award")


AWARDS: Final = List(
    name="awards",
    title=said(cy="Dyfarniadau", en="Awards"),
    row=AwardRow,
    rows=awarded,
    may=FUNDS_READ,
    asked=AwardsAsked,
)
LISTS: Final = (FUNDS, CALLS, AWARDS, SHARES)
