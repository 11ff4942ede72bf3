"""Walking through the log once, from the first entry to the last, building the tree again beside what is stored."""

import datetime as dt
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Final

from django.utils import timezone

from cydwaith.engines.merkle.checkpoints import Checkpoint as Said
from cydwaith.engines.merkle.tiles import HEIGHT, WIDTH
from cydwaith.record.leaves import leaf_of, moment
from cydwaith.record.models import Checkpoint, Node
from cydwaith.record.verifying.beside import Beside
from cydwaith.record.verifying.edge import Edge
from cydwaith.record.verifying.faults import Kind, Report
from cydwaith.record.verifying.lines import Line

LONGEST: Final = dt.timedelta(minutes=15)
"""How far dates may run against the order of the log: entries are numbered when their transactions ended, and one that
writes many facts may last that long. A clock that is set back by more shows up here too."""


class Walk:
    """Entry after entry; the nodes and checkpoints stored are compared as soon as the tree reaches them.

    The tree is built from the leaf hashes stored, and each of them compared with its entry, so that one changed entry
    is one fault, not a fault in everything after it. Leaves join it a tile at a time, or up to where there is something
    to compare. Moments are compared as texts, whose order is theirs.
    """

    def __init__(self, report: Report, size: int, beside: Beside, since: Said | None = None) -> None:
        self.report, self.size, self.edge, self.expected = report, size, Edge(), 0
        self.whole = True
        self.leaves: list[bytes] = []
        self.nodes: dict[int, Iterator[Node]] = {}
        self.checkpoints = Checkpoint.objects.order_by("size").iterator()
        self.since = {since.size: since.root} if since else {}
        self.beside = beside
        self.latest, self.now = "", moment(timezone.now() + LONGEST)
        self.to_checkpoint()
        self.aim()

    def look_at(self, entries: Iterable[Line]) -> None:
        """Each entry by itself: its facts and its leaf."""
        for entry in entries:
            index, at, actor, body, verb, subject, facts, told, hashed = entry
            try:
                if sha256(facts.encode()).hexdigest() != told:
                    self.report.add(Kind.FACTS_CHANGED, subject, entry=index)
                same = sha256(b"\x00" + leaf_of(actor, at, body, told, index, subject, verb)).digest() == hashed
            except (TypeError, AttributeError, ValueError):  # SQLite keeps what is not of a column's kind
                same = False
            if not same:
                self.report.add(Kind.ENTRY_CHANGED, str(subject), entry=index)

    def go_on(self, entries: Iterable[Line]) -> None:
        """The next entries in order: their numbers, their dates, and the tree over them."""
        seen = 0
        for entry in entries:
            index, at = entry.index, entry.at
            if not (index == self.expected or self.follows(entry)) or index >= self.size:
                self.astray(entry)
                continue
            self.expected = index + 1
            seen += 1
            if self.latest <= at <= self.ahead:
                self.latest = at
            else:
                self.date(entry)
            if self.whole:
                self.leaves.append(bytes(entry.leaf_hash or b""))
                if index >= self.last:
                    self.grow()
        self.report.entries += seen

    def follows(self, entry: Line) -> bool:
        """Whether it comes after the last one, though not right after it; then what is between them is missing."""
        if self.expected < entry.index < self.size:
            self.missing(entry.index)
            self.grow()
            self.whole, self.ahead = False, self.now
        return entry.index > self.expected

    def astray(self, entry: Line) -> None:
        """A number that was given before, or that the log, by its own account, has not given yet."""
        kind = Kind.ENTRY_DOUBLED if entry.index < self.expected else Kind.ENTRY_BEYOND
        self.report.add(kind, entry.subject, entry=entry.index)

    def missing(self, until: int) -> None:
        """Note what is missing before an entry; of many, the first ten."""
        for gap in range(self.expected, min(until, self.expected + 10)):
            self.report.add(Kind.ENTRY_MISSING, entry=gap)

    def date(self, entry: Line) -> None:
        """A date that runs against the order of the log, or lies after a checkpoint that has it, or in the future."""
        if entry.at < earlier(self.latest):
            self.report.add(Kind.DATE_BACKWARDS, entry.subject, entry=entry.index, detail=entry.at)
        elif entry.at > self.ahead:
            kind = Kind.DATE_AHEAD if self.ahead < self.now else Kind.DATE_FUTURE
            self.report.add(kind, entry.subject, entry=entry.index, detail=entry.at)
        self.latest = max(self.latest, entry.at)

    def grow(self) -> None:
        """Add the leaves gathered to the tree, and compare the nodes and the checkpoints that they complete."""
        edge = self.edge
        for level, index, node in edge.extend(self.leaves):
            self.compare(level, index, node)
        self.leaves.clear()
        while self.due and self.due.size <= edge.size:
            if bytes(self.due.root) != edge.root():
                self.report.add(Kind.CHECKPOINT_BROKEN, str(self.due.size), detail=self.due.at.isoformat())
            self.to_checkpoint()
        if self.beside.next <= edge.size:
            self.beside.reach(edge)
        if self.since.get(edge.size, root := edge.root()) != root:
            self.report.add(Kind.SINCE_BROKEN, str(edge.size))
        self.aim()

    def to_checkpoint(self) -> None:
        """The next checkpoint there is: what it has may not be written after it."""
        self.due = next(self.checkpoints, None)
        self.ahead = min(self.now, moment(self.due.at + LONGEST)) if self.due else self.now

    def aim(self) -> None:
        """Up to which entry leaves may be gathered: the last of its tile, or before the next thing to compare."""
        size = self.edge.size
        to_compare = [*([self.due.size] if self.due else []), *(one for one in self.since if one > size)]
        self.last = min(WIDTH * (size // WIDTH + 1), self.beside.next, *to_compare) - 1

    def compare(self, level: int, index: int, hashed: bytes) -> None:
        """A node that the tree has now with the one stored."""
        stored = self.nodes.setdefault(level, Node.objects.filter(level=level).order_by("index").iterator())
        node = next(stored, None)
        while node and node.index < index:
            node = next(stored, None)
        self.report.nodes += 1
        name = f"{level}/{index}"
        if node is None or node.index > index:
            self.report.add(Kind.NODE_MISSING, name, entry=index << HEIGHT * level)
            self.nodes[level] = Node.objects.filter(level=level, index__gt=index).order_by("index").iterator()
        elif bytes(node.hash) != hashed:
            self.report.add(Kind.NODE_CHANGED, name, entry=index << HEIGHT * level)

    def close(self) -> None:
        """What is left when the last entry was seen."""
        self.grow()
        self.missing(self.size)
        for level, count in ((level, self.size >> HEIGHT * level) for level in range(1, 8)):
            for beyond in Node.objects.filter(level=level, index__gte=count)[:10]:
                self.report.add(Kind.NODE_BEYOND, f"{level}/{beyond.index}")
        while self.due:
            kind = Kind.CHECKPOINT_BROKEN if self.due.size <= self.size else Kind.CHECKPOINT_BEYOND
            self.report.add(kind, str(self.due.size), detail=self.due.at.isoformat())
            self.due = next(self.checkpoints, None)


def earlier(at: str) -> str:
    """The moment `LONGEST` before another; the empty text, before everything, where that is no moment."""
    try:
        return moment(dt.datetime.fromisoformat(at) - LONGEST)
    except (ValueError, OverflowError):
        return ""
