"""Saying, signed, how large the log is and what its root is."""

import datetime as dt
import time
from typing import Final

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from cydwaith.engines.merkle import notes
from cydwaith.engines.merkle.checkpoints import Checkpoint as Said
from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.proofs import root_of
from cydwaith.engines.merkle.tree import Frontier
from cydwaith.record import appending, keys
from cydwaith.record.canonical import canonical
from cydwaith.record.deeds import KEY_USED
from cydwaith.record.models import Checkpoint, Entry, Head
from cydwaith.record.stored import nodes
from cydwaith.shared.permissions import COMMAND_LINE

OFTEN: Final = dt.timedelta(minutes=1)
_looked: Final[dict[str, float]] = {}


class Broken(RuntimeError):  # noqa: N818  # says what it is
    """The log does not hold what its own last checkpoint says, so no other is signed."""


def latest() -> Checkpoint:
    """The checkpoint of the log as it is now, signed and kept if it is new.

    Where the log no longer agrees with the last one, that one: `record verify` says what is wrong.
    """
    try:
        return publish()
    except Broken:
        return Checkpoint.objects.latest("size")


def published() -> str:
    """The latest checkpoint's note with the cosignatures there are."""
    found = latest()
    return found.note + "".join(found.cosignatures.order_by("id").values_list("line", flat=True))


def publish() -> Checkpoint:
    """Sign a checkpoint of the log as it is now; when nothing was added, the last one is it. Raises Broken."""
    appending.number()
    head, last = Head.objects.first(), Checkpoint.objects.first()
    if head and last and last.size == head.size:
        return last
    with transaction.atomic():
        _name_key()
        appending.number()
        head = Head.objects.select_for_update().get(pk=1)
        last = Checkpoint.objects.first()
        if last and last.size == head.size:
            return last
        return _signed(head, last)


def now_and_then() -> None:
    """Sign one if the last is older than a minute, so that what happens is soon covered though nobody asks."""
    if time.monotonic() < _looked.get(connection.alias, float("-inf")) + OFTEN.total_seconds():
        return
    _looked[connection.alias] = time.monotonic()
    if not Checkpoint.objects.filter(at__gt=timezone.now() - OFTEN).exists():
        latest()


def _signed(head: Head, last: Checkpoint | None) -> Checkpoint:
    if last and not _holds(head, last):
        raise Broken(f"the log does not hold the {last.size} entries of its last checkpoint")
    said = Said(settings.LOG_ORIGIN, head.size, Frontier.parse(head.frontier).root())
    note = notes.sign(said.text(), keys.signer())
    return Checkpoint.objects.create(size=said.size, root=said.root, at=timezone.now(), note=note)


def _holds(head: Head, last: Checkpoint) -> bool:
    try:
        return last.size < head.size and root_of(last.size, nodes(head.size)) == bytes(last.root)
    except (Faulty, FileNotFoundError):
        return False


def _name_key() -> None:
    """The log itself says which keys sign it: an entry when one is first used."""
    key = keys.signer().verifier.text()
    subject = f"log:{settings.LOG_ORIGIN}"
    facts = {"key": key}
    if not Entry.objects.filter(verb=KEY_USED.name, facts=canonical(facts)).exists():
        appending.append(by=COMMAND_LINE, body=None, verb=KEY_USED.name, subject=subject, facts=facts)
