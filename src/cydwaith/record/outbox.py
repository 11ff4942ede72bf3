"""What follows a deed, kept until it is done: the search, and whatever else is to hear of what happened.

It is written in the transaction of the deed, so that a process killed right after its commit leaves it to be done, and
worked off by the process itself right after the commit, by whoever commits next, and by a worker (beside the pages of a
server, or `./cydwaith work`). Doing it and crossing it off is one transaction: it is done once, as far as it is done in
the database. Several may work at a time: on PostgreSQL each passes over what another holds, on SQLite one waits for the
other.

What reaches beyond the database (a letter) is done by workers alone (`reach_out`), each one thing at a time and outside
any transaction, so that a slow mail server holds up neither a page nor a writer. A worker takes a thing for a while; of
one that died meanwhile another takes it over after that. It is done at least once.
"""

import datetime as dt
import logging
import threading
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Final

from django.db import connection, connections, transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from cydwaith.record.models import Due
from cydwaith.shared.registries import Registry

log: Final = logging.getLogger(__name__)
BATCH: Final = 100
AGAIN: Final = dt.timedelta(seconds=30)
"""After so long what failed is tried again; each time twice as long, up to a day."""
LONGEST: Final = dt.timedelta(days=1)
SOON: Final = dt.timedelta(minutes=1)
"""What has waited longer than this is not on its way any more: nobody works it off."""
TAKEN: Final = dt.timedelta(minutes=15)
"""So long a worker has what it took to reach beyond the database with: longer than any of those may take."""
What = Any  # Any: whatever JSON holds
"""What is to be done, as JSON holds it."""


@dataclass(frozen=True, kw_only=True)
class Queue:
    """Who does what: `do` is given everything of one batch, each once; `failed` is told of what could not be done.

    `look` is called whenever a worker looks, and puts there what time alone makes due. `beyond`: it reaches beyond the
    database; `do` is then given one thing at a time, in no transaction, by so many `hands` at a time.
    """

    name: str
    do: Callable[[Sequence[What]], None]
    failed: Callable[[], object] = bool
    beyond: bool = False
    hands: int = 1
    look: Callable[[], object] = bool


ALWAYS: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
"""Not before this: what is to be done at once does not wait for a clock that was put back."""

QUEUES: Final = Registry[Queue]("outbox")
WAKE: Final[defaultdict[str, threading.Event]] = defaultdict(threading.Event)
"""By queue: whoever waits in this process for something that reaches beyond the database is woken by each commit."""


def put(queue: str, *things: What, at: dt.datetime | None = None) -> None:
    """Let things be done once the running transaction is safely over, whoever is killed meanwhile; not before `at`."""
    when = at or timezone.now()
    Due.objects.bulk_create([Due(queue=queue, what=one, at=when, after=at or ALWAYS) for one in things])
    if not any(hook[1] is after_commit for hook in connection.run_on_commit):
        transaction.on_commit(after_commit, robust=True)


def after_commit() -> None:
    """Work off what this transaction left, and what others left who were killed; wake those who reach beyond."""
    work_off()
    for waits in list(WAKE.values()):
        waits.set()


def beyond() -> list[Queue]:
    """The queues whose things reach beyond the database."""
    return [one for one in QUEUES if one.beyond]


def look() -> None:
    """Let each queue see what time alone has made due; what fails is tried at the next look."""
    for queue in QUEUES:
        try:
            queue.look()
        except Exception:  # whatever it is, the others are to see theirs
            log.exception("%s: what is due by now is not known", queue.name)


def work_off() -> int:
    """Do all that is due in the database, batch by batch; how much was done. What fails waits, and holds up nothing."""
    done, elsewhere = 0, [one.name for one in beyond()]
    while True:
        keys: list[int] = []
        try:
            with transaction.atomic():
                found = held(BATCH, ~Q(queue__in=elsewhere))
                keys = [one.pk for one in found]
                do(found)
        except Exception:
            if not keys:
                raise
            log.exception("what follows a deed could not be done together")
            done += sum(map(alone, keys))
        else:
            done += len(keys)
        if len(keys) < BATCH:
            return done


