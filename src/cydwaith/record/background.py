"""Covering what was written, and doing what follows it, though nobody asks: beside the pages of a server."""

import logging
import time
from threading import Thread
from typing import Final

from django.conf import settings
from django.db import DatabaseError, connections
from django.utils import timezone

from cydwaith.engines.merkle.errors import Faulty
from cydwaith.record import checkpoints, outbox, outside
from cydwaith.record.pushed import Outcome, Pushed
from cydwaith.record.safekeeping import Broken
from cydwaith.revisions import counting, kept

LOG: Final = logging.getLogger(__name__)
EVERY: Final = 60.0
"""Seconds between two looks; each takes two questions to the database where nothing was written."""
LATER: Final = 15
"""After how many looks, at the most, a witness that does not answer is asked again."""


def start() -> None:
    """Begin, in this process; it ends with it. Several processes do one another no harm."""
    if settings.LOG_KEEPS:
        Thread(target=run, daemon=True, name="record-keeping").start()
        reaching(EVERY)


def reaching(every: float) -> None:
    """Begin to do what reaches beyond the database, each hand of each queue in a thread of its own."""
    for queue in outbox.beyond():
        for hand in range(queue.hands):
            Thread(target=reach, args=(queue, every), daemon=True, name=f"outbox-{queue.name}-{hand}").start()


def reach(queue: outbox.Queue, every: float) -> None:
    """Do all of a queue whenever something was committed here, and every so many seconds."""
    while True:
        try:
            outbox.reach_out(queue)
        except Exception:  # whatever it is, it is tried the next time
            LOG.exception("%s: nothing is sent", queue.name)
        connections.close_all()
        outbox.WAKE[queue.name].wait(every)
        outbox.WAKE[queue.name].clear()


def run() -> None:
    """Look again and again; what fails is tried the next time, a witness that does not answer less and less often."""
    pause, left = 1, 1
    while True:
        left -= 1
        follow()
        pause = cover(ask=left <= 0, pause=pause)
        tidy()
        left = pause if left <= 0 else left
        connections.close_all()
        time.sleep(EVERY)


def tidy() -> None:
    """Throw kept pages away that no longer hold, and put counts of changes together."""
    try:
        kept.tidy(timezone.now())
        counting.fold()
    except DatabaseError:
        LOG.exception("kept pages are not tidied")


def follow() -> None:
    """Work off what follows deeds and was left by somebody who was killed, and what has come due meanwhile."""
    try:
        outbox.look()
        outbox.work_off()
    except Exception:  # whatever it is, it is tried the next time
        LOG.exception("what follows deeds is not worked off")


def cover(*, ask: bool = True, pause: int = 1) -> int:
    """Sign, keep and push; after how many looks witnesses are to be asked again."""
    try:
        checkpoints.publish()
        found = pushed() if ask else []
    except (Broken, Faulty, outside.Unreadable, DatabaseError, OSError) as wrong:
        LOG.warning("the record is not covered: %s", wrong)
        return pause
    except Exception:  # whatever else it is, it is tried the next time
        LOG.exception("the record is not covered")
        return pause
    if not ask:
        return pause
    unreached = any(one.outcome is Outcome.UNREACHED for one in found)
    return min(pause * 2, LATER) if unreached else 1


def pushed() -> list[Pushed]:
    """Push to the witnesses that are set; only then is an HTTP library needed."""
    if not settings.LOG_WITNESSES:
        return []
    from cydwaith.record import pushing

    return pushing.push()
