"""The tree and its entries as files that never change (C2SP tlog-tiles): eight levels of the tree in each tile."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cydwaith.engines.merkle.encoding import HASH, LIMIT
from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.proofs import Node
from cydwaith.engines.merkle.tree import root

HEIGHT: Final = 8
WIDTH: Final = 1 << HEIGHT
LEVELS: Final = 64
LONGEST: Final = 0xFFFF
"""Bytes in the longest entry a bundle can hold."""

Fetch = Callable[[str], bytes]
"""path → the file's bytes. Raises FileNotFoundError or KeyError where there is none."""

_PATH: Final = re.compile(
    r"tile/(?P<level>entries|[0-9]{1,2})/(?P<index>(?:x[0-9]{3}/){0,5}[0-9]{3})(?:\.p/(?P<width>[0-9]{1,3}))?"
)


class TileError(Faulty):
    """A tile, a bundle or its path is not as the format has it."""


class Missing(TileError):  # noqa: N818  # says what it is
    """The log does not have a file that it must have."""


@dataclass(frozen=True)
class Tile:
    """A file of up to 256 neighbouring hashes of one level, or, where level is None, of up to 256 entries."""

    level: int | None
    index: int
    width: int = WIDTH

    def __post_init__(self) -> None:
        level = self.level or 0
        if not (0 <= level < LEVELS and 0 <= self.index << HEIGHT * (level + 1) < LIMIT):
            raise TileError(f"there can be no tile {self.index} at level {level}")
        if not 1 <= self.width <= WIDTH:
            raise TileError(f"a tile is 1 to {WIDTH} wide, not {self.width}")

    @property
    def path(self) -> str:
        """The file's path below the log's address."""
        place = f"{self.index % 1000:03}"
        more = self.index
        while more := more // 1000:
            place = f"x{more % 1000:03}/{place}"
        kind = "entries" if self.level is None else self.level
        return f"tile/{kind}/{place}" + (f".p/{self.width}" if self.width < WIDTH else "")

    @property
    def whole(self) -> "Tile":
        """The full tile at the same place."""
        return Tile(self.level, self.index)


def path(level: int, index: int, width: int = WIDTH) -> str:
    """The path of a tile of hashes: tile/0/x001/x234/067, with .p/N for one that is N < 256 wide."""
    return Tile(level, index, width).path


def entries_path(index: int, width: int = WIDTH) -> str:
    """The path of a bundle of entries."""
    return Tile(None, index, width).path


def parse(path: str) -> Tile:
    """The tile or bundle that a path names. Raises TileError unless the path is the only way to write it."""
    found = _PATH.fullmatch(path)
    if not found:
        raise TileError(f"{path[:100]!r} is not the path of a tile")
    level = None if found["level"] == "entries" else int(found["level"])
    index = int(found["index"].replace("x", "").replace("/", ""))
    tile = Tile(level, index, int(found["width"] or WIDTH))
    if tile.path != path:
        raise TileError(f"{path[:100]!r} is not how the path of a tile is written")
    return tile


def row(level: int | None, size: int) -> Iterator[Tile]:
    """The tiles of one level in a tree of `size` leaves (None: the bundles of entries), the partial one last."""
    count = size >> HEIGHT * (level or 0)
    for index in range(count >> HEIGHT):
        yield Tile(level, index)
    if count % WIDTH:
        yield Tile(level, count >> HEIGHT, count % WIDTH)


def every(size: int) -> Iterator[Tile]:
    """Every tile and bundle of a tree of `size` leaves: bundles first, then level by level."""
    yield from row(None, size)
    for level in range(LEVELS):
        if not size >> HEIGHT * level:
            return
        yield from row(level, size)


def holding(level: int | None, index: int, size: int) -> Tile:
    """The tile that holds hash (or entry) `index` of its level in a tree of `size` leaves. Raises TileError."""
    count = size >> HEIGHT * (level or 0)
    if not 0 <= index < count:
        raise TileError(f"a tree of {size} has no hash {index} at tile level {level or 0}")
    at = index >> HEIGHT
    return Tile(level, at, min(WIDTH, count - (at << HEIGHT)))


def bundle(entries: Iterable[bytes]) -> bytes:
    """Entries one after another, each after its length in two bytes, the higher first. Raises TileError if too long."""
    parts = []
    for entry in entries:
        if len(entry) > LONGEST:
            raise TileError(f"an entry of {len(entry)} bytes is longer than {LONGEST}")
        parts += [len(entry).to_bytes(2, "big"), entry]
    return b"".join(parts)


def unbundle(data: bytes) -> list[bytes]:
    """The entries of a bundle. Raises TileError where it stops short."""
    entries: list[bytes] = []
    at = 0
    while at < len(data):
        end = at + 2 + int.from_bytes(data[at : at + 2], "big")
        if at + 2 > len(data) or end > len(data):
            raise TileError(f"the bundle stops within entry {len(entries)}")
        entries.append(data[at + 2 : end])
        at = end
    return entries


def content(tile: Tile, node: Node) -> bytes:
    """The bytes of a tile of hashes, from the tree's nodes."""
    if tile.level is None:
        raise TileError("a bundle is made of entries, not of hashes")
    return b"".join(node(HEIGHT * tile.level, tile.index * WIDTH + place) for place in range(tile.width))


def fetched(tile: Tile, fetch: Fetch) -> list[bytes]:
    """The hashes or entries of a tile; from the full file where a log keeps the partial one no longer.

    Raises Missing, or TileError when the file is not as wide as it must be.
    """
    for candidate in dict.fromkeys((tile, tile.whole)):
        try:
            data = fetch(candidate.path)
        except (FileNotFoundError, KeyError):
            continue
        return pieces(candidate, data)[: tile.width]
    raise Missing(f"{tile.path} is not there")


def pieces(tile: Tile, data: bytes) -> list[bytes]:
    """A file's hashes or entries, as many as its tile is wide. Raises TileError."""
    try:
        found = unbundle(data) if tile.level is None else split(data)
    except TileError as wrong:
        raise TileError(f"{tile.path}: {wrong}") from None
    if len(found) != tile.width:
        raise TileError(f"{tile.path} holds {len(found)}, not {tile.width}")
    return found


def split(data: bytes) -> list[bytes]:
    """The hashes of a tile. Raises TileError where it stops short."""
    if len(data) % HASH:
        raise TileError(f"the tile stops within hash {len(data) // HASH}")
    return [data[at : at + HASH] for at in range(0, len(data), HASH)]


def reader(size: int, fetch: Fetch) -> Node:
    """Nodes of a tree of `size` leaves read out of its tiles; the last 64 tiles are kept in memory."""

    @lru_cache(maxsize=64)
    def read(tile: Tile) -> list[bytes]:
        return fetched(tile, fetch)

    def node(level: int, index: int) -> bytes:
        above, within = divmod(level, HEIGHT)
        first, last = index << within, ((index + 1) << within) - 1
        tile = holding(above, last, size)
        start = first - tile.index * WIDTH
        return root(read(tile)[start : start + (1 << within)])

    return node
