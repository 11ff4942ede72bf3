"""Dates of which only the year, or the year and month, may be known."""

import calendar
import datetime as dt


def first_and_last(on: dt.date, precision: str) -> tuple[dt.date, dt.date]:
    """The first and the last day that a date known to a year, month or day may mean."""
    if precision == "year":
        return dt.date(on.year, 1, 1), dt.date(on.year, 12, 31)
    if precision == "month":
        return on.replace(day=1), on.replace(day=calendar.monthrange(on.year, on.month)[1])
    return on, on
