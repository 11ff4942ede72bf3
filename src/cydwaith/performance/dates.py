"""The calendar of the regime: what falls due when for everybody, and what single councils planned."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cydwaith.bodies.models import Body
from cydwaith.engines.bounds import later
from cydwaith.engines.clock import FinancialYear, Reckoning, reckon
from cydwaith.engines.clock.reckoning import Period
from cydwaith.performance import elections, facts
from cydwaith.performance.duties import Duty, Of, duties
from cydwaith.performance.facts import Fact
from cydwaith.performance.obligations import number, obligations, to_come

AHEAD: Final = 2 * 366
"""So many days of the calendar are shown."""


@dataclass(frozen=True, slots=True)
class Due:
    """A date that a law sets for everybody who owes a duty."""

    day: dt.date
    duty: Duty
    period: Period
    reckoning: Reckoning

    @property
    def key(self) -> str:
        """What stays the same when the date is moved."""
        return f"{self.duty.code}-{number(self.period)}"


@dataclass(frozen=True, slots=True)
class Planned:
    """Something that a council planned, or put off to a later day."""

    body: Body
    fact: Fact


def ahead(on: dt.date) -> list[Due]:
    """The dates that laws set for everybody from a day on, the nearest first."""
    until = later(on, AHEAD) or dt.date.max
    found = [
        Due(told.due, duty, period, told)
        for duty in duties().values()
        for period in periods(duty, on)
        if (told := reckon(duty.rule, period)).due and on <= told.due <= until
    ]
    return sorted(found, key=lambda one: (one.day, one.duty.order))


def periods(duty: Duty, on: dt.date) -> Iterator[Period]:
    """The periods whose dates may lie ahead."""
    if duty.of in {Of.THIS_YEAR, Of.LAST_YEAR}:
        begins = FinancialYear.of(on).begins
        yield from map(FinancialYear, range(begins - 1, begins + 3))
    elif duty.of is Of.TERM:
        yield elections.term(on)


def of_body(body: Body, on: dt.date) -> list[Due]:
    """The dates of one body that lie ahead, of what is not known to be done."""
    found = to_come(obligations(body, on))
    return [Due(one.due, one.duty, one.period, one.judged.reckoning) for one in found if one.due]


def planned(on: dt.date, bodies: list[Body]) -> list[Planned]:
    """What councils were read to have planned for a day that is not over."""
    by_code = {body.pk: body for body in bodies}
    found = [one for one in facts.facts() if one.until and one.until.last >= on and one.body in by_code]
    return [
        Planned(by_code[one.body], one) for one in sorted(found, key=lambda one: one.until.first if one.until else on)
    ]
