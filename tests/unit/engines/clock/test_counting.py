"""Days counted as statutes do, against counting them one by one."""

import datetime as dt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cydwaith.engines.clock import FinancialYear, ordinary_day, term_at
from cydwaith.engines.clock.counting import DAY, days_of, last_before, months_before, weeks_beginning_with
from cydwaith.engines.clock.elections import Certainty, Election
from cydwaith.engines.clock.happenings import Span

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31))
MONTHS = st.integers(1, 30)


def walked_back(day: dt.date, months: int) -> dt.date:
    """The corresponding date, found by walking: over so many first days of a month, then to the number or the end."""
    number, firsts = day.day, 0
    while firsts < months + 1:
        firsts += day.day == 1
        day -= DAY
    first = day + DAY
    found = first
    while found.day < number and (found + DAY).month == first.month:
        found += DAY
    return found


@given(DAYS, MONTHS)
def test_months_before_are_those_found_by_walking(day: dt.date, months: int) -> None:
    assert months_before(day, months) == walked_back(day, months)


@given(DAYS, MONTHS, MONTHS)
def test_months_before_keep_the_order_of_days_and_of_months(day: dt.date, months: int, more: int) -> None:
    assert months_before(day, months + more) < months_before(day, months)
    assert months_before(day, months) <= months_before(day + DAY, months)
    assert months_before(day, months).day <= day.day


@given(DAYS, st.integers(1, 60))
def test_weeks_beginning_with_a_day_hold_seven_days_each(day: dt.date, weeks: int) -> None:
    counted = [day + n * DAY for n in range(weeks * 7)]
    assert weeks_beginning_with(day, weeks) == counted[-1]
    assert counted[-1].weekday() == (day - DAY).weekday()


@given(DAYS, st.integers(1, 400))
def test_days_of_an_event_leave_out_its_own(day: dt.date, days: int) -> None:
    counted = [day + n * DAY for n in range(1, days + 1)]
    assert days_of(day, days) == counted[-1]
    assert weeks_beginning_with(day + DAY, 1) == days_of(day, 7)


@given(DAYS)
def test_before_a_day_is_the_day_before_it(day: dt.date) -> None:
    assert last_before(day) < day
    assert last_before(day) + DAY == day


@given(DAYS)
def test_a_day_lies_in_its_financial_year_and_the_last_one_is_over(day: dt.date) -> None:
    year = FinancialYear.of(day)
    assert year.first <= day <= year.last
    assert FinancialYear.ended(day).last + DAY == year.first
    assert (year.last - year.first).days in {364, 365}


@given(st.integers(1900, 2199))
def test_the_ordinary_day_is_the_first_thursday_of_may(year: int) -> None:
    thursdays = [day for n in range(1, 32) if (day := dt.date(year, 5, n)).weekday() == 3]
    assert ordinary_day(year) == thursdays[0]


@given(st.dates(dt.date(2022, 5, 6), dt.date(2190, 12, 31)))
def test_every_day_after_a_known_election_has_a_term_that_holds_it(day: dt.date) -> None:
    term = term_at(day, [Election(dt.date(2022, 5, 5), Certainty.HELD)])
    assert term is not None
    assert term.began < day <= term.next.day
    assert term.next.day.year - term.began.year == 5
    assert term.next.certainty is Certainty.RECKONED


def test_no_term_is_made_up_before_the_first_known_election_or_beyond_the_calendar() -> None:
    known = [Election(dt.date(2022, 5, 5), Certainty.HELD)]
    assert term_at(dt.date(2022, 5, 5), known) is None
    assert term_at(dt.date(2199, 12, 31), known) is None
    assert term_at(dt.date(2026, 1, 1), []) is None


def test_an_election_cannot_be_moved_to_before_the_last() -> None:
    term = term_at(dt.date(2026, 1, 1), [Election(dt.date(2022, 5, 5), Certainty.HELD)])
    assert term is not None
    with pytest.raises(ValueError, match="does not come after"):
        term.supposing(dt.date(2022, 5, 5), dt.date(2026, 1, 1))


@given(DAYS)
def test_a_span_says_as_much_of_a_day_as_is_known(day: dt.date) -> None:
    for text, precision in ((f"{day}", "day"), (f"{day:%Y-%m}", "month"), (f"{day.year}", "year")):
        span = Span.of(text)
        assert span.first <= day <= span.last
        assert span.precision == precision
    between = Span.of(f"{day.year}-02/{day.year}-11-10")
    assert between.precision == "between"
    assert (between.first.day, between.last.day) == (1, 10)


@given(DAYS, DAYS)
def test_a_span_never_ends_before_it_begins(one: dt.date, other: dt.date) -> None:
    assume(one != other)
    late, early = max(one, other), min(one, other)
    assert Span.of(f"{early}/{late}") == Span(early, late)
    with pytest.raises(ValueError, match="ends before it begins"):
        Span.of(f"{late}/{early}")
