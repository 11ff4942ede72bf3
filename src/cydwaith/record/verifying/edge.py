"""The tree, built again in place: only its right edge is held."""

from collections.abc import Iterator, Sequence

from cydwaith.engines.merkle.tiles import HEIGHT, WIDTH
from cydwaith.engines.merkle.tree import Frontier, joined, node_hash, root


class Edge:
    """The right edge of a tree that grows: its complete subtrees, the largest first, as `Frontier` has them."""

    def __init__(self) -> None:
        self.size = 0
        self.nodes: list[bytes] = []

    def extend(self, leaves: Sequence[bytes]) -> Iterator[tuple[int, int, bytes]]:
        """Add leaf hashes; the subtrees of whole tiles that they finish: the tile's level, index there, and hash."""
        if len(leaves) == WIDTH and self.size % WIDTH == 0:
            yield from self.put(root(leaves), HEIGHT)
        else:
            for one in leaves:
                yield from self.put(one, 0)

    def put(self, hashed: bytes, level: int) -> Iterator[tuple[int, int, bytes]]:
        """Add a complete subtree of 2^level leaves where one may stand, and join those that are now complete."""
        size = self.size >> level
        self.size += 1 << level
        while True:
            if level and level % HEIGHT == 0:
                yield level // HEIGHT, size, hashed
            if not size & 1:
                break
            hashed = node_hash(self.nodes.pop(), hashed)
            size >>= 1
            level += 1
        self.nodes.append(hashed)

    def root(self) -> bytes:
        """The root of the tree."""
        return joined(self.nodes)

    def frontier(self) -> Frontier:
        """The edge as it is stored."""
        return Frontier(self.size, tuple(self.nodes))
