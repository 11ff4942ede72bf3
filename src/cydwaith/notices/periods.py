"""When letters come: at 8 in the morning in Wales, on Mondays or on weekdays.

Clocks change on Sundays at one in the morning, so that 8 o'clock on a weekday is always there, and there once; the week
before it is an hour shorter or longer, and nothing in it is told twice or not at all.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from django.utils import timezone

from cydwaith.notices.models import Often
from cydwaith.shared.clock import wall

AT: Final = dt.time(8)
MONDAY, SATURDAY = 0, 5
LATE: Final = dt.timedelta(hours=24)
"""So long after its time a letter still goes, where nothing was running when it was due; after that with the next."""
DAY: Final = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """The letter of one period: what it is called ("2026-W49", "2026-11-30"), and when it is due."""

    name: str
    due: dt.datetime


def has_letter(day: dt.date, often: str) -> bool:
    """Whether a letter comes on a day."""
    return day.weekday() == MONDAY if often == Often.WEEKLY else day.weekday() < SATURDAY


def at(day: dt.date, often: str) -> Period:
    """The period whose letter comes on a day."""
    year, week, _weekday = day.isocalendar()
    name = f"{year}-W{week:02}" if often == Often.WEEKLY else day.isoformat()
    return Period(name, timezone.make_aware(dt.datetime.combine(day, AT)))


def last(often: str, now: dt.datetime) -> Period:
    """The letter that was due last."""
    day = wall(now).date()
    while not has_letter(day, often) or at(day, often).due > now:
        day -= DAY
    return at(day, often)


def following(often: str, now: dt.datetime) -> Period:
    """The letter that is due next."""
    day = wall(now).date()
    while not has_letter(day, often) or at(day, often).due <= now:
        day += DAY
    return at(day, often)