def due(which: Q) -> QuerySet[Due]:
    """What is due now, the first first.

    What was put off, and not planned, by a clock that has since been put back does not wait for that clock.
    """
    now = timezone.now()
    strayed = Q(after__gt=now + LONGEST) & ~Q(after=F("at"))
    return Due.objects.filter(which, Q(after__lte=now) | strayed).order_by("pk")


def held(most: int, which: Q) -> list[Due]:
    """The first that are due and that nobody else works at, held until the transaction ends."""
    rows = due(which)
    if connection.features.has_select_for_update_skip_locked:
        rows = rows.select_for_update(skip_locked=True)
    return list(rows[:most])


def do(found: Collection[Due]) -> None:
    """Do things, queue by queue, and cross them off."""
    known = {one.name: one for one in QUEUES}
    things: dict[str, list[What]] = defaultdict(list)
    for one in found:
        if one.what not in things[one.queue]:
            things[one.queue].append(one.what)
    for name, some in things.items():
        known[name].do(some)
    Due.objects.filter(pk__in=[one.pk for one in found]).delete()


def alone(key: int) -> int:
    """Do one thing by itself; where it fails again, it is put off. How many were done: one or none."""
    try:
        with transaction.atomic():
            do(found := held(1, Q(pk=key)))
    except Exception as why:  # whatever it is, what comes after it is not held up
        log.exception("what follows a deed could not be done")
        put_off(key, why)
        return 0
    return len(found)


def reach_out(queue: Queue) -> int:
    """Do all that is due of a queue that reaches beyond the database, one by one; how much was done.

    With each that is taken another hand is woken, so that whatever comes after one that is slow does not wait for it.
    """
    done = 0
    while one := taken(queue):
        if queue.hands > 1:
            WAKE[queue.name].set()
        try:
            queue.do([one.what])
        except Exception as why:  # noqa: BLE001  # whatever it is, what comes after it is not held up
            # Without the traceback, whose last line may hold somebody's address.
            log.warning("%s: one could not be done: %s", queue.name, type(why).__name__)
            put_off(one.pk, why)
        else:
            Due.objects.filter(pk=one.pk).delete()
            done += 1
    return done


def reach_out_together(queue: Queue) -> int:
    """The same with all the hands of a queue, each in a thread of its own; how much was done when none is left."""

    def hand() -> int:
        try:
            return reach_out(queue)
        finally:
            connections.close_all()

    if queue.hands == 1:
        return reach_out(queue)
    with ThreadPoolExecutor(queue.hands, thread_name_prefix=f"outbox-{queue.name}") as pool:
        return sum(one.result() for one in [pool.submit(hand) for _ in range(queue.hands)])


def taken(queue: Queue) -> Due | None:
    """The first thing of a queue that is due, which is now ours for a while; None when there is none."""
    which = Q(queue=queue.name)
    if not due(which).exists():
        return None  # a look takes no lock
    with transaction.atomic():
        for one in held(1, which):
            Due.objects.filter(pk=one.pk).update(after=timezone.now() + TAKEN)
            return one
    return None


def put_off(key: int, why: Exception) -> None:
    """Let something that failed wait, the longer the oftener it did."""
    one = Due.objects.filter(pk=key).first()
    if one is None:
        return
    wait = min(AGAIN * 2 ** min(one.tries, 20), LONGEST)
    fault = f"{type(why).__name__}: {why}".replace("\0", " ")[:300]
    Due.objects.filter(pk=key).update(tries=F("tries") + 1, fault=fault, after=timezone.now() + wait)
    next((queue.failed for queue in QUEUES if queue.name == one.queue), bool)()


def waiting(now: dt.datetime | None = None) -> QuerySet[Due]:
    """What should have been done by now: it failed, or nobody works anything off."""
    moment = now or timezone.now()
    return Due.objects.filter(at__lt=moment - SOON)
