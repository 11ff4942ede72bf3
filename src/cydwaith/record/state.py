"""How the log stands now."""

from dataclasses import dataclass

from cydwaith.record import checkpoints, keys, outside, pushed
from cydwaith.record.models import Checkpoint, Cosignature, Head, Witness
from cydwaith.record.pushed import Pushed
from cydwaith.record.sentences import kept, nothing_kept
from cydwaith.shared.said import Said


@dataclass(frozen=True)
class Watch:
    """A witness, and the last checkpoint it signed, if any."""

    witness: Witness
    last: Cosignature | None


@dataclass(frozen=True)
class State:
    """The log as it is now: its size, its latest checkpoint, its key, its witnesses, and the address of its files.

    `beside` says how far what is kept outside the database reaches, `pushed` what the witnesses did to whom checkpoints
    are pushed. `agrees` is false when the log no longer holds what its last checkpoint says, and so signs nothing.
    """

    size: int
    checkpoint: Checkpoint
    published: int
    key: str
    site: str
    watches: list[Watch]
    beside: Said
    pushed: list[Pushed]

    @property
    def agrees(self) -> bool:
        return self.size == self.checkpoint.size


def state(*, site: str) -> State:
    """How the log stands; `site` is the address of its files ("https://…/log/")."""
    checkpoint = checkpoints.latest()
    head = Head.objects.get(pk=1)
    return State(
        size=head.size,
        checkpoint=checkpoint,
        published=Checkpoint.objects.count(),
        key=keys.signer().verifier.text(),
        site=site,
        watches=[Watch(one, last_of(one)) for one in Witness.objects.select_related("body")],
        beside=beside(head.size),
        pushed=list(pushed.every().values()),
    )


def beside(size: int) -> Said:
    """How far what is kept outside the database of a log of that size reaches."""
    try:
        found = outside.last()
    except outside.Unreadable:
        found = None
    return kept(found.said.size, found.at, max(0, size - found.said.size)) if found else nothing_kept()


def last_of(witness: Witness) -> Cosignature | None:
    """The signature of a witness under the largest checkpoint."""
    return witness.cosignatures.select_related("checkpoint").order_by("-checkpoint__size").first()
