"""How fast the record's Merkle tree is: hashing, appending, proofs at 10⁴ to 10⁷ leaves, and reading a whole log.

Run: python bench/merkle.py [--sizes 10000 1000000 10000000] [--format json]

Every complete subtree is kept in memory, 64 bytes a leaf in all. Proofs are measured against the simpler way: working
out the root of the tree again from its leaf hashes. Medians; proofs of 1,000 leaves drawn at random.
"""

import argparse
import hashlib
import json
import random
from collections.abc import Callable, Iterator
from statistics import median
from time import perf_counter

from cydwaith.engines.merkle import reading, tiles
from cydwaith.engines.merkle.checkpoints import Checkpoint
from cydwaith.engines.merkle.proofs import (
    Node,
    consistency,
    inclusion,
    root_of,
    verify_consistency,
    verify_inclusion,
)
from cydwaith.engines.merkle.reading import Head
from cydwaith.engines.merkle.tree import EMPTY, Frontier, leaf_hash, node_hash

ENTRY, HASH, BLOCK, DRAWN = 300, 32, 1 << 16, 1000
LONGEST_CHECK = 10**6
Figures = dict[str, float]


def entry(number: int) -> bytes:
    """An invented entry of 300 bytes, about as long as those of the record."""
    return f"{number:0{ENTRY}}".encode()


def leaves(size: int) -> bytes:
    """The leaf hashes, one after another."""
    return b"".join(blocks((leaf_hash(entry(number)) for number in range(size)), size))


def blocks(hashes: Iterator[bytes], count: int) -> Iterator[bytes]:
    """Hashes joined by the block: millions of small objects at once would cost more memory than the tree."""
    for start in range(0, count, BLOCK):
        yield b"".join(next(hashes) for _ in range(min(BLOCK, count - start)))


def above(level: bytes) -> bytes:
    """The level over a level: one hash for each complete pair."""
    pairs = len(level) // (2 * HASH)
    hashed = hashlib.sha256
    return b"".join(blocks((hashed(b"\x01" + level[at * 64 : at * 64 + 64]).digest() for at in range(pairs)), pairs))


def tree(level: bytes) -> list[bytes]:
    """Every level over the leaf hashes."""
    levels = [level]
    while len(levels[-1]) >= 2 * HASH:
        levels.append(above(levels[-1]))
    return levels


def reader(levels: list[bytes]) -> Node:
    return lambda level, index: levels[level][index * HASH : (index + 1) * HASH]


def timed(work: Callable[[], object]) -> float:
    """Seconds of one run."""
    start = perf_counter()
    work()
    return perf_counter() - start


def microseconds(works: list[Callable[[], object]]) -> float:
    return median(map(timed, works)) * 1e6


def rates() -> Figures:
    """Operations a second, each the median of five runs over 20,000; plain hashlib beside it."""
    count, some = 20_000, entry(1)
    hashed = hashlib.sha256

    def a_second(work: Callable[[], object]) -> float:
        return count / median(timed(lambda: [work() for _ in range(count)]) for _ in range(5))

    def appended() -> float:
        def grow() -> None:
            edge = Frontier()
            for _ in range(count):
                edge = edge.append(EMPTY)

        return count / median(timed(grow) for _ in range(5))

    return {
        "leaf hashes a second": a_second(lambda: leaf_hash(some)),
        "node hashes a second": a_second(lambda: node_hash(EMPTY, EMPTY)),
        "hashlib alone, 300 bytes": a_second(lambda: hashed(some).digest()),
        "appends to the edge a second": appended(),
    }


def measured(size: int) -> Figures:
    """One size's figures: seconds to build, microseconds a proof, bytes a proof, and the simpler way."""
    chance = random.Random(size)
    bottom, start = leaves(size), perf_counter()
    levels = tree(bottom)
    recomputing = perf_counter() - start
    node, whole = reader(levels), Checkpoint("bench.example", size, root_of(size, reader(levels)))
    drawn = [chance.randrange(size) for _ in range(DRAWN)]
    paths = [inclusion(index, size, node) for index in drawn]
    steps = [consistency(index + 1, size, node) for index in drawn]
    roots = [root_of(index + 1, node) for index in drawn]
    stored = files(levels)
    proving = microseconds([lambda index=index: inclusion(index, size, node) for index in drawn])
    figures = {
        "leaves": size,
        "recomputing s": recomputing,
        "inclusion µs": proving,
        "verify µs": microseconds(
            [
                lambda index=index, path=path: verify_inclusion(node(0, index), index, size, path, whole.root)
                for index, path in zip(drawn, paths, strict=True)
            ]
        ),
        "consistency µs": microseconds([lambda index=index: consistency(index + 1, size, node) for index in drawn]),
        "verify step µs": microseconds(
            [
                lambda index=index, old=old, step=step: verify_consistency(index + 1, size, old, whole.root, step)
                for index, old, step in zip(drawn, roots, steps, strict=True)
            ]
        ),
        "inclusion from tiles µs": microseconds(
            [lambda index=index: inclusion(index, size, tiles.reader(size, stored)) for index in drawn[:100]]
        ),
        "inclusion bytes": median(HASH * len(path) for path in paths),
        "consistency bytes": median(HASH * len(step) for step in steps),
        "recomputing / proof": recomputing * 1e6 / proving,
    }
    if size <= LONGEST_CHECK:
        figures["check a second"] = size / timed(lambda: reading.check(stored, Head(whole, "", ())))
    return figures


def files(levels: list[bytes]) -> tiles.Fetch:
    """The log's files, made when they are asked for: every tile is a slice of a level."""

    def fetch(path: str) -> bytes:
        tile = tiles.parse(path)
        start = tile.index * tiles.WIDTH
        if tile.level is None:
            return tiles.bundle(entry(number) for number in range(start, start + tile.width))
        return levels[tiles.HEIGHT * tile.level][start * HASH : (start + tile.width) * HASH]

    return fetch


def main() -> None:
    """Print the tables, or their JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10**4, 10**6, 10**7])
    parser.add_argument("--format", choices=["text", "json"], default="text")
    asked = parser.parse_args()
    speeds, found = rates(), [measured(size) for size in asked.sizes]
    if asked.format == "json":
        print(json.dumps({"rates": speeds, "sizes": found}, indent=2, ensure_ascii=False))
        return
    for name, value in speeds.items():
        print(f"{name:32}{value:>14,.0f}")
    for name in dict.fromkeys(name for row in found for name in row):
        print(f"{name:32}" + "".join(f"{figure(row.get(name)):>16}" for row in found))


def figure(value: float | None) -> str:
    """A figure with as many digits as it deserves."""
    return "" if value is None else f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


if __name__ == "__main__":
    main()
