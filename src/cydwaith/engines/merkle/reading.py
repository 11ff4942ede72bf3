"""A log's client: checks a log from its files alone, wherever they are (a folder, a mirror, the log's own address)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cydwaith.engines.merkle import notes, tiles
from cydwaith.engines.merkle.checkpoints import Checkpoint
from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.proofs import consistency, inclusion, verify_consistency, verify_inclusion
from cydwaith.engines.merkle.tiles import HEIGHT, WIDTH, Fetch, Tile
from cydwaith.engines.merkle.tree import joined, leaf_hash, peaks, root


class ReadingError(Faulty):
    """The log's files do not agree with one another or with its checkpoint."""

    def __init__(self, words: str, *, entry: int | None = None) -> None:
        super().__init__(words)
        self.entry = entry
        """The entry at which it was found, or the first of those it could be."""


@dataclass(frozen=True)
class Head:
    """A checkpoint whose signatures were checked, the note it came in, and the names of the known keys that signed."""

    checkpoint: Checkpoint
    note: str
    signed_by: tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """An entry of the log and its number."""

    index: int
    data: bytes


@dataclass(frozen=True)
class Checked:
    """A log of which everything was read and agreed: its head, and how many entries and tiles of hashes there were."""

    head: Head
    entries: int
    tiles: int


@dataclass(frozen=True)
class Included:
    """An entry that is in the log, with the proof of it."""

    index: int
    size: int
    leaf_hash: bytes
    proof: tuple[bytes, ...]


@dataclass(frozen=True)
class Grown:
    """A log that holds all it held at an earlier size, with the proof of it."""

    first: int
    second: int
    proof: tuple[bytes, ...]


def folder(home: Path) -> Fetch:
    """Files below a folder."""
    return lambda path: (home / path).read_bytes()


def head(fetch: Fetch, log: notes.Verifier, *witnesses: notes.Verifier, origin: str | None = None) -> Head:
    """The log's checkpoint, signed by the log and by every witness asked for.

    `origin` is the log's, where its key is not named after it. Raises Faulty.
    """
    try:
        note = fetch("checkpoint")
    except (FileNotFoundError, KeyError):
        raise ReadingError("the log has no checkpoint") from None
    return opened(note, log, *witnesses, origin=origin)


def opened(note: str | bytes, log: notes.Verifier, *witnesses: notes.Verifier, origin: str | None = None) -> Head:
    """The same for a checkpoint that somebody kept."""
    found = notes.open(note, log, *witnesses)
    signed = {(signature.name, signature.id) for signature in found.verified}
    for verifier in (log, *witnesses):
        if (verifier.name, verifier.id) not in signed:
            raise ReadingError(f"{verifier.name} has not signed the checkpoint")
    checkpoint = Checkpoint.parse(found.text)
    if checkpoint.origin != (origin or log.name):
        raise ReadingError(f"the checkpoint is of {checkpoint.origin}, not of {origin or log.name}")
    return Head(checkpoint, notes.decoded(note), tuple(signature.name for signature in found.verified))


def entries(fetch: Fetch, size: int) -> Iterator[Entry]:
    """The entries of a log of that size in their order, not checked, one bundle at a time in memory."""
    for tile in tiles.row(None, size):
        for place, data in enumerate(read(tile, fetch)):
            yield Entry(tile.index * WIDTH + place, data)


def check(fetch: Fetch, found: Head) -> Checked:
    """Read every entry and every tile, and find that they lead to the checkpoint's root.

    Memory: one tile a level. Raises ReadingError with the entry where the files part, or where one is missing.
    """
    rebuilt, size = Rebuilt(fetch), found.checkpoint.size
    for tile in tiles.row(None, size):
        rebuilt.add([leaf_hash(data) for data in read(tile, fetch)])
    if rebuilt.close() != found.checkpoint.root:
        raise ReadingError(f"the {size} entries do not lead to the root of the checkpoint")
    return Checked(found, size, rebuilt.tiles)


class Rebuilt:
    """The tree built again from its entries, each tile compared with the log's as soon as it is complete."""

    def __init__(self, fetch: Fetch) -> None:
        self.fetch, self.tiles = fetch, 0
        self.levels: list[list[bytes]] = []
        self.counts: list[int] = []

    def add(self, hashes: list[bytes], *, level: int = 0) -> None:
        """Add the next hashes of a level, at most what its tile still lacks."""
        if level == len(self.levels):
            self.levels.append([])
            self.counts.append(0)
        self.levels[level] += hashes
        if len(self.levels[level]) == WIDTH:
            self.compare(level)
            whole, self.levels[level] = root(self.levels[level]), []
            self.counts[level] += 1
            self.add([whole], level=level + 1)

    def close(self) -> bytes:
        """Compare what is left, the partial tile of each level; returns the root over everything added."""
        for level, hashes in enumerate(self.levels):
            if hashes:
                self.compare(level)
        return joined([peak for hashes in reversed(self.levels) for peak in peaks(hashes)])

    def compare(self, level: int) -> None:
        """Raises ReadingError where the log's tile has another hash."""
        ours = self.levels[level]
        tile = Tile(level, self.counts[level], len(ours))
        theirs = read(tile, self.fetch)
        self.tiles += 1
        if ours != theirs:
            place = next(place for place, pair in enumerate(zip(ours, theirs, strict=True)) if len(set(pair)) > 1)
            first, last = first_entry(tile, place), first_entry(tile, place + 1) - 1
            which = f"entry {first}" if level == 0 else f"entries {first} to {last}"
            raise ReadingError(f"{which}: not what {tile.path} says was written", entry=first)


def read(tile: Tile, fetch: Fetch) -> list[bytes]:
    """A tile's hashes or entries. Raises ReadingError with its first entry."""
    try:
        return tiles.fetched(tile, fetch)
    except tiles.TileError as wrong:
        first = first_entry(tile, 0)
        raise ReadingError(f"from entry {first} on: {wrong}", entry=first) from wrong


def first_entry(tile: Tile, place: int) -> int:
    """The first entry below a place in a tile."""
    return (tile.index * WIDTH + place) << HEIGHT * (tile.level or 0)


def check_inclusion(fetch: Fetch, checkpoint: Checkpoint, index: int, data: bytes) -> Included:
    """Find that `data` is entry `index` of the log at that checkpoint. Raises ProofError, TileError."""
    node = tiles.reader(checkpoint.size, fetch)
    proof = inclusion(index, checkpoint.size, node)
    leaf = leaf_hash(data)
    verify_inclusion(leaf, index, checkpoint.size, proof, checkpoint.root)
    return Included(index, checkpoint.size, leaf, tuple(proof))


def check_consistency(fetch: Fetch, older: Checkpoint, newer: Checkpoint) -> Grown:
    """Find that the log at the newer checkpoint holds all it held at the older one. Raises Faulty."""
    if older.origin != newer.origin:
        raise ReadingError(f"{older.origin} and {newer.origin} are two logs")
    node = tiles.reader(newer.size, fetch)
    proof = consistency(older.size, newer.size, node)
    verify_consistency(older.size, newer.size, older.root, newer.root, proof)
    return Grown(older.size, newer.size, tuple(proof))
