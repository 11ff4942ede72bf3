"""The hashes of a Merkle tree, and the right edge from which it grows (RFC 9162, section 2.1.1)."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Final, Self

from cydwaith.engines.merkle.encoding import HASH, LIMIT, base64_hash, base64_text, decimal
from cydwaith.engines.merkle.errors import Faulty

EMPTY: Final = hashlib.sha256().digest()
"""The root of a tree with no leaves."""


def leaf_hash(data: bytes) -> bytes:
    """The hash of an entry. Its prefix keeps an entry from ever being taken for a node."""
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of a node from those of its two children."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def joined(subtrees: Sequence[bytes]) -> bytes:
    """One root over neighbouring complete subtrees, largest first; `EMPTY` for none."""
    return reduce(lambda right, left: node_hash(left, right), reversed(subtrees)) if subtrees else EMPTY


def root(hashes: Sequence[bytes]) -> bytes:
    """The root over leaf hashes.

    Pairing neighbours and carrying an odd last one up gives the same tree as the RFC's split at the largest power of
    two, in one pass a level.
    """
    level = list(hashes)
    while len(level) > 1:
        odd = level[-1:] if len(level) % 2 else []
        level = [node_hash(left, right) for left, right in zip(level[::2], level[1::2], strict=False)] + odd
    return level[0] if level else EMPTY


def peaks(hashes: Sequence[bytes]) -> list[bytes]:
    """The roots of the complete subtrees over leaf hashes, largest first."""
    found, at = [], 0
    for level in reversed(range(len(hashes).bit_length())):
        if len(hashes) >> level & 1:
            found.append(root(hashes[at : at + (1 << level)]))
            at += 1 << level
    return found


@dataclass(frozen=True)
class Frontier:
    """The right edge of a tree: the roots of its complete subtrees, largest first, one for each 1 in the size's binary.

    All that is needed to append and to know the root. Raises Faulty where size and nodes do not belong together.
    """

    size: int = 0
    nodes: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.size < LIMIT:
            raise Faulty(f"a tree cannot have {self.size} leaves")
        if len(self.nodes) != self.size.bit_count() or any(len(node) != HASH for node in self.nodes):
            raise Faulty(f"the right edge of a tree of {self.size} is {self.size.bit_count()} hashes of {HASH} bytes")

    def completed(self, leaf: bytes) -> tuple[bytes, ...]:
        """The complete subtrees that the next leaf finishes, from level 0 up; at level L its index is size >> L."""
        done = [leaf]
        for level, left in enumerate(reversed(self.nodes)):
            if not self.size >> level & 1:
                break
            done.append(node_hash(left, done[-1]))
        return tuple(done)

    def append(self, leaf: bytes) -> Self:
        """The edge after one more leaf hash."""
        done = self.completed(leaf)
        return type(self)(self.size + 1, (*self.nodes[: len(self.nodes) - len(done) + 1], done[-1]))

    def root(self) -> bytes:
        """The root of the tree."""
        return joined(self.nodes)

    def text(self) -> str:
        """One line: the size, then each node in base64, with single spaces."""
        return " ".join([str(self.size), *map(base64_text, self.nodes)])

    @classmethod
    def parse(cls, text: str) -> Self:
        """An edge from its text. Raises Faulty."""
        size, *nodes = text.split(" ")
        return cls(decimal(size), tuple(map(base64_hash, nodes)))
