"""A second pair of eyes (C2SP tlog-cosignature v1 and tlog-witness).

A witness remembers the last checkpoint it saw of a log. It signs a newer one only when that holds all the earlier one
held, so that a log cannot show one history to some and another to others, or go back, without a witness's lie.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final, Self

from cydwaith.engines.merkle import notes
from cydwaith.engines.merkle.checkpoints import Checkpoint
from cydwaith.engines.merkle.encoding import LIMIT, base64_hash, base64_text, decimal
from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.proofs import ProofError, verify_consistency

COSIGNATURE: Final = 0x04
MOST_HASHES: Final = 63


class WitnessError(Faulty):
    """A witness will not sign this."""


class Rollback(WitnessError):  # noqa: N818  # the field's word
    """The log shows itself smaller than it was."""


class SplitView(WitnessError):  # noqa: N818  # the field's word
    """The log shows two different histories of the same size."""


class Unknown(WitnessError):  # noqa: N818  # the field's word
    """The checkpoint is of another log."""


class Stale(WitnessError):  # noqa: N818  # the field's word
    """The log supposes that the witness saw another size than it did; `size` is the one it saw."""

    def __init__(self, words: str, *, size: int) -> None:
        super().__init__(words)
        self.size = size


@dataclass(frozen=True)
class Cosigner(notes.Verifier):
    """Who may have witnessed: a name and an Ed25519 public key. Its signature says when, and then covers the text."""

    algorithm: ClassVar[int] = COSIGNATURE

    def verify(self, text: str, signature: bytes) -> None:
        """Raises BadSignature unless this witness cosigned the checkpoint's text."""
        if len(signature) != 72:
            raise notes.BadSignature(f"the cosignature by {self.name} is not 72 bytes long")
        self.verify_bytes(message(text, time(signature)), signature[8:])


def cosigner(key: notes.Signer) -> Cosigner:
    """The public side of a witness's key."""
    return Cosigner(key.name, key.verifier.public)


def time(signature: bytes) -> int:
    """When a cosignature was made, in seconds since 1970. Raises NoteError."""
    at = int.from_bytes(signature[:8], "big")
    if at >= LIMIT:
        raise notes.NoteError("the time of the cosignature is out of range")
    return at


def message(text: str, at: int) -> bytes:
    """What a witness signs."""
    return f"cosignature/v1\ntime {at}\n{text}".encode()


def cosign(note: str, key: notes.Signer, at: int) -> str:
    """The signature line of a witness for a checkpoint's note, `at` in seconds since 1970.

    Signs whatever checkpoint it is given: `consider` it first. Raises Faulty for a note that is no checkpoint.
    """
    text, _ = notes.split(note)
    Checkpoint.parse(text)
    if not 0 <= at < LIMIT:
        raise notes.NoteError("the time of the cosignature is out of range")
    signature = at.to_bytes(8, "big") + key.sign_bytes(message(text, at))
    return notes.Signature(key.name, cosigner(key).id, signature).line()


@dataclass(frozen=True)
class Seen:
    """The latest checkpoint of a log that a witness has seen."""

    origin: str
    size: int
    root: bytes


def consider(
    seen: Seen | None,
    note: str,
    proof: Sequence[bytes],
    log_verifier: notes.Verifier,
    *,
    origin: str | None = None,
) -> Seen:
    """What a witness has seen after this checkpoint, if it may be signed; `seen` is None for a log never seen before.

    `origin` is the log's, where its key is not named after it. Raises NoteError (malformed, not signed by the log),
    CheckpointError, Unknown (another log), Rollback, SplitView, or ProofError (the proof does not show that it grew).
    """
    checkpoint = Checkpoint.parse(notes.open(note, log_verifier).text)
    expected = seen.origin if seen else origin or log_verifier.name
    if checkpoint.origin != expected:
        raise Unknown(f"the checkpoint is of {checkpoint.origin}, not of {expected}")
    if seen is None:
        if proof:
            raise ProofError("there is nothing to prove about a log never seen before, yet the proof is not empty")
    elif checkpoint.size < seen.size:
        raise Rollback(f"{seen.origin} had {seen.size} entries and now shows {checkpoint.size}")
    elif checkpoint.size == seen.size and checkpoint.root != seen.root:
        raise SplitView(f"{seen.origin} shows two different histories of {seen.size} entries")
    else:
        verify_consistency(seen.size, checkpoint.size, seen.root, checkpoint.root, proof)
    return Seen(checkpoint.origin, checkpoint.size, checkpoint.root)


@dataclass(frozen=True)
class Request:
    """What a log sends a witness: the size it saw last, the proof from there, and the new checkpoint's note."""

    old: int
    proof: tuple[bytes, ...]
    note: str

    def text(self) -> str:
        """The body of an add-checkpoint request."""
        return "".join([f"old {self.old}\n", *(f"{base64_text(item)}\n" for item in self.proof), "\n", self.note])

    @classmethod
    def parse(cls, text: str) -> Self:
        """A request from its body. Raises Faulty; the note itself is not looked into."""
        head, gap, note = text.partition("\n\n")
        first, *lines = head.split("\n")
        if not gap or not first.startswith("old "):
            raise WitnessError("the request does not begin with the old size, the proof and an empty line")
        if len(lines) > MOST_HASHES:
            raise WitnessError(f"a proof has at most {MOST_HASHES} hashes")
        return cls(decimal(first.removeprefix("old ")), tuple(map(base64_hash, lines)), note)


def answer(seen: Seen | None, request: Request, log_verifier: notes.Verifier, *, origin: str | None = None) -> Seen:
    """`consider` for a request, whose old size must be the one seen (0 for a log never seen before).

    Raises what `consider` raises, WitnessError when the request contradicts itself, and Stale.
    """
    checkpoint = Checkpoint.parse(notes.open(request.note, log_verifier).text)
    if request.old > checkpoint.size:
        raise WitnessError(f"the old size {request.old} is larger than the checkpoint's {checkpoint.size}")
    size = seen.size if seen else 0
    if request.old != size:
        raise Stale(f"the last checkpoint seen has {size} entries, not {request.old}", size=size)
    return consider(seen, request.note, request.proof, log_verifier, origin=origin)
