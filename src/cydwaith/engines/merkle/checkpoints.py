"""How large the log is and what its root is, as the text of a signed note (C2SP tlog-checkpoint)."""

from dataclasses import dataclass
from typing import Self

from cydwaith.engines.merkle.encoding import HASH, LIMIT, base64_hash, base64_text, decimal
from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.tree import EMPTY


class CheckpointError(Faulty):
    """A text is not that of a checkpoint."""


@dataclass(frozen=True)
class Checkpoint:
    """The state of a log: its origin (its name for ever), the number of its entries, and its root."""

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not all(line and "\n" not in line for line in (self.origin, *self.extensions)):
            raise CheckpointError("the origin and the extension lines of a checkpoint are lines with something in them")
        if not 0 <= self.size < LIMIT or len(self.root) != HASH:
            raise CheckpointError("a checkpoint has a size from 0 to 2^63 - 1 and a root of 32 bytes")
        if self.size == 0 and self.root != EMPTY:
            raise CheckpointError("an empty log has another root")

    def text(self) -> str:
        """The lines to sign."""
        return "".join(f"{line}\n" for line in (self.origin, self.size, base64_text(self.root), *self.extensions))

    @classmethod
    def parse(cls, text: str) -> Self:
        """A checkpoint from the text of a note, whose signatures somebody has checked. Raises Faulty."""
        lines = text.split("\n")
        if len(lines) < 4 or lines.pop():
            raise CheckpointError("a checkpoint has at least three lines, each ending in a newline")
        origin, size, root, *extensions = lines
        return cls(origin, decimal(size), base64_hash(root), tuple(extensions))
