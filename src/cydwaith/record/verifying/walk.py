"""Walking through the log once, from the first entry to the last, building the tree again beside what is stored."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Final

from django.utils import timezone

from cydwaith.engines.merkle.tiles import HEIGHT
from cydwaith.engines.merkle.tree import Frontier, leaf_hash
from cydwaith.record.canonical import digest
from cydwaith.record.models import Checkpoint, Entry, Node
from cydwaith.record.verifying.faults import Kind, Report

LONGEST: Final = dt.timedelta(minutes=15)
"""How far dates may run against the order of the log: entries are numbered when their transactions end, and one that
writes many facts may last that long. A clock that is set back by more shows up here too."""
BATCH: Final = 2000


class Walk:
    """Entry after entry; the nodes and checkpoints stored are compared as soon as the tree reaches them.

    The tree is built from the leaf hashes stored, and each of them compared with its entry, so that one changed entry
    is one fault, not a fault in everything after it.
    """

    def __init__(self, report: Report, size: int) -> None:
        self.report, self.frontier, self.expected = report, Frontier(), 0
        self.whole = True
        self.latest: dt.datetime | None = None
        self.nodes: dict[int, Iterator[Node]] = {}
        self.checkpoints = Checkpoint.objects.order_by("size").iterator(BATCH)
        self.due = next(self.checkpoints, None)
        self.since: dict[int, bytes] = {}
        self.reach: Callable[[Frontier], None] = lambda _frontier: None
        self.now = timezone.now()
        self.size = size

    def step(self, entry: Entry) -> None:
        """The next entry in order."""
        assert entry.index is not None
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

    def look_at(self, entry: Entry) -> None:
        """The entry by itself: its facts, its leaf, its date."""
        if digest(entry.facts) != entry.digest:
            self.report.add(Kind.FACTS_CHANGED, entry.subject, entry=entry.index)
        if leaf_hash(entry.leaf()) != bytes(entry.leaf_hash or b""):
            self.report.add(Kind.ENTRY_CHANGED, entry.subject, entry=entry.index)
        if self.latest and entry.at < self.latest - LONGEST:
            self.report.add(Kind.DATE_BACKWARDS, entry.subject, entry=entry.index, detail=entry.at.isoformat())
        elif self.due and entry.at > self.due.at + LONGEST:
            self.report.add(Kind.DATE_AHEAD, entry.subject, entry=entry.index, detail=entry.at.isoformat())
        elif entry.at > self.now + LONGEST:
            self.report.add(Kind.DATE_FUTURE, entry.subject, entry=entry.index, detail=entry.at.isoformat())
        self.latest = max(self.latest or entry.at, entry.at)

    def grow(self, hashed: bytes) -> None:
        """Add a leaf to the tree, and compare the nodes and the checkpoint that it completes."""
        done = self.frontier.completed(hashed)
        for level in range(HEIGHT, len(done), HEIGHT):
            self.compare(level // HEIGHT, self.frontier.size >> level, done[level])
        self.frontier = self.frontier.append(hashed)
        while self.due and self.due.size <= self.frontier.size:
            if bytes(self.due.root) != self.frontier.root():
                self.report.add(Kind.CHECKPOINT_BROKEN, str(self.due.size), detail=self.due.at.isoformat())
            self.due = next(self.checkpoints, None)
        self.reach(self.frontier)
        if self.frontier.size in self.since and self.since[self.frontier.size] != self.frontier.root():
            self.report.add(Kind.SINCE_BROKEN, str(self.frontier.size))

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
