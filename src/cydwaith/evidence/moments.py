"""Where a period stands on a time axis. One rule for every chart: a figure stands at the end of its period.

A figure sums up its period and is complete only when that ends: of a practice begun in November 2019 the figure of
2019-20 is the first with it. At the end of the period that figure stands after the flag, which stands at its own date;
in the middle it would stand before, as if the figure had jumped first and the practice come later.
"""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from statistics import median
from typing import Final

from cydwaith.engines.years import decimal_year

LENGTH: Final = re.compile(r"/P(\d+)([YM])$")

LONGER: Final = 1.5
"""So many times the usual step from one period to the next, and one at least is missing between them."""


def begins(period: str) -> dt.date:
    """A period's first day."""
    return dt.date.fromisoformat(period[:10])


@lru_cache(maxsize=1024)
def ends(period: str) -> dt.date:
    """The day after a period's last."""
    start, found = begins(period), LENGTH.search(period)
    if found is None:
        return start + dt.timedelta(days=1)
    months = start.month - 1 + int(found[1]) * (12 if found[2] == "Y" else 1)
    year, month = start.year + months // 12, months % 12 + 1
    return dt.date(year, month, min(start.day, monthrange(year, month)[1]))


def at(period: str) -> float:
    """Where the period's figure stands on a time axis."""
    return decimal_year(ends(period))


def within(period: str) -> float:
    """The middle of a period: between its figure and the one before, where a break between the two is marked."""
    return (decimal_year(begins(period)) + decimal_year(ends(period))) / 2


def gaps(periods: Sequence[str]) -> list[float]:
    """Where, among periods in their order, nothing was published: in the middle of every step much longer than usual.

    A line drawn across would say that the figure went straight from one to the other.
    """
    steps = [(at(one), at(next_)) for one, next_ in pairwise(periods)]
    usual = median(after - before for before, after in steps) if steps else 0.0
    return [(before + after) / 2 for before, after in steps if after - before > LONGER * usual]
