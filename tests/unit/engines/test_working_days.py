"""Working days of Wales, against the days as they are published."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.working_days import DAY, bank_holidays, easter, is_working, working

# https://www.gov.uk/bank-holidays (England and Wales), as published for each year.
PUBLISHED = {
    2012: "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26",
    2020: "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
    2021: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
    2022: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
    2023: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
    2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
    2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
}
DAYS = st.dates(dt.date(2003, 1, 1), dt.date(2100, 12, 31))


@pytest.mark.parametrize("year", PUBLISHED)
def test_bank_holidays_are_those_published(year: int) -> None:
    assert sorted(f"{day:%m-%d}" for day in bank_holidays(year)) == PUBLISHED[year].split()


@given(st.integers(1583, 4000))
def test_easter_is_a_sunday_between_its_bounds(year: int) -> None:
    day = easter(year)
    assert day.weekday() == 6
    assert dt.date(year, 3, 22) <= day <= dt.date(year, 4, 25)


@given(DAYS, st.sampled_from([DAY, -DAY]))
def test_the_next_working_day_is_near_and_is_one(day: dt.date, step: dt.timedelta) -> None:
    found = working(day, step)
    assert is_working(found)
    assert abs(found - day) <= 6 * DAY
    assert (found == day) == is_working(day)
    assert found == day or (found > day) == (step > DAY * 0)
