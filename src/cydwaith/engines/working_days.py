"""Working days of Wales: Monday to Friday, without the bank holidays of England and Wales.

The rules are those of the Banking and Financial Dealings Act 1971, schedule 1, with the days that proclamations under
its section 1 have added every year (New Year's Day, the first Monday in May) or once; as published at
https://www.gov.uk/bank-holidays. Easter: the Gregorian computus as Meeus gives it (Astronomical Algorithms, 1991,
chapter 8).
"""

import datetime as dt
from functools import lru_cache
from typing import Final

DAY: Final = dt.timedelta(days=1)
MONDAY, SATURDAY = 0, 5
MOVED: Final = {  # the usual day -> the day kept instead, by proclamation
    dt.date(2012, 5, 28): dt.date(2012, 6, 4),
    dt.date(2020, 5, 4): dt.date(2020, 5, 8),
    dt.date(2022, 5, 30): dt.date(2022, 6, 2),
}
ONCE: Final = frozenset(
    {
        dt.date(2011, 4, 29),  # royal wedding
        dt.date(2012, 6, 5),  # Diamond Jubilee
        dt.date(2022, 6, 3),  # Platinum Jubilee
        dt.date(2022, 9, 19),  # state funeral
        dt.date(2023, 5, 8),  # coronation
    }
)


def easter(year: int) -> dt.date:
    """Easter Sunday."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), f = divmod(b, 4), (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


def monday_from(day: dt.date) -> dt.date:
    """The first Monday on or after a day."""
    return day + DAY * (-day.weekday() % 7)


@lru_cache(maxsize=64)
def bank_holidays(year: int) -> frozenset[dt.date]:
    """The bank holidays of a year, right from 2003 on; a later proclamation may add or move one."""
    sunday = easter(year)
    usual = [
        sunday - 2 * DAY,
        sunday + DAY,
        monday_from(dt.date(year, 5, 1)),
        monday_from(dt.date(year, 5, 25)),
        monday_from(dt.date(year, 8, 25)),
    ]
    found = {MOVED.get(day, day) for day in usual} | {day for day in ONCE if day.year == year}
    for day in (dt.date(year, 1, 1), dt.date(year, 12, 25), dt.date(year, 12, 26)):
        found.add(substitute(day, found))
    return frozenset(found)


def substitute(day: dt.date, taken: set[dt.date]) -> dt.date:
    """The day itself, or the next weekday that is no holiday already."""
    while day.weekday() >= SATURDAY or day in taken:
        day += DAY
    return day


def is_working(day: dt.date) -> bool:
    """Whether offices are open on a day."""
    return day.weekday() < SATURDAY and day not in bank_holidays(day.year)


def working(day: dt.date, step: dt.timedelta = DAY) -> dt.date:
    """A day, or the first working day after it; before it, with a step of one day back."""
    while not is_working(day):
        day += step
    return day
