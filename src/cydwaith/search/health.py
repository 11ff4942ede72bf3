"""How the index is: whether it can be asked, and whether the record has moved on since. What is wrong mends itself.

The index is worked out from other rows, so it can always be made anew: the first question that meets a missing or an
outdated one begins that beside the pages, once, and says so until it is done.
"""

import datetime as dt
import logging
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from threading import Thread
from typing import Final

from django.conf import settings
from django.db import connections
from django.db.models import Q

from cydwaith.record.models import Entry
from cydwaith.search.index.form import form
from cydwaith.search.models import State
from cydwaith.shared import clock
from cydwaith.shared.deeds import verbs

log: Final = logging.getLogger(__name__)
GRACE: Final = dt.timedelta(minutes=1)
"""What was done so lately may still be on its way into the index."""
LONG: Final = dt.timedelta(minutes=30)
"""A rebuild that began before this has been killed."""


class Health(StrEnum):
    """Whether the index can be asked: all is well, it is behind the record, or it is not there (whole)."""

    WELL = "well"
    BEHIND = "behind"
    MISSING = "missing"

    @property
    def asked(self) -> bool:
        """Whether there is anything that can be asked."""
        return self is not Health.MISSING


def health(state: State | None, *, mends: bool = True) -> Health:
    """How the index is; where it is not well, its mending begins, unless the process is about to end."""
    found = judged(state)
    if found is not Health.WELL and mends and settings.SEARCH_MENDS:
        mend()
    return found


def asked_shelf(state: State | None) -> int | None:
    """The shelf that can be asked: none where there is no index, or one that other code made."""
    return state.live if state and state.form == form() else None


def judged(state: State | None) -> Health:
    """How the index is."""
    if state is None or asked_shelf(state) is None:
        return Health.MISSING
    last = Entry.objects.filter(verb__in=shown()).values_list("pk", "at").first()
    now = clock.now()
    behind = last and last[0] > state.upto and not now - GRACE <= last[1] <= now
    return Health.BEHIND if behind else Health.WELL


@cache
def shown() -> tuple[str, ...]:
    """The names of the verbs after which something in the index is another."""
    return tuple(sorted(verb.name for verb in verbs().values() if verb.shows))


def last_entry() -> int:
    """The number of the last entry there is: what is read now takes in all that it tells."""
    return Entry.objects.values_list("pk", flat=True).first() or 0


BROKEN: Final = -1
"""Something could not be taken in, whatever is taken in afterwards."""


def claimed() -> bool:
    """Whether this process may mend the index: one does, and again only when that one must have been killed."""
    now = clock.now()
    State.objects.get_or_create(pk=1)
    free = State.objects.filter(Q(filling=None) | ~Q(filling__range=(now - LONG, now)), pk=1)
    return bool(free.update(filling=now))


def mend() -> None:
    """Make the index anew beside the pages, unless somebody is at it already."""
    if claimed():
        Thread(target=mended, daemon=True, name="search-index").start()


def mended() -> None:
    """Make the index anew; a fault is written down, and tried again after a while."""
    try:
        for rebuild in _menders:
            rebuild()
    except Exception:
        log.exception("the search index could not be made anew")
    finally:
        connections.close_all()


_menders: Final[list[Callable[[], object]]] = []


def mended_by(rebuild: Callable[[], object]) -> None:
    """Let something make the index anew; there is only ever one."""
    _menders[:] = [rebuild]
