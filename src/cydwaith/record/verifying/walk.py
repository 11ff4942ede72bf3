"""Walking through the log once, from the first entry to the last, building the tree again beside what is stored."""

import datetime as dt
from collections.abc import Iterator
from typing import Final, NamedTuple

from django.utils import timezone

from cydwaith.engines.merkle.tiles import HEIGHT
from cydwaith.engines.merkle.tree import Frontier, joined, leaf_hash, node_hash
from cydwaith.record.canonical import digest
from cydwaith.record.leaves import leaf
from cydwaith.record.models import Checkpoint, Entry, Node
from cydwaith.record.verifying.beside import Beside
from cydwaith.record.verifying.faults import Kind, Report

LONGEST: Final = dt.timedelta(minutes=15)
"""How far dates may run against the order of the log: entries are numbered when their transactions end, and one that
writes many facts may last that long. A clock that is set back by more shows up here too."""
BATCH: Final = 2000


class Line(NamedTuple):
    """An entry that has its number, as its columns stand in the database."""

    index: int  # type: ignore[assignment]  # its number, as the entry calls it; nobody looks for a value in a line
    at: dt.datetime
    actor: str
    body_id: str | None
    verb: str
    subject: str
    facts: str
    digest: str
    leaf_hash: bytes | memoryview | None


def lines() -> Iterator[Line]:
    """Every entry that has its number, in order."""
    numbered = Entry.objects.filter(index__isnull=False).order_by("index")
    return map(Line._make, numbered.values_list(*Line._fields).iterator(BATCH))


class Edge:
    """The right edge of a tree that grows: its complete subtrees, the largest first, as `Frontier` has them."""

    def __init__(self) -> None:
        self.size = 0
        self.nodes: list[bytes] = []

    def append(self, hashed: bytes) -> list[tuple[int, bytes]]:
        """Add a leaf; the complete subtrees of whole tiles that it finishes, each with its level."""
        done, level, size, nodes = [], 0, self.size, self.nodes
        while size & 1:
            hashed = node_hash(nodes.pop(), hashed)
            size >>= 1
            level += 1
            if level % HEIGHT == 0:
                done.append((level, hashed))
        nodes.append(hashed)
        self.size += 1
        return done

    def root(self) -> bytes:
        """The root of the tree."""
        return joined(self.nodes)

    def frontier(self) -> Frontier:
        """The edge as it is stored."""
        return Frontier(self.size, tuple(self.nodes))


class Walk:
    """Entry after entry; the nodes and checkpoints stored are compared as soon as the tree reaches them.

    The tree is built from the leaf hashes stored, and each of them compared with its entry, so that one changed entry
    is one fault, not a fault in everything after it.
    """

    def __init__(self, report: Report, size: int) -> None:
        self.report, self.edge, self.expected = report, Edge(), 0
        self.whole = True
        self.latest: dt.datetime | None = None
        self.nodes: dict[int, Iterator[Node]] = {}
        self.checkpoints = Checkpoint.objects.order_by("size").iterator(BATCH)
        self.due = next(self.checkpoints, None)
        self.since: dict[int, bytes] = {}
        self.beside: Beside | None = None
        self.now = timezone.now()
        self.size = size

    def step(self, entry: Line) -> None:
        """The next entry in order."""
        if entry.index < self.expected:
            self.report.add(Kind.ENTRY_DOUBLED, entry.subject, entry=entry.index)
            return
        if entry.index >= self.size:
            self.report.add(Kind.ENTRY_BEYOND, entry.subject, entry=entry.index)
            return
        for gap in range(self.expected, min(entry.index, self.expected + 10)):
            self.report.add(Kind.ENTRY_MISSING, entry=gap)
        self.whole = self.whole and entry.index == self.expected
        self.expected = entry.index + 1
        self.report.entries += 1
        self.look_at(entry)
        if self.whole:
            self.grow(bytes(entry.leaf_hash or b""))

    def look_at(self, entry: Line) -> None:
        """The entry by itself: its facts, its leaf, its date."""
        if digest(entry.facts) != entry.digest:
            self.report.add(Kind.FACTS_CHANGED, entry.subject, entry=entry.index)
        if leaf_hash(leaf(entry)) != bytes(entry.leaf_hash or b""):
            self.report.add(Kind.ENTRY_CHANGED, entry.subject, entry=entry.index)
        if self.latest and entry.at < self.latest - LONGEST:
            self.report.add(Kind.DATE_BACKWARDS, entry.subject, entry=entry.index, detail=entry.at.isoformat())
        elif self.due and entry.at > self.due.at + LONGEST:
            self.report.add(Kind.DATE_AHEAD, entry.subject, entry=entry.index, detail=entry.at.isoformat())
        elif entry.at > self.now + LONGEST:
            self.report.add(Kind.DATE_FUTURE, entry.subject, entry=entry.index, detail=entry.at.isoformat())
        self.latest = max(self.latest or entry.at, entry.at)

    def grow(self, hashed: bytes) -> None:
        """Add a leaf to the tree, and compare the nodes and the checkpoints that it completes."""
        edge = self.edge
        for level, node in edge.append(hashed):
            self.compare(level // HEIGHT, edge.size - 1 >> level, node)
        while self.due and self.due.size <= edge.size:
            if bytes(self.due.root) != edge.root():
                self.report.add(Kind.CHECKPOINT_BROKEN, str(self.due.size), detail=self.due.at.isoformat())
            self.due = next(self.checkpoints, None)
        if self.beside and self.beside.next <= edge.size:
            self.beside.reach(edge)
        if edge.size in self.since and self.since[edge.size] != edge.root():
            self.report.add(Kind.SINCE_BROKEN, str(edge.size))

    def compare(self, level: int, index: int, hashed: bytes) -> None:
        """A node that the tree has now with the one stored."""
        stored = self.nodes.setdefault(level, Node.objects.filter(level=level).order_by("index").iterator(BATCH))
        node = next(stored, None)
        while node and node.index < index:
            node = next(stored, None)
        self.report.nodes += 1
        name = f"{level}/{index}"
        if node is None or node.index > index:
            self.report.add(Kind.NODE_MISSING, name, entry=index << HEIGHT * level)
            self.nodes[level] = Node.objects.filter(level=level, index__gt=index).order_by("index").iterator(BATCH)
        elif bytes(node.hash) != hashed:
            self.report.add(Kind.NODE_CHANGED, name, entry=index << HEIGHT * level)

    def close(self) -> None:
        """What is left when the last entry was seen."""
        for gap in range(self.expected, min(self.size, self.expected + 10)):
            self.report.add(Kind.ENTRY_MISSING, entry=gap)
        for level, count in ((level, self.size >> HEIGHT * level) for level in range(1, 8)):
            for beyond in Node.objects.filter(level=level, index__gte=count)[:10]:
                self.report.add(Kind.NODE_BEYOND, f"{level}/{beyond.index}")
        while self.due:
            kind = Kind.CHECKPOINT_BROKEN if self.due.size <= self.size else Kind.CHECKPOINT_BEYOND
            self.report.add(kind, str(self.due.size), detail=self.due.at.isoformat())
            self.due = next(self.checkpoints, None)
