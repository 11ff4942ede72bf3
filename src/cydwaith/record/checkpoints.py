"""Saying, signed, how large the log is and what its root is."""

import datetime as dt
import logging
import time
from typing import Final

from django.conf import settings
from django.db import OperationalError, connection, transaction
from django.utils import timezone

from cydwaith.engines.merkle import notes
from cydwaith.engines.merkle.checkpoints import Checkpoint as Said
from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.tree import Frontier
from cydwaith.record import appending, keys, outside, safekeeping
from cydwaith.record.canonical import canonical
from cydwaith.record.deeds import KEY_USED
from cydwaith.record.models import Checkpoint, Entry, Head
from cydwaith.record.safekeeping import Broken
from cydwaith.record.sentences import not_held
from cydwaith.shared import clock
from cydwaith.shared.permissions import COMMAND_LINE

LOG: Final = logging.getLogger(__name__)
OFTEN: Final = dt.timedelta(minutes=1)
_looked: Final[dict[str, float]] = {}


def latest() -> Checkpoint:
    """The checkpoint of the log as it is now, signed and kept if it is new.

    Where the log no longer agrees with the last one, or nothing can be written, that one: `record verify` says what is
    wrong.
    """
    try:
        return publish()
    except (Broken, Faulty, outside.Unreadable, OSError, OperationalError) as wrong:
        LOG.warning("no checkpoint is signed: %s", wrong)
        return Checkpoint.objects.first() or _of_outside()


def _of_outside() -> Checkpoint:
    """The last checkpoint that is kept outside, where the database has none any more."""
    found = outside.last()
    if found is None:
        raise Broken("there is no checkpoint, neither in the database nor outside")
    return Checkpoint(size=found.said.size, root=found.said.root, at=found.at, note=found.note)


def published() -> str:
    """The latest checkpoint's note with the cosignatures there are."""
    return latest().cosigned


def publish() -> Checkpoint:
    """Sign a checkpoint of the log as it is now, and keep it outside; when nothing was added, the last one is it.

    Raises Broken where the log does not hold what was signed of it; Faulty, outside.Unreadable.
    """
    made = _published()
    safekeeping.keep(keys.signer().verifier)
    return made


def _published() -> Checkpoint:
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
    now = clock.now()
    if not Checkpoint.objects.filter(at__range=(now - OFTEN, now)).exists():
        latest()


def _signed(head: Head, last: Checkpoint | None) -> Checkpoint:
    # At the real time, as entries are, also where a sample is told at another.
    for before in before_this(last):
        if not safekeeping.holds(before, head.size):
            raise Broken(str(not_held(before.size)))
    safekeeping.begin(keys.signer().verifier)
    said = Said(settings.LOG_ORIGIN, head.size, Frontier.parse(head.frontier).root())
    note = notes.sign(said.text(), keys.signer())
    return Checkpoint.objects.create(size=said.size, root=said.root, at=timezone.now(), note=note)


def before_this(last: Checkpoint | None) -> list[Said]:
    """What was signed before: in the database, and outside, where nobody who has only the database changes it."""
    kept = safekeeping.last()
    return [one for one in (as_said(last) if last else None, kept.said if kept else None) if one]


def as_said(stored: Checkpoint) -> Said:
    """A stored checkpoint as what it says."""
    return Said(settings.LOG_ORIGIN, stored.size, bytes(stored.root))


def _name_key() -> None:
    """The log itself says which keys sign it: an entry when one is first used."""
    key = keys.signer().verifier
    facts = {"key": key.text()}
    if not Entry.objects.filter(verb=KEY_USED.name, facts=canonical(facts)).exists():
        safekeeping.name(key)
        subject = f"log:{settings.LOG_ORIGIN}"
        appending.append(by=COMMAND_LINE, body=None, verb=KEY_USED.name, subject=subject, facts=facts)
