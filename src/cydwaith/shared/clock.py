"""What time it is here. Only sample data are ever told at another time than now.

What is shown asks here and nowhere else (a test of the house finds what does not): whoever keeps an answer then knows
when time alone changes it. Moments that people set are whole minutes, and so is the time that an answer keeps.
"""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache

from django.conf import settings
from django.utils import timezone

from cydwaith.engines.bounds import clamped
from cydwaith.shared import reading

A_MINUTE = dt.timedelta(minutes=1)
_stands: ContextVar[dt.datetime | None] = ContextVar("stands", default=None)


def now() -> dt.datetime:
    """This moment, in UTC as the database gives it back. An answer made from it holds until the next full minute."""
    found = moment()
    reading.changes_at(found.replace(second=0, microsecond=0) + A_MINUTE)
    return found


def today() -> dt.date:
    """This day in Wales. An answer made from it holds until midnight there."""
    found = timezone.localdate(moment())
    reading.changes_at(end_of(found))
    return found


def moment() -> dt.datetime:
    """This moment, for what is written down and not shown."""
    return _stands.get() or timezone.now()


def wall(moment: dt.datetime) -> dt.datetime:
    """A moment as the clock on the wall in Wales shows it; in UTC at the ends of the calendar, where no clock goes."""
    try:
        return timezone.localtime(moment)
    except OverflowError:
        return moment


def day_of(moment: dt.datetime) -> dt.date:
    """The day in Wales on which a moment lies."""
    return wall(moment).date()


@lru_cache(maxsize=64)
def end_of(day: dt.date) -> dt.datetime:
    """The moment at which a day in Wales is over; of one beyond the bounds of days, the nearest that lies within."""
    return timezone.make_aware(dt.datetime.combine(clamped(day) + dt.timedelta(days=1), dt.time.min))


@contextmanager
def stopped_at(moment: dt.datetime) -> Iterator[None]:
    """Tell what happened at another moment, in the demonstration only; the record keeps the time it was told.

    Raises RuntimeError anywhere else: nobody may back-date a fact.
    """
    if not settings.DEMO:
        raise RuntimeError("the clock can be set in the demonstration only")
    token = _stands.set(moment.astimezone(dt.UTC))
    try:
        yield
    finally:
        _stands.reset(token)
