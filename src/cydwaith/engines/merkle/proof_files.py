"""One entry's proof as a file that anybody can check offline, years later (C2SP tlog-proof)."""

from dataclasses import dataclass
from typing import Final, Self

from cydwaith.engines.merkle import notes
from cydwaith.engines.merkle.encoding import base64_bytes, base64_hash, base64_text, decimal
from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.proofs import verify_inclusion
from cydwaith.engines.merkle.reading import Head, opened
from cydwaith.engines.merkle.tree import leaf_hash

HEADING: Final = "c2sp.org/tlog-proof@v1"
MOST_HASHES: Final = 63


class ProofFileError(Faulty):
    """A file is not that of a proof."""


@dataclass(frozen=True)
class ProofFile:
    """That an entry is in a log: its number, the hashes up to the root, and the signed checkpoint with that root.

    `extra` is what the log's application adds; nothing vouches for it.
    """

    index: int
    proof: tuple[bytes, ...]
    note: str
    extra: bytes = b""

    def text(self) -> str:
        """The file, which is named *.tlog-proof."""
        extra = [f"extra {base64_text(self.extra)}"] if self.extra else []
        lines = [HEADING, *extra, f"index {self.index}", *map(base64_text, self.proof)]
        return "".join(f"{line}\n" for line in lines) + f"\n{self.note}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """A proof from its file, nothing of it checked. Raises Faulty."""
        top, gap, note = text.partition("\n\n")
        heading, *lines = top.split("\n")
        if not gap or heading != HEADING:
            raise ProofFileError(f"the file does not begin with {HEADING}")
        extra = lines.pop(0).removeprefix("extra ") if lines and lines[0].startswith("extra ") else ""
        if not lines or not lines[0].startswith("index ") or len(lines) > MOST_HASHES + 1:
            raise ProofFileError("the file does not say the entry's number and then its proof")
        index, *hashes = lines
        return cls(decimal(index.removeprefix("index ")), tuple(map(base64_hash, hashes)), note, base64_bytes(extra))

    def verify(self, data: bytes, log: notes.Verifier, *witnesses: notes.Verifier, origin: str | None = None) -> Head:
        """The checkpoint under which `data` is the entry, signed by all who are asked for. Raises Faulty."""
        head = opened(self.note, log, *witnesses, origin=origin)
        verify_inclusion(leaf_hash(data), self.index, head.checkpoint.size, self.proof, head.checkpoint.root)
        return head
