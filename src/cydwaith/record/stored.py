"""The tree's tiles and nodes, read out of the database."""

from collections.abc import Iterable
from typing import TypeVar

from django.db.models import QuerySet

from cydwaith.engines.merkle import tiles
from cydwaith.engines.merkle.proofs import Node as FindNode
from cydwaith.engines.merkle.tiles import WIDTH, Tile
from cydwaith.record.models import Entry, Node

T = TypeVar("T")


def tile_of(tile: Tile) -> bytes:
    """A tile of hashes or a bundle of entries. Raises FileNotFoundError while the log is too short for it."""
    if tile.level is None:
        return tiles.bundle(entry.leaf() for entry in whole(tile, entries(tile)))
    if tile.level == 0:
        return joined(whole(tile, entries(tile).values_list("leaf_hash", flat=True)))
    nodes = Node.objects.filter(level=tile.level, index__range=span(tile)).order_by("index")
    return joined(whole(tile, nodes.values_list("hash", flat=True)))


def joined(hashes: Iterable[bytes | memoryview | None]) -> bytes:
    """Hashes one after another; databases hand them out as one or the other kind of bytes."""
    return b"".join(bytes(one or b"") for one in hashes)


def span(tile: Tile) -> tuple[int, int]:
    """The first and last index of what a tile holds."""
    return tile.index * WIDTH, tile.index * WIDTH + tile.width - 1


def entries(tile: Tile) -> QuerySet[Entry]:
    """The entries below a tile of level 0, or in a bundle."""
    return Entry.objects.filter(index__range=span(tile)).order_by("index")


def whole(tile: Tile, rows: Iterable[T]) -> list[T]:
    """As many rows as the tile is wide. Raises FileNotFoundError while there are fewer."""
    found = list(rows)
    if len(found) < tile.width:
        raise FileNotFoundError(tile.path)
    return found


def nodes(size: int) -> FindNode:
    """The nodes of the tree over the first `size` entries, for proofs. Raises TileError where one is missing."""
    return tiles.reader(size, lambda path: tile_of(tiles.parse(path)))
