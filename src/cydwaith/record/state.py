"""How the log stands now."""

from dataclasses import dataclass

from cydwaith.record import checkpoints, keys
from cydwaith.record.models import Checkpoint, Cosignature, Head, Witness


@dataclass(frozen=True)
class Watch:
    """A witness, and the last checkpoint it signed, if any."""

    witness: Witness
    last: Cosignature | None


@dataclass(frozen=True)
class State:
    """The log as it is now: its size, its latest checkpoint, its key, its witnesses, and the address of its files.

    `agrees` is false when the log no longer holds what its last checkpoint says, and so signs nothing.
    """

    size: int
    checkpoint: Checkpoint
    published: int
    key: str
    site: str
    watches: list[Watch]

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
    )


def last_of(witness: Witness) -> Cosignature | None:
    """The signature of a witness under the largest checkpoint."""
    return witness.cosignatures.select_related("checkpoint").order_by("-checkpoint__size").first()
