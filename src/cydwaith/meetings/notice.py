"""Clear days: how long before a meeting its notice, agenda and papers must be out."""

import datetime as dt

from django.utils.timezone import make_aware

from cydwaith.engines.bounds import clamped
from cydwaith.shared.clock import day_of


def last_day(starts: dt.datetime, days: int) -> dt.date:
    """The last day on which notice of `days` clear days can be given.

    Neither the day of the notice nor the day of the meeting counts; every other day does, in the calendar of Wales.
    """
    return clamped(day_of(starts)) - dt.timedelta(days=days + 1)


def deadline(starts: dt.datetime, days: int) -> dt.datetime:
    """The midnight, by the clock on the wall, after which notice is short and papers are late."""
    return make_aware(dt.datetime.combine(last_day(starts, days) + dt.timedelta(days=1), dt.time.min))


def clear_days(given: dt.datetime, starts: dt.datetime) -> int:
    """How many clear days lie between the day of a notice and the day of the meeting."""
    return max(0, (day_of(starts) - day_of(given)).days - 1)


def is_late(put: dt.datetime, called: dt.datetime | None, starts: dt.datetime, days: int) -> bool:
    """Whether a paper missed the notice: it came after the deadline, and after the meeting was called.

    What is there when a meeting is called at short notice is no later than the notice, which has its own reason.
    """
    return called is not None and put >= max(called, deadline(starts, days))
