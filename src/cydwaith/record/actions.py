"""Writing the record, and what follows when the transaction that wrote it is safely over."""

from collections.abc import Mapping
from typing import Any

from django.db import connection, transaction

from cydwaith.record import appending
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import Actor


def append(*, by: Actor, body: str | None, verb: str, subject: str, facts: Mapping[str, Any]) -> Entry:
    """Add an entry, in the transaction that changes the fact itself.

    `verb` is what happened ("practice.published"), `subject` what it happened to ("practice:raglan"), `facts` what
    was so from then on; facts hold no personal data. Raises RuntimeError outside a transaction: a fact without its
    entry, or an entry without its fact, must be impossible.
    """
    entry = appending.append(by=by, body=body, verb=verb, subject=subject, facts=facts)
    soon()
    return entry


def soon() -> None:
    """Have a checkpoint now and then, once the running transaction is safely over; a fault then never undoes the fact.

    Only that gives numbers: to whoever writes, an entry costs its row.
    """
    if not any(hook[1] is covered for hook in connection.run_on_commit):
        transaction.on_commit(covered, robust=True)


def covered() -> None:
    """What is done when a transaction that wrote entries is over."""
    from cydwaith.record import checkpoints  # its keys cost much to import, and most processes write nothing

    checkpoints.now_and_then()
