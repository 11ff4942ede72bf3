"""From a rule and what is known to a day, with every step of the way, so that it can be said in words."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from cydwaith.engines.clock import counting
from cydwaith.engines.clock.elections import Election, Term
from cydwaith.engines.clock.happenings import Event, Happening
from cydwaith.engines.clock.rules import BeforeElection, OnceEachYear, Rule, WithinDays, WithinWeeks, YearlyBy
from cydwaith.engines.clock.years import FinancialYear

Period = FinancialYear | Term | None


class Missing(StrEnum):
    """Why there is no date."""

    LAW = "law"
    """The law sets none, or none until something has happened."""
    TERM = "term"
    """No ordinary election is known from which to reckon."""
    DAY = "day"
    """What sets the date going happened, and its day is not known."""


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A due date and how it was come by.

    `due` is the last day on which the duty is kept in time; `since` the day reckoned from (an election, the day on
    which a report was final or received, the end of a financial year); `mark` the day *before* which it must be done,
    where a rule speaks of one; `missing` says why there is no date.
    """

    rule: Rule
    due: dt.date | None = None
    since: dt.date | None = None
    mark: dt.date | None = None
    election: Election | None = None
    missing: Missing | None = None


def reckon(rule: Rule, period: Period = None, facts: Iterable[Happening] = ()) -> Reckoning:
    """Work out the date that a rule sets for a period, from what happened."""
    if isinstance(rule, BeforeElection):
        if not isinstance(period, Term):
            return Reckoning(rule, missing=Missing.TERM)
        return before_election(rule, period.next, period.next.day)
    if isinstance(rule, WithinWeeks):
        return from_event(rule, Event.FINAL, facts)
    if isinstance(rule, WithinDays):
        return from_event(rule, Event.RECEIVED, facts)
    if isinstance(rule, OnceEachYear | YearlyBy) and isinstance(period, FinancialYear):
        return of_a_year(rule, period)
    return Reckoning(rule, missing=Missing.LAW)


def of_a_year(rule: OnceEachYear | YearlyBy, year: FinancialYear) -> Reckoning:
    """By the end of a financial year, or by a day of the calendar year in which it ended."""
    due = year.last if isinstance(rule, OnceEachYear) else dt.date(year.last.year, rule.month, rule.day)
    return Reckoning(rule, due=due, since=year.last)


def before_election(rule: BeforeElection, election: Election, day: dt.date) -> Reckoning:
    """Before the day so many months before an election that is on a day."""
    mark = counting.months_before(day, rule.months)
    return Reckoning(rule, due=counting.last_before(mark), since=day, mark=mark, election=election)


def from_event(rule: WithinWeeks | WithinDays, event: Event, facts: Iterable[Happening]) -> Reckoning:
    """From the first event of a kind; no date where there is none, or its day is not known."""
    found = [one for one in facts if one.event == event]
    days = sorted(one.when.day for one in found if one.when.day)
    if not days:
        return Reckoning(rule, missing=Missing.DAY if found else Missing.LAW)
    since = days[0]
    if isinstance(rule, WithinWeeks):
        return Reckoning(rule, due=counting.weeks_beginning_with(since, rule.weeks), since=since)
    return Reckoning(rule, due=counting.days_of(since, rule.days), since=since)
