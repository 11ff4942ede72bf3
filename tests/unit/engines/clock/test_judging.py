"""How duties stand: what is known is kept apart, nobody is called late for what we have not read."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.clock import (
    Always,
    BeforeElection,
    Event,
    FinancialYear,
    Happening,
    Known,
    MayFollow,
    NoDate,
    OnceEachYear,
    Span,
    State,
    Term,
    WithinDays,
    WithinWeeks,
    YearlyBy,
    judge,
    reckon,
)
from cydwaith.engines.clock.elections import Certainty, Election

TERM = Term(dt.date(2022, 5, 5), Election(dt.date(2027, 5, 6)))
BEFORE = BeforeElection(6)
DUE = dt.date(2026, 11, 5)
DAYS = st.dates(dt.date(2022, 5, 6), dt.date(2029, 12, 31))
RULES = st.sampled_from(
    [Always(), MayFollow(), NoDate(), OnceEachYear(), YearlyBy(6, 30), WithinWeeks(4), WithinDays(30), BEFORE]
)
HAPPENINGS = st.builds(
    lambda event, day, days, known: Happening(event, Span(day, day + dt.timedelta(days)), known),
    st.sampled_from(list(Event)),
    DAYS,
    st.integers(0, 400),
    st.sampled_from([Known.READ, Known.CONFIRMED]),
)
PERIODS = st.sampled_from([None, TERM, FinancialYear(2025)])


def done(text: str) -> Happening:
    return Happening(Event.DONE, Span.of(text))


def test_the_day_itself_is_in_time_and_the_next_is_late() -> None:
    on = dt.date(2027, 1, 1)
    assert judge(BEFORE, [done("2026-11-05")], on, TERM).state is State.DONE
    assert judge(BEFORE, [done("2026-11-06")], on, TERM).state is State.DONE_LATE


def test_a_month_that_holds_the_due_date_cannot_tell() -> None:
    found = judge(BEFORE, [done("2026-11")], dt.date(2027, 1, 1), TERM)
    assert (found.state, found.unsure) == (State.DONE, True)


def test_nothing_read_is_never_overdue_but_a_council_that_keeps_its_record_is() -> None:
    on = dt.date(2026, 11, 6)
    assert judge(BEFORE, [], on, TERM, looked=True).state is State.DUE
    assert judge(BEFORE, [], on, TERM, looked=True).known is Known.NOT_FOUND
    assert judge(BEFORE, [], on, TERM, keeps=True).state is State.OVERDUE
    assert judge(BEFORE, [], DUE, TERM, keeps=True).state is State.DUE


def test_an_election_moved_afterwards_makes_nobody_late() -> None:
    moved = Term(
        TERM.began, Election(dt.date(2026, 10, 1), Certainty.STATED, dt.date(2027, 5, 6), moved_on=dt.date(2026, 6, 1))
    )
    on = dt.date(2026, 12, 1)
    assert reckon(BEFORE, moved).due == dt.date(2026, 3, 31)
    assert judge(BEFORE, [done("2026-05-20")], on, moved).state is State.DONE
    assert judge(BEFORE, [done("2026-06-20")], on, moved).state is State.DONE_LATE


def test_a_second_panel_in_a_term_does_not_undo_the_first() -> None:
    found = judge(BEFORE, [done("2027-03"), done("2024-12")], dt.date(2027, 5, 1), TERM)
    assert found.state is State.DONE
    assert found.done == done("2024-12")


def test_what_was_said_last_tells_how_it_stands() -> None:
    planned = Happening(Event.PLANNED, Span.of("2024-09"))
    put_off = Happening(Event.POSTPONED, Span.of("2025-03-11"))
    begun = Happening(Event.BEGUN, Span.of("2026-03-09"))
    on = dt.date(2026, 10, 1)
    assert judge(BEFORE, [planned], on, TERM).state is State.PLANNED
    assert judge(BEFORE, [put_off, planned], on, TERM).state is State.POSTPONED
    assert judge(BEFORE, [put_off, begun, planned], on, TERM).state is State.UNDER_WAY
    assert judge(BEFORE, [put_off, begun, planned], dt.date(2025, 12, 1), TERM).state is State.POSTPONED


def test_nothing_received_is_nothing_owed() -> None:
    assert judge(WithinDays(30), [], DUE).state is None
    received = Happening(Event.RECEIVED, Span.of("2026-11-01"))
    found = judge(WithinDays(30), [received], DUE)
    assert (found.state, found.left) == (State.DUE, 26)


@given(RULES, st.lists(HAPPENINGS, max_size=6), DAYS, PERIODS, st.booleans())
def test_overdue_is_only_said_where_the_record_is_kept_here(
    rule: object, facts: list[Happening], on: dt.date, period: object, keeps: bool
) -> None:
    found = judge(rule, facts, on, period, keeps=keeps)  # type: ignore[arg-type]  # of what is drawn above
    if found.state is State.OVERDUE:
        assert keeps
        assert found.left is not None
        assert found.left < 0
        assert found.done is None
    if found.left is not None:
        assert found.reckoning.due == on + dt.timedelta(found.left)
    assert (found.reckoning.due is None) == (found.reckoning.missing is not None)


@given(RULES, st.lists(HAPPENINGS, max_size=6), DAYS, PERIODS)
def test_what_happens_after_a_day_changes_nothing_of_that_day(
    rule: object, facts: list[Happening], on: dt.date, period: object
) -> None:
    before = [one for one in facts if one.when.last <= on]
    assert judge(rule, facts, on, period) == judge(rule, before, on, period)  # type: ignore[arg-type]  # as above


@given(RULES, st.lists(HAPPENINGS, max_size=6), DAYS, PERIODS, st.randoms())
def test_the_order_in_which_facts_are_told_does_not_matter(
    rule: object, facts: list[Happening], on: dt.date, period: object, chance: st.DataObject
) -> None:
    mixed = list(facts)
    chance.shuffle(mixed)  # type: ignore[attr-defined]  # a random.Random
    one, other = judge(rule, facts, on, period), judge(rule, mixed, on, period)  # type: ignore[arg-type]  # as above
    assert (one.state, one.known, one.reckoning, one.unsure) == (
        other.state,
        other.known,
        other.reckoning,
        other.unsure,
    )


@given(st.dates(dt.date(2023, 1, 1), dt.date(2100, 12, 31)))
def test_the_earlier_the_election_the_earlier_everything_before_it(day: dt.date) -> None:
    sooner, later = (Term(TERM.began, Election(one)) for one in (day, day + dt.timedelta(1)))
    for months in (4, 6):
        first, second = (reckon(BeforeElection(months), term).due for term in (sooner, later))
        assert first is not None
        assert second is not None
        assert first <= second < day
    assert (reckon(BeforeElection(6), sooner).due or day) < (reckon(BeforeElection(4), sooner).due or day)
