"""Answers that were made once, kept until a table that they were made from changes, or time alone changes them.

In this process the last read ones are at hand; in the database they are shared by all processes. A kept answer is only
ever a copy: whatever goes wrong with it, the page is made anew.
"""

import datetime as dt
import hashlib
import hmac
import json
import threading
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from django.db import DatabaseError, connection, transaction
from django.utils.crypto import salted_hmac

from cydwaith.revisions.counting import Revisions
from cydwaith.revisions.models import Page

AT_HAND: Final = 64 * 2**20
"""Bytes of answers that a process keeps at hand."""
LARGEST: Final = 2 * 2**20
"""An answer of more bytes is not kept."""
SEAL: Final = 32
"""Bytes of the seal that stands before the body of an answer in the database."""
SHARED: Final = 5_000
"""Answers that are kept in the database at most."""
LONGEST: Final = dt.timedelta(days=1)
"""What is kept for longer without being made anew is thrown away: hardly anybody asks for it."""

Head = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer: its head and body; the revisions of the tables that it was made from, and when it was made."""

    head: Head
    body: bytes
    read: Mapping[str, int]
    made: dt.datetime
    until: dt.datetime | None

    def holds(self, now: Revisions, moment: dt.datetime) -> bool:
        """Whether nothing that it was made from has changed; a clock that was put back ends it too."""
        in_time = self.made <= moment < min(self.until or self.made + LONGEST, self.made + LONGEST)
        return in_time and all(now.get(table, 0) == times for table, times in self.read.items())


class AtHand:
    """The answers that this process was last asked for, up to so many bytes. Safe between threads."""

    def __init__(self, most: int = AT_HAND) -> None:
        self.most, self.size = most, 0
        self.known: OrderedDict[str, Kept] = OrderedDict()
        self.lock = threading.Lock()

    def find(self, key: str) -> Kept | None:
        """What is kept under a key, be it still right or not."""
        with self.lock:
            if key in self.known:
                self.known.move_to_end(key)
            return self.known.get(key)

    def put(self, key: str, kept: Kept) -> None:
        """Keep an answer in place of any that stood there; those not asked for longest make room."""
        with self.lock:
            self.drop(key)
            self.known[key] = kept
            self.size += len(kept.body)
            while self.size > self.most:
                self.drop(next(iter(self.known)))

    def drop(self, key: str) -> None:
        """Forget an answer."""
        if gone := self.known.pop(key, None):
            self.size -= len(gone.body)

    def clear(self) -> None:
        """Forget all."""
        with self.lock:
            self.known.clear()
            self.size = 0


AT_HAND_HERE: Final = AtHand()


def find(key: str, now: Revisions, moment: dt.datetime) -> Kept | None:
    """The answer kept under a key, here or by another process, if it still holds. Raises DatabaseError."""
    found = AT_HAND_HERE.find(key)
    if found and found.holds(now, moment):
        return found
    shared = from_database(key)
    if shared is None or not shared.holds(now, moment):
        return None
    AT_HAND_HERE.put(key, shared)
    return shared


def keep(key: str, kept: Kept) -> None:
    """Keep an answer here, and in the database where that can be written to at once."""
    if len(kept.body) > LARGEST:
        return
    AT_HAND_HERE.put(key, kept)
    name = digest(key)
    body = sealed(name, kept) + kept.body
    row = Page(key=name, read=dict(kept.read), made=kept.made, until=kept.until, head=kept.head, body=body)
    # Readers do not wait for writers: where one is at work, the answer is kept here alone.
    try:
        with borrowed(), at_once(), transaction.atomic():
            row.save(force_insert=not Page.objects.filter(pk=row.pk).exists())
    except DatabaseError:
        return


def from_database(key: str) -> Kept | None:
    """An answer as some process kept it; what is not sealed with the site's own key was put there by somebody else."""
    row = Page.objects.filter(pk=digest(key)).first()
    if row is None:
        return None
    seal, body = bytes(row.body[:SEAL]), bytes(row.body[SEAL:])
    try:
        found = Kept(tuple((name, value) for name, value in row.head), body, row.read, row.made, row.until)
        return found if hmac.compare_digest(seal, sealed(row.key, found)) else None
    except (TypeError, ValueError, AttributeError):  # what somebody wrote there is no answer
        return None


def sealed(name: str, kept: Kept) -> bytes:
    """What only this site can write of an answer: who has the database alone cannot put words of their own into it."""
    until = kept.until.astimezone(dt.UTC).isoformat() if kept.until else None
    made = kept.made.astimezone(dt.UTC).isoformat()
    about = json.dumps([name, sorted(kept.read.items()), made, until, kept.head, hashlib.sha256(kept.body).hexdigest()])
    return salted_hmac("cydwaith.revisions.kept", about, algorithm="sha256").digest()


def digest(key: str) -> str:
    """A key as it stands in the database: addresses may be long."""
    return hashlib.sha256(key.encode("utf-8", "surrogateescape")).hexdigest()


@contextmanager
def at_once() -> Iterator[None]:
    """Within, nothing waits for SQLite's one lock; on PostgreSQL nobody holds a page's for long."""
    usual = int(connection.settings_dict["OPTIONS"].get("timeout", 5) * 1000)
    wait_for_locks(0)
    try:
        yield
    finally:
        wait_for_locks(usual)


def wait_for_locks(milliseconds: int) -> None:
    """Set how long SQLite waits for a lock."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA busy_timeout = {milliseconds}")


@contextmanager
def borrowed() -> Iterator[None]:
    """Within, this thread has a connection; afterwards PostgreSQL's goes back to its pool, SQLite's stays open."""
    try:
        yield
    finally:
        if connection.vendor == "postgresql" and not connection.in_atomic_block:
            connection.close()


def tidy(moment: dt.datetime) -> None:
    """Throw away what no longer holds for its time, and the oldest of too many."""
    Page.objects.filter(until__lte=moment).delete()
    Page.objects.filter(made__lte=moment - LONGEST).delete()
    over = Page.objects.order_by("-made").values_list("made", flat=True)[SHARED : SHARED + 1]
    if over:
        Page.objects.filter(made__lte=over[0]).delete()
