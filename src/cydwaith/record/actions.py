"""Writing the record."""

from collections.abc import Mapping
from typing import Any

from django.db import connection
from django.utils import timezone

from cydwaith.bodies.permissions import Actor
from cydwaith.record import entering
from cydwaith.record.canonical import canonical, digest
from cydwaith.record.models import Entry


def write(*, by: Actor, body: str | None, verb: str, subject: str, facts: Mapping[str, Any]) -> Entry:
    """Add an entry, in the transaction that changes the fact itself.

    `verb` is what happened ("practice.published"), `subject` what it happened to ("practice:raglan"), `facts` what
    was so from then on; facts hold no personal data. Raises RuntimeError outside a transaction: a fact without its
    entry, or an entry without its fact, must be impossible.
    """
    if not connection.in_atomic_block:
        raise RuntimeError(f"{verb} must be written in the transaction that does it")
    text = canonical(facts)
    entry = Entry.objects.create(
        at=timezone.now(), actor=by.pseudonym, body_id=body, verb=verb, subject=subject, facts=text, digest=digest(text)
    )
    entering.soon()
    return entry
