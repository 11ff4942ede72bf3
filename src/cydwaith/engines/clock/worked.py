"""Worked examples of every way in which a law sets a date: a specification that tests run and the manual prints.

The due date of each is written by hand; where a source worked it out, or the arithmetic has a trap, the note says so.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from cydwaith.engines.clock.elections import Certainty, Election, Term, ordinary_day
from cydwaith.engines.clock.happenings import Event, Happening, Span
from cydwaith.engines.clock.reckoning import Period
from cydwaith.engines.clock.rules import BeforeElection, NoDate, OnceEachYear, Rule, WithinDays, WithinWeeks, YearlyBy
from cydwaith.engines.clock.years import FinancialYear

HELD: Final = dt.date(2022, 5, 5)


@dataclass(frozen=True, slots=True)
class Worked:
    """A rule, what is known, and the last day on which it is kept; None where the law sets no date."""

    rule: Rule
    period: Period
    facts: tuple[Happening, ...]
    due: dt.date | None
    note: str


def election(text: str, *, moved_from: str = "") -> Term:
    """A term that ends with an election on a day."""
    before = dt.date.fromisoformat(moved_from) if moved_from else None
    day = dt.date.fromisoformat(text)
    certainty = Certainty.RECKONED if day == ordinary_day(day.year) else Certainty.STATED
    return Term(HELD, Election(day, certainty, before))


def on(event: Event, text: str) -> tuple[Happening, ...]:
    """One thing that happened."""
    return (Happening(event, Span.of(text)),)


def before(months: int, day: str, due: str, note: str, *, moved_from: str = "") -> Worked:
    """Before the day so many months before an election."""
    term = election(day, moved_from=moved_from)
    return Worked(BeforeElection(months), term, (), dt.date.fromisoformat(due), note)


def since(rule: WithinWeeks | WithinDays, event: Event, day: str, due: str, note: str) -> Worked:
    """Within a time of something."""
    return Worked(rule, None, on(event, day), dt.date.fromisoformat(due) if due else None, note)


EXAMPLES: Final = (
    before(6, "2027-05-06", "2026-11-05", "the panel’s report before the ordinary election of 2027"),
    before(4, "2027-05-06", "2027-01-05", "the response to it"),
    before(6, "2027-10-07", "2027-04-06", "the election moved to October", moved_from="2027-05-06"),
    before(4, "2027-10-07", "2027-06-06", "the election moved to October", moved_from="2027-05-06"),
    before(6, "2027-08-31", "2027-02-27", "February has no 31st: its last day stands for it"),
    before(6, "2028-08-31", "2028-02-28", "the same in a leap year: the 29th is the day, the 28th the last before it"),
    before(6, "2028-08-29", "2028-02-28", "29 August in a leap year has its day in February"),
    before(6, "2027-08-29", "2027-02-27", "and in another year it has not"),
    before(4, "2027-06-30", "2027-02-27", "four months before 30 June is the last of February"),
    before(6, "2027-05-31", "2026-11-29", "November has thirty days"),
    before(4, "2027-05-01", "2026-12-31", "the day before 1 January is in the year before"),
    before(6, "2027-07-01", "2026-12-31", "the same, six months before"),
    before(6, "2032-05-06", "2031-11-05", "the ordinary election after the next"),
    since(WithinWeeks(4), Event.FINAL, "2024-10-03", "2024-10-30", "beginning with the day: it counts as the first"),
    since(WithinWeeks(4), Event.FINAL, "2024-02-01", "2024-02-28", "twenty-eight days of a February of twenty-nine"),
    since(WithinWeeks(4), Event.FINAL, "2024-02-02", "2024-02-29", "ends on a leap day"),
    since(WithinWeeks(4), Event.FINAL, "2025-12-15", "2026-01-11", "over the end of a year"),
    since(WithinWeeks(4), Event.FINAL, "2024-10", "", "final in a month, its day not known: nothing to reckon from"),
    since(WithinDays(30), Event.RECEIVED, "2026-01-15", "2026-02-14", "of receipt: the day of receipt does not count"),
    since(WithinDays(30), Event.RECEIVED, "2028-01-31", "2028-03-01", "over a leap day"),
    since(WithinDays(30), Event.RECEIVED, "2027-01-31", "2027-03-02", "over the end of a February of 28 days"),
    since(WithinDays(30), Event.RECEIVED, "2026-12-02", "2027-01-01", "ends on a bank holiday: the law says no more"),
    Worked(WithinWeeks(4), FinancialYear(2025), (), None, "not yet final: the law sets no date for the report itself"),
    Worked(WithinDays(30), None, (), None, "nothing received: nothing has set it going"),
    Worked(NoDate(), FinancialYear(2025), (), None, "no day stands in what was read of the law"),
    Worked(OnceEachYear(), FinancialYear(2026), (), dt.date(2027, 3, 31), "at least once in each financial year"),
    Worked(YearlyBy(6, 30), FinancialYear(2025), (), dt.date(2026, 6, 30), "by a day after the year that ended"),
    Worked(BeforeElection(6), None, (), None, "no election is known from which to reckon"),
)
