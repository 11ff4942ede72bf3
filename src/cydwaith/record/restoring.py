"""Going on after a backup: what was lost is said in the record and outside, for ever."""

from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from django.utils import timezone

from cydwaith.engines.json_text import parsed
from cydwaith.engines.merkle.encoding import base64_text
from cydwaith.record import checkpoints, keys, outside, safekeeping
from cydwaith.record.deeds import LOG_RESTORED, RECORD_RESTORE
from cydwaith.record.models import Checkpoint, Entry, Head
from cydwaith.record.sentences import NO_BACKUP, NOTHING_LOST
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import Actor


class NothingLost(ValueError):  # noqa: N818  # says what it is
    """The log holds everything that is kept outside: no backup took its place."""


@dataclass(frozen=True)
class Loss:
    """What a backup lost: the log has `held` entries of those that were signed for, of `kept`; `root` was theirs.

    `kept` is None where nothing was kept outside any more, so that nobody can tell what was lost.
    """

    held: int
    kept: int | None
    root: str

    def facts(self) -> dict[str, Any]:
        """The loss as the record is told of it."""
        return {"held": self.held, "kept": self.kept, "root": self.root}


def loss() -> Loss:
    """What the log lacks of what is kept outside.

    Raises NothingLost, Unreadable, and Broken where the log does not even hold what its own database says was signed:
    that is no backup.
    """
    head, last = Head.objects.first() or Head(), Checkpoint.objects.first()
    if last and not safekeeping.holds(checkpoints.as_said(last), head.size):
        raise safekeeping.Broken(str(NO_BACKUP))
    if not outside.exists():
        return Loss(last.size if last else 0, None, "")
    newest = outside.last()
    if newest is None or safekeeping.holds(newest.said, head.size):
        raise NothingLost(str(NOTHING_LOST))
    held = [
        one.said.size for one in takewhile(lambda one: safekeeping.holds(one.said, head.size), outside.checkpoints())
    ]
    return Loss(held[-1] if held else 0, newest.said.size, base64_text(newest.said.root))


def accept(*, by: Actor) -> Loss:
    """Go on with the log as it is, and tell what it lost. Raises NothingLost, safekeeping.Broken, Refused.

    First outside, then in the log: whoever is killed in between is told by `record verify` that the entry is missing,
    and goes on by asking again.
    """
    untold = [one for one in outside.journal().restored if not told(one)]
    found = Loss(**untold[-1]) if untold else loss()
    if not untold:
        _outside(found)
    _stored(found.held)
    with doing(RECORD_RESTORE, by=by) as act:
        act.tell(found, LOG_RESTORED)
    checkpoints.publish()
    return found


def told(facts: dict[str, Any]) -> bool:
    """Whether the record tells of a loss."""
    return facts in [found for _entry, found in entries()]


def entries() -> list[tuple[Entry, dict[str, Any]]]:
    """The entries that tell of a loss, each with what it says."""
    return [(one, said_by(one)) for one in Entry.objects.filter(verb=LOG_RESTORED.name).order_by("id")]


def said_by(entry: Entry) -> dict[str, Any]:
    """What an entry says; nothing where it cannot be read, which is found as an entry that was changed."""
    try:
        found = parsed(entry.facts)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _outside(found: Loss) -> None:
    """Say so in the journal, and keep there again what is still held."""
    safekeeping.begin(keys.signer().verifier, *safekeeping.named(Entry.objects.all()))
    # From number 0 on: the witnesses' lines that the backup still has are kept again.
    line = {"restored": found.facts(), "number": 0, "at": safekeeping.at(timezone.now())}
    again = [one for one in outside.checkpoints() if one.said.size == found.held]
    with outside.held():
        outside.add([line, *({"checkpoint": one.note, "at": safekeeping.at(one.at)} for one in again)])


def _stored(held: int) -> None:
    """The database has every checkpoint again that is kept outside and still counts."""
    for one in outside.checkpoints():
        if one.said.size <= held and not Checkpoint.objects.filter(size=one.said.size).exists():
            Checkpoint.objects.create(size=one.said.size, root=one.said.root, at=one.at, note=one.note)
