"""Lists of the performance regime: duties with their dates, and what was read of them."""

from collections.abc import Sequence
from typing import Final

from pydantic import Field

from cydwaith.bodies.models import Body
from cydwaith.performance import facts
from cydwaith.performance.deeds import PERFORMANCE_READ
from cydwaith.performance.duties import carriers
from cydwaith.performance.facts import Fact
from cydwaith.performance.obligations import Obligation, of_all
from cydwaith.performance.rows import DutyRow, FactRow
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
    return [one for one in found if asked.duty in {None, one.duty.code}]


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
LISTS: Final = (DUTIES, FACTS)
