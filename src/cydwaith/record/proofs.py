"""The proof that an entry is in the log, under a checkpoint that others may have signed too."""

from dataclasses import dataclass
from typing import Any

from cydwaith.engines.merkle import proofs
from cydwaith.engines.merkle.encoding import base64_text
from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.tree import leaf_hash
from cydwaith.record import checkpoints
from cydwaith.record.models import Checkpoint, Cosignature, Entry
from cydwaith.record.stored import nodes


@dataclass(frozen=True)
class Proof:
    """What leads from an entry to the root of a checkpoint: the hashes beside the way, the lowest first.

    `holds` says whether they do, worked out anew. `seen` are the latest cosignature of each witness under a checkpoint
    that has the entry.
    """

    entry: Entry
    checkpoint: Checkpoint
    path: tuple[bytes, ...]
    holds: bool
    seen: tuple[Cosignature, ...]

    @property
    def leaf_hash(self) -> bytes:
        """The hash of the entry's leaf, worked out from what is stored."""
        return leaf_hash(self.entry.leaf())

    def as_json(self) -> dict[str, Any]:
        """Everything that an outsider needs to check it; bytes in base64."""
        return {
            "index": self.entry.index,
            "leaf": self.entry.leaf().decode(),
            "facts": self.entry.facts,
            "leaf_hash": base64_text(self.leaf_hash),
            "proof": [base64_text(one) for one in self.path],
            "checkpoint": self.checkpoint.cosigned,
            "holds": self.holds,
        }


def prove(entry: Entry) -> Proof:
    """The proof of an entry that has its number, under the latest checkpoint."""
    assert entry.index is not None
    checkpoint = checkpoints.latest()
    try:
        path = tuple(proofs.inclusion(entry.index, checkpoint.size, nodes(checkpoint.size)))
        leaf = leaf_hash(entry.leaf())
        proofs.verify_inclusion(leaf, entry.index, checkpoint.size, path, bytes(checkpoint.root))
        holds = True
    except (Faulty, FileNotFoundError):
        path, holds = (), False
    return Proof(entry, checkpoint, path, holds, witnessed(entry.index))


def witnessed(index: int) -> tuple[Cosignature, ...]:
    """The latest signature of each witness under a checkpoint that has an entry."""
    found = Cosignature.objects.filter(checkpoint__size__gt=index).order_by("checkpoint__size")
    latest = {one.witness_id: one for one in found.select_related("witness__body", "checkpoint")}
    return tuple(sorted(latest.values(), key=lambda one: one.witness_id))
