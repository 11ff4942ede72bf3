"""Days as numbers: what stands on an axis of years."""

from calendar import isleap
from datetime import date


def decimal_year(day: date) -> float:
    """A date as a place on a time axis: 2 July 2023 is about 2023.5."""
    start = date(day.year, 1, 1).toordinal()
    return day.year + (day.toordinal() - start) / (366 if isleap(day.year) else 365)
