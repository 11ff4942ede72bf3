"""Telling councils of their statutory dates: 90, 30 and 7 days before, and once when one is overdue.

Only councils in which somebody has an account hear of it; only one that keeps its record of a duty here is ever told
that it is overdue.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from cydwaith.bodies.models import Body
from cydwaith.engines.clock import State
from cydwaith.performance.deeds.own import DUTY_REMIND
from cydwaith.performance.models import Reminder
from cydwaith.performance.obligations import Obligation, number, of_all
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import COMMAND_LINE

STEPS: Final = (7, 30, 90)
OVERDUE: Final = 0
_looked: Final[list[dt.date]] = []


def look() -> int:
    """Tell of every date whose time has come, once a day in a process; how many were told of."""
    today = clock.today()
    if _looked and _looked[-1] == today:
        return 0
    made = remind(today)
    _looked[:] = [today]
    return made


def remind(today: dt.date) -> int:
    """Tell of what nobody was told of yet; how many that were."""
    told = 0
    for one, days in near(today):
        assert one.due is not None
        what = {
            "body_id": one.body.pk,
            "duty": one.duty.code,
            "period": number(one.period) or 0,
            "due": one.due,
            "days": days,
        }
        with doing(DUTY_REMIND, by=COMMAND_LINE, body=one.body.pk) as act:
            made, new = Reminder.objects.get_or_create(**what, defaults={"at": clock.moment()})
            if new:
                act.tell(made)
                told += 1
    return told


def near(today: dt.date) -> Iterator[tuple[Obligation, int]]:
    """What comes near, each with the last step that it has passed; and what is overdue."""
    people = {"memberships__account__is_active": True, "memberships__account__sample": False}
    for one in of_all(Body.objects.filter(kind="council", **people).distinct().order_by("pk"), today):
        left, state = one.judged.left, one.judged.state
        if state is State.OVERDUE:
            yield one, OVERDUE
        elif left is not None and one.judged.done is None and 0 <= left <= max(STEPS):
            yield one, next(step for step in STEPS if left <= step)
