"""Adding entries, and giving them their numbers in the log.

An entry is written in the transaction of its fact. Where many may write at a time, its number is given in a transaction
of its own, right after that one is committed: so writers never hold the log while they wait for anything else, and
cannot block one another for ever. Whoever is killed in between leaves an entry that waits; the next to come gives it
its number. Plain SQL, since every action waits for it.
"""

from collections.abc import Mapping
from typing import Any, Final

from django.db import connection, transaction
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
HEAD: Final = "SELECT frontier FROM record_head WHERE id = 1"
BEGIN: Final = "INSERT INTO record_head (id, size, frontier) VALUES (1, 0, '0') ON CONFLICT DO NOTHING"
GROW: Final = "UPDATE record_head SET size = %s, frontier = %s WHERE id = 1"


def append(*, by: Actor, body: str | None, verb: str, subject: str, facts: Mapping[str, Any]) -> models.Entry:
    """An entry that waits for its number. Raises RuntimeError outside a transaction."""
    if not connection.in_atomic_block:
        raise RuntimeError(f"{verb} must be written in the transaction that does it")
    text = canonical(facts)
    return models.Entry.objects.create(
        at=timezone.now(), actor=by.pseudonym, body_id=body, verb=verb, subject=subject, facts=text, digest=digest(text)
    )


def number(known: Any = models) -> None:  # Any: the models of today, or as a migration has them
    """Give every entry that waits its number, in the order in which they were written.

    `known` has the models Entry and Node: these, or a migration's.
    """
    while _waits() and _batch(known) == BATCH:
        pass


def _waits() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(WAITS)
        return cursor.fetchone() is not None


@transaction.atomic
def _batch(known: Any) -> int:  # Any: as above
    """Give up to `BATCH` numbers, holding the head; how many there were."""
    frontier, numbers, nodes = _held(), [], []
    for entry in known.Entry.objects.filter(index=None).order_by("id")[:BATCH]:
        entry.index = frontier.size
        hashed = leaf_hash(leaf(entry))
        done = frontier.completed(hashed)
        nodes += [
            known.Node(level=level // HEIGHT, index=frontier.size >> level, hash=done[level])
            for level in range(HEIGHT, len(done), HEIGHT)
        ]
        numbers.append((entry.index, hashed, entry.pk))
        frontier = frontier.append(hashed)
    if numbers:
        known.Node.objects.bulk_create(nodes)
        with connection.cursor() as cursor:
            cursor.executemany(NUMBER, numbers)
            cursor.execute(GROW, (frontier.size, frontier.text()))
    return len(numbers)


def _held() -> Frontier:
    """The right edge of the tree; nobody else gives out numbers until this transaction ends."""
    held = f"{HEAD} FOR UPDATE" if connection.features.has_select_for_update else HEAD
    with connection.cursor() as cursor:
        cursor.execute(held)
        found = cursor.fetchone()
        if found is None:
            cursor.execute(BEGIN)
            cursor.execute(held)
            found = cursor.fetchone()
    return Frontier.parse(found[0])
