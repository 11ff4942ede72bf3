"""Lists of the performance regime: duties with their dates, and what was read of them."""

from collections.abc import Sequence
from typing import Final, Literal

from pydantic import Field

from cydwaith.bodies.models import Body, Topic
from cydwaith.performance import facts
from cydwaith.performance.deeds.own import PERFORMANCE_READ
from cydwaith.performance.duties import carriers
from cydwaith.performance.facts import Fact
from cydwaith.performance.obligations import Obligation, decided, of_all
from cydwaith.performance.recommendations import Recommendation, narrowed
from cydwaith.performance.rows import DutyRow, FactRow, RecommendationRow
from cydwaith.shared import clock
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, Day, nothing_there
from cydwaith.shared.said import said


class DutiesAsked(Asked):
    body: Code | None = None
    duty: Code | None = None
    on: Day | None = Field(None, description="as it stands on that day; without it, today in Wales")
    election: Day | None = Field(None, description="if the next ordinary election were moved to that day")


class FactsAsked(Asked):
    body: Code | None = None
    duty: Code | None = None


class RecommendationsAsked(Asked):
    q: str = Field("", max_length=200, description="words, in either language")
    topic: Code | None = Field(None, description="a topic, with the topics below it")
    body: Code | None = None
    made_by: Literal["panel", "audit_local", "audit_national", "estyn", "committee"] | None = None
    nature: Literal["recommendation", "number", "finding", "note", "comment"] | None = None


def made(asked: RecommendationsAsked) -> list[Recommendation]:
    """What was recommended, the last first."""
    topics = (
        [asked.topic, *Topic.objects.filter(parent=asked.topic).values_list("pk", flat=True)] if asked.topic else []
    )
    return narrowed(
        topics=filter(None, topics),
        body=asked.body or "",
        made_by=asked.made_by or "",
        nature=asked.nature or "",
        words=asked.q,
    )


def owed(asked: DutiesAsked) -> list[Obligation]:
    """The duties of one body or of all that owe any."""
    kinds = {one.kind for those in carriers().values() for one in those}
    bodies = Body.objects.filter(kind__in=kinds).order_by("pk")
    if asked.body:
        bodies = bodies.filter(pk=asked.body)
    try:
        found = of_all(bodies, asked.on or clock.today(), asked.election)
    except ValueError as wrong:
        raise nothing_there() from wrong
    return decided((one for one in found if asked.duty in {None, one.duty.code}), asked.on or clock.today())


def read(asked: FactsAsked) -> Sequence[Fact]:
    """What was read."""
    every = facts.facts()
    return [one for one in every if asked.body in {None, one.body} and asked.duty in {None, one.duty}]


DUTIES: Final = List(
    name="duties",
    title=said(cy="Dyletswyddau a’u dyddiadau", en="Duties and their dates"),
    row=DutyRow,
    rows=owed,
    may=PERFORMANCE_READ,
    asked=DutiesAsked,
)
FACTS: Final = List(
    name="duty_facts",
    title=said(cy="Yr hyn a ddarllenwyd am ddyletswyddau", en="What was read of duties"),
    row=FactRow,
    rows=read,
    may=PERFORMANCE_READ,
    asked=FactsAsked,
)
RECOMMENDATIONS: Final = List(
    name="recommendations",
    title=said(cy="Cofrestr argymhellion", en="Register of recommendations"),
    row=RecommendationRow,
    rows=made,
    may=PERFORMANCE_READ,
    asked=RecommendationsAsked,
)
LISTS: Final = (DUTIES, FACTS, RECOMMENDATIONS)
