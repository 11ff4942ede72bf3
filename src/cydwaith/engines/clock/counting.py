"""Counting days as statutes do: months before a day, periods that begin with a day, days of an event.

A month before or after a day ends at the day of the same number (the corresponding date), and where that month has no
such day, at its last (Dodds v Walker [1981] 1 WLR 1027). A period *beginning with* a day counts that day; one *of* or
*after* an event does not count the day of the event.
"""

import calendar
import datetime as dt
from typing import Final

DAY: Final = dt.timedelta(days=1)
MONTHS: Final = 12


def months_before(day: dt.date, months: int) -> dt.date:
    """The day that is so many months before another: six before 6 May is 6 November, before 31 August 28 February."""
    count = day.year * MONTHS + day.month - 1 - months
    year, month = divmod(count, MONTHS)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


def last_before(day: dt.date) -> dt.date:
    """The last day on which something is done *before* a day."""
    return day - DAY


def weeks_beginning_with(day: dt.date, weeks: int) -> dt.date:
    """The last day of so many weeks beginning with a day, which is the first of them."""
    return day + dt.timedelta(weeks=weeks) - DAY


def days_of(day: dt.date, days: int) -> dt.date:
    """The last day within so many days of something: the day on which it happened does not count."""
    return day + dt.timedelta(days=days)
