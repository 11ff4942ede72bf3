"""A side's witness: it keeps the last checkpoint it saw, and signs the next only if that holds all of the last."""

import fcntl
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from cydwaith.engines.json_text import parsed
from cydwaith.engines.merkle import notes, witness
from cydwaith.engines.merkle.checkpoints import Checkpoint
from cydwaith.engines.merkle.keys import Signer, Verifier
from cydwaith.engines.merkle.proofs import consistency
from cydwaith.engines.merkle.tiles import Fetch, reader
from cydwaith.engines.merkle.witness import Seen
from cydwaith.record.copies import put


@dataclass(frozen=True)
class Memory:
    """What a witness keeps: the log's key, trusted since the first time, and the last checkpoint's note."""

    key: str
    checkpoint: str

    @property
    def seen(self) -> Seen:
        """The last checkpoint, as the witness compares it."""
        said = kept(self.checkpoint)
        return Seen(said.origin, said.size, said.root)


def look(fetch: Fetch, key: Signer, state: Path, log_key: str = "") -> str:
    """Look at a log; the checkpoint's note with the witness's signature added.

    The state is on the disk before the signature is given away, so that a killed witness never signs two histories.
    `log_key` is needed the first time. Raises Refused: Rollback, SplitView, ProofError and what else speaks against it.
    """
    with alone(state):
        memory = remembered(state)
        log = Verifier.parse(memory.key if memory else log_key)
        note = fetch("checkpoint").decode()
        text, _signatures = notes.split(note)
        said = Checkpoint.parse(text)
        seen = witness.consider(memory.seen if memory else None, note, proof(fetch, memory, said), log)
        put(state, json.dumps(asdict(Memory(log.text(), note)), ensure_ascii=False, indent=2).encode())
        assert seen.size == said.size
        return note + witness.cosign(note, key, int(time.time()))


def proof(fetch: Fetch, memory: Memory | None, said: Checkpoint) -> list[bytes]:
    """That the log grew from what was seen, put together from the log's own tiles; nothing where there is none."""
    if memory is None or not 0 < memory.seen.size < said.size:
        return []
    return consistency(memory.seen.size, said.size, reader(said.size, fetch))


def remembered(state: Path) -> Memory | None:
    """What was kept the last time; None the first time. Raises ValueError for a file that is no witness's state."""
    if not state.exists() or not (text := state.read_text(encoding="utf-8")):
        return None
    return Memory(**parsed(text))


def kept(text: str) -> Checkpoint:
    """A checkpoint that somebody kept: a note, or a witness's state. Raises Refused, ValueError."""
    note = parsed(text)["checkpoint"] if text.startswith("{") else text
    return Checkpoint.parse(notes.split(note)[0])


@contextmanager
def alone(state: Path) -> Iterator[IO[str]]:
    """Only one of several witnesses with the same state looks at a time."""
    with state.with_name(f"{state.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield lock
