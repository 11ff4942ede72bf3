"""What time it is here. Only sample data are ever told at another time than now."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.utils import timezone

from cydwaith.engines.bounds import clamped

_stands: ContextVar[dt.datetime | None] = ContextVar("stands", default=None)


def now() -> dt.datetime:
    """This moment, in UTC as the database gives it back."""
    return _stands.get() or timezone.now()


def today() -> dt.date:
    """This day in Wales."""
    return timezone.localdate(now())


def wall(moment: dt.datetime) -> dt.datetime:
    """A moment as the clock on the wall in Wales shows it; in UTC at the ends of the calendar, where no clock goes."""
    try:
        return timezone.localtime(moment)
    except OverflowError:
        return moment


def day_of(moment: dt.datetime) -> dt.date:
    """The day in Wales on which a moment lies."""
    return wall(moment).date()


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
