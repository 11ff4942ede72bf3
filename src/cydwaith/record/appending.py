"""Adding entries, and giving them their numbers in the log.

An entry is written in the transaction of its fact, and waits: no writer holds the log, works on the tree or waits for
another. Whoever first needs a number (a checkpoint, a proof, a reader) gives all that wait theirs, batch by batch, in a
transaction of its own that holds the head of the log and nothing else. What is numbered is what is committed and has no
number, never what lies between two numbers: so an entry whose transaction ends late comes later and is not passed over.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final

from django.db import OperationalError, connection, transaction
from django.utils import timezone

from cydwaith.engines.merkle.tiles import HEIGHT
from cydwaith.engines.merkle.tree import Frontier, leaf_hash
from cydwaith.record import models
from cydwaith.record.canonical import canonical, digest
from cydwaith.record.leaves import leaf
from cydwaith.shared.permissions import Actor

BATCH: Final = 1000
WAITS: Final = 'SELECT 1 FROM record_entry WHERE "index" IS NULL LIMIT 1'
NUMBER: Final = 'UPDATE record_entry SET "index" = %s, leaf_hash = %s WHERE id = %s'
NUMBER_ALL: Final = """
UPDATE record_entry SET "index" = given.number, leaf_hash = given.hash
FROM unnest(%s::bigint[], %s::bytea[], %s::bigint[]) AS given (number, hash, id) WHERE record_entry.id = given.id
"""
HEAD: Final = "SELECT frontier FROM record_head WHERE id = 1"
BEGIN: Final = "INSERT INTO record_head (id, size, frontier) VALUES (1, 0, '0') ON CONFLICT DO NOTHING"
GROW: Final = "UPDATE record_head SET size = %s, frontier = %s WHERE id = 1"
Given = tuple[int, bytes, int]
"""A number, the hash of the leaf with it, and the row of the entry that gets both."""


def append(*, by: Actor, body: str | None, verb: str, subject: str, facts: Mapping[str, Any]) -> models.Entry:
    """An entry that waits for its number. Raises RuntimeError outside a transaction."""
    if not connection.in_atomic_block:
        raise RuntimeError(f"{verb} must be written in the transaction that does it")
    text = canonical(facts)
    return models.Entry.objects.create(
        at=timezone.now(),
        actor=by.recorded_as,
        body_id=body,
        verb=verb,
        subject=subject,
        facts=text,
        digest=digest(text),
    )


def number(known: Any = models, *, lock: str = "FOR UPDATE") -> None:  # Any: the models of today, or a migration's
    """Give every entry that waits its number, in the order in which they were written.

    `known` has the models Entry and Node: these, or those that a migration has.
    """
    while _waits() and _batch(known, lock) == BATCH:
        pass


def settled() -> bool:
    """Whether every entry has its number now, given first where that needs no waiting: for those who only read.

    They wait for nobody who holds the log, or the whole of SQLite, and read on where nothing can be written.
    """
    if not _waits():
        return True
    try:
        with _impatient():
            number(lock="FOR UPDATE NOWAIT")
    except OperationalError:
        return False
    return True


def _waits() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(WAITS)
        return cursor.fetchone() is not None


@contextmanager
def _impatient() -> Iterator[None]:
    """SQLite refuses at once what it would else wait for."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout")
        (patience,) = cursor.fetchone()
        cursor.execute("PRAGMA busy_timeout = 0")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {int(patience)}")


@transaction.atomic
def _batch(known: Any, lock: str) -> int:  # Any: as above
    """Give up to `BATCH` numbers, holding the head; how many there were."""
    frontier, given, nodes = _held(lock), list[Given](), []
    for entry in known.Entry.objects.filter(index=None).defer("facts").order_by("id")[:BATCH]:
        entry.index = frontier.size
        hashed = leaf_hash(leaf(entry))
        done = frontier.completed(hashed)
        nodes += [
            known.Node(level=level // HEIGHT, index=frontier.size >> level, hash=done[level])
            for level in range(HEIGHT, len(done), HEIGHT)
        ]
        given.append((entry.index, hashed, entry.pk))
        frontier = frontier.append(hashed)
    if given:
        known.Node.objects.bulk_create(nodes)
        _give(given, frontier)
    return len(given)


def _give(given: Sequence[Given], grown: Frontier) -> None:
    """Store numbers, and the right edge after them."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(NUMBER_ALL, [list(column) for column in zip(*given, strict=True)])
        else:
            cursor.executemany(NUMBER, given)
        cursor.execute(GROW, (grown.size, grown.text()))


def _held(lock: str) -> Frontier:
    """The right edge of the tree; nobody else gives out numbers until this transaction ends."""
    held = f"{HEAD} {lock}" if connection.features.has_select_for_update else HEAD
    with connection.cursor() as cursor:
        cursor.execute(held)
        found = cursor.fetchone()
        if found is None:
            cursor.execute(BEGIN)
            cursor.execute(held)
            found = cursor.fetchone()
    return Frontier.parse(found[0])
