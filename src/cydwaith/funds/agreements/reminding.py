"""Telling parties of reports that they owe: 30 and 7 days before, and once when one is overdue."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from cydwaith.funds.agreements.deeds import RETURN_REMIND
from cydwaith.funds.agreements.footprints import FOOTPRINT
from cydwaith.funds.agreements.models import AwardReturn, ReturnReminder
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import COMMAND_LINE

STEPS: Final = (7, 30)
OVERDUE: Final = 0
_looked: Final[list[dt.date]] = []


def look() -> int:
    """Tell of every report whose time has come, once a day in a process; how many were told of."""
    today = clock.today()
    if _looked and _looked[-1] == today:
        return 0
    told = remind(today)
    _looked[:] = [today]
    return told


def remind(today: dt.date) -> int:
    """Tell of what nobody was told of yet; how many that were."""
    told = 0
    for one, days in near(today):
        with doing(RETURN_REMIND, by=COMMAND_LINE, body=one.body_id) as act:
            made, new = ReturnReminder.objects.get_or_create(of=one, days=days, defaults={"at": clock.moment()})
            if new:
                act.tell(made, **FOOTPRINT.of(made))
                told += 1
    return told


def near(today: dt.date) -> Iterator[tuple[AwardReturn, int]]:
    """What comes near, each with the last step that it has passed; and what is overdue."""
    soon = AwardReturn.objects.filter(given=None, dropped=False, due__lte=today + dt.timedelta(max(STEPS)))
    for one in soon.filter(award__closed=None).select_related("award__current"):
        left = (one.due - today).days
        yield one, OVERDUE if left < 0 else next(step for step in STEPS if left <= step)
