"""A whole log in memory, with every file it serves."""

from collections.abc import Sequence

from cydwaith.engines.merkle import notes, tiles
from cydwaith.engines.merkle.checkpoints import Checkpoint
from cydwaith.engines.merkle.proofs import Node, root_of
from cydwaith.engines.merkle.tree import leaf_hash, node_hash, root

KEY = notes.Signer("record.example", bytes(range(32)))
OTHER = notes.Signer("other.example", bytes(32))


def nodes(entries: Sequence[bytes]) -> Node:
    """The complete subtrees over entries."""
    levels = [[leaf_hash(entry) for entry in entries]]
    while len(levels[-1]) > 1:
        below = levels[-1]
        levels.append([node_hash(*below[at : at + 2]) for at in range(0, len(below) - 1, 2)])
    return lambda level, index: levels[level][index]


def made(size: int, *, mark: str = "") -> list[bytes]:
    return [f"{mark}{number}".encode() for number in range(size)]


def checkpoint(entries: Sequence[bytes]) -> Checkpoint:
    return Checkpoint(KEY.name, len(entries), root([leaf_hash(entry) for entry in entries]))


def signed(entries: Sequence[bytes]) -> str:
    return notes.sign(checkpoint(entries).text(), KEY)


def files(entries: Sequence[bytes]) -> dict[str, bytes]:
    """Path → content: the checkpoint, every bundle and every tile."""
    node, size = nodes(entries), len(entries)
    found = {"checkpoint": notes.sign(Checkpoint(KEY.name, size, root_of(size, node)).text(), KEY).encode()}
    for tile in tiles.every(size):
        start = tile.index * tiles.WIDTH
        hashed = tile.level is not None
        found[tile.path] = tiles.content(tile, node) if hashed else tiles.bundle(entries[start : start + tile.width])
    return found
