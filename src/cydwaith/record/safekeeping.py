"""Keeping outside the database what was signed, and going on after a backup."""

import datetime as dt
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from cydwaith.engines.json_text import parsed
from cydwaith.engines.merkle import notes
from cydwaith.engines.merkle.checkpoints import Checkpoint as Said
from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.keys import Verifier
from cydwaith.engines.merkle.proofs import root_of
from cydwaith.record import outside
from cydwaith.record.models import Checkpoint, Cosignature
from cydwaith.record.outside import Kept
from cydwaith.record.sentences import GONE
from cydwaith.record.stored import nodes


class Broken(RuntimeError):  # noqa: N818  # says what it is
    """The log does not hold what was signed of it, here or outside the database, so nothing more is signed."""


class Lost(Broken):
    """Checkpoints were signed, and none is kept outside."""


def begin(key: Verifier, *former: Verifier) -> None:
    """Begin the journal, with the log's key and those it had before; one that is there stays as it is."""
    with outside.held():
        if not outside.exists():
            outside.add({"key": one.text(), "at": at(timezone.now())} for one in dict.fromkeys((key, *former)))


def named(entries: QuerySet[Any]) -> list[Verifier]:  # Any: entries of today, or as a migration has them
    """The keys that the log itself names, the oldest first."""
    found = []
    for text in entries.filter(verb="log.key", index__isnull=False).order_by("index").values_list("facts", flat=True):
        # An entry that was tampered with is found as an entry; here it only names no key.
        with suppress(Faulty, ValueError, KeyError, TypeError):
            found.append(Verifier.parse(parsed(text)["key"]))
    return found


def keep(key: Verifier) -> None:
    """Keep every checkpoint and signature of a witness that is not kept yet, in the order in which they were signed.

    Never within another transaction: what is kept outside cannot be rolled back. Raises Faulty where a checkpoint that
    stands in the database is not signed with the log's key, outside.Unreadable, and Lost where there is no journal.
    """
    with outside.held():
        if not outside.exists():
            raise Lost(str(GONE))
        found = outside.last()
        outside.add([*_checkpoints(outside.size_of(found) if found else -1, key), *_cosignatures()])


def name(key: Verifier) -> None:
    """Have a new key of the log in the journal, if there is one, before the log itself names it."""
    with outside.held():
        if outside.exists() and key not in outside.journal().keys:
            outside.add([{"key": key.text(), "at": at(timezone.now())}])


def signed(note: str, *keys: Verifier) -> bool:
    """Whether one of these keys signed a note."""
    try:
        notes.open(note, *keys)
    except Faulty:
        return False
    return True


def at(moment: dt.datetime) -> str:
    """A moment as the journal has it."""
    return moment.astimezone(dt.UTC).isoformat()


def _checkpoints(size: int, key: Verifier) -> Iterator[dict[str, Any]]:
    for one in Checkpoint.objects.filter(size__gt=size).order_by("size").iterator():
        if not signed(one.note, key):
            notes.open(one.note, *outside.journal().keys)
        yield {"checkpoint": one.note, "at": at(one.at)}


def _cosignatures() -> Iterator[dict[str, Any]]:
    """Those that came since the last that was kept; they are few, and none is read again each minute."""
    latest = Cosignature.objects.order_by("-id").values_list("id", flat=True).first()
    if latest is None or latest <= (before := outside.latest_number()):
        return
    for one in Cosignature.objects.filter(id__gt=before).select_related("checkpoint").order_by("id"):
        yield {"cosignature": one.line, "size": one.checkpoint.size, "number": one.pk, "at": at(one.at)}


def last() -> Kept | None:
    """The checkpoint kept last, which a log must hold before anything more of it is signed.

    None for a log that has not signed anything yet. Raises Lost for one that has, and outside.Unreadable.
    """
    if not outside.exists() and Checkpoint.objects.exists():
        raise Lost(str(GONE))
    return outside.last()


def holds(said: Said, size: int) -> bool:
    """Whether the log of so many entries is of that origin and still holds a checkpoint."""
    if said.origin != settings.LOG_ORIGIN or said.size > size:
        return False
    try:
        return said.size == 0 or root_of(said.size, nodes(size)) == said.root
    except (Faulty, FileNotFoundError):
        return False
