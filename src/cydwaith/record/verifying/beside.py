"""Comparing the log with what is kept of it outside the database."""

import datetime as dt
import math
from collections.abc import Iterator
from itertools import chain
from typing import Final, Protocol

from django.conf import settings
from django.utils import timezone

from cydwaith.engines.merkle import notes
from cydwaith.engines.merkle.errors import Faulty
from cydwaith.record import outside, pushed, restoring
from cydwaith.record.models import Checkpoint, Cosignature, Entry
from cydwaith.record.outside import Journal, Kept
from cydwaith.record.pushed import Outcome
from cydwaith.record.verifying.faults import Cover, Kind, Report

AT_MOST: Final = dt.timedelta(minutes=15)
"""How far the clocks of two machines may differ."""


class Tree(Protocol):
    """The tree as far as it was built again."""

    size: int

    def root(self) -> bytes: ...


class Beside:
    """What is kept outside, each checkpoint compared as soon as the tree, built again, reaches its size.

    Made before the database is read: what is kept then is in the database then, whoever writes meanwhile.
    """

    def __init__(self, report: Report) -> None:
        self.report, self.now, self.until = report, timezone.now(), outside.length()
        self.held: Kept | None = None
        self.broken: Kept | None = None
        self.kept = self._read(outside.checkpoints(self.until))
        self.due = next(self.kept, None)

    @property
    def next(self) -> float:
        """The size of the tree at which there is something to compare."""
        return self.due.said.size if self.due else math.inf

    def reach(self, tree: Tree) -> None:
        """The tree has grown by an entry."""
        while self.due and self.due.said.size <= tree.size:
            if self.due.said.size == tree.size and self.due.said.root == tree.root():
                self.held = self.due
            elif self.broken is None:
                self.broken = self.due
            self.due = next(self.kept, None)

    def close(self, size: int) -> None:
        """What is left when the log, of that size, was walked through."""
        rest = list(chain([self.due] if self.due else [], self.kept))
        within = [one for one in rest if one.said.size <= size]
        self.broken = self.broken or (within[0] if within else None)
        last = rest[-1] if rest else max(filter(None, (self.held, self.broken)), key=by_size, default=None)
        if self.broken:
            self.add(Kind.KEPT_BROKEN, self.broken, f"{self.held_words()}{self.broken.said.size}")
        if last and last.said.size > size:
            self.add(Kind.KEPT_BEYOND, last, f"{size} < {last.said.size}")
        self.stored(size)
        journal = self.journal()
        self.told(journal)
        self.cover(last, size, journal)
        self.witnesses(size)

    def witnesses(self, size: int) -> None:
        """What witnesses said to whom checkpoints are pushed; one that saw another history speaks against the log.

        So does one that signed more than there is now, before it is even asked again.
        """
        self.report.pushed = tuple(pushed.every().values())
        lost = max((one["kept"] or 0 for one in self.journal().restored), default=0)
        for one in self.report.pushed:
            if one.outcome is Outcome.REFUSED:
                self.report.add(Kind.WITNESS_REFUSES, one.address, detail=one.detail)
            elif one.size > max(size, lost):
                self.report.add(Kind.WITNESS_REFUSES, one.address, detail=f"{size} < {one.size}")

    def add(self, kind: Kind, kept: Kept, detail: str = "") -> None:
        """A fault at a kept checkpoint."""
        when = kept.at.isoformat(timespec="seconds")
        self.report.add(kind, str(kept.said.size), detail=", ".join(filter(None, (detail, when))))

    def held_words(self) -> str:
        """Between which two sizes the log was changed."""
        return f"{self.held.said.size if self.held else 0} … "

    def _read(self, kept: Iterator[Kept]) -> Iterator[Kept]:
        """What can be read of the journal; a line that is none is a fault, and what follows it is not read."""
        try:
            yield from kept
        except outside.Unreadable as wrong:
            self.report.add(Kind.KEPT_UNREADABLE, detail=str(wrong))

    def journal(self) -> Journal:
        """The keys and witnesses' lines that are kept."""
        try:
            return outside.journal(self.until)
        except outside.Unreadable:
            return Journal((), (), ())  # told already

    def stored(self, size: int) -> None:
        """Every checkpoint kept outside stands in the database as it was kept, and no other up to the last of them."""
        stored = Checkpoint.objects.order_by("size").iterator()
        mine = next(stored, None)
        for kept in Beside._quietly(outside.checkpoints(self.until)):
            while mine and mine.size < kept.said.size:
                self.report.add(Kind.CHECKPOINT_ADDED, str(mine.size), detail=mine.at.isoformat())
                mine = next(stored, None)
            if mine and mine.size == kept.said.size:
                if (mine.note, mine.at) != (kept.note, kept.at):
                    self.add(Kind.CHECKPOINT_CHANGED, kept)
                mine = next(stored, None)
            elif kept.said.size <= size:
                self.add(Kind.CHECKPOINT_MISSING, kept)

    @staticmethod
    def _quietly(kept: Iterator[Kept]) -> Iterator[Kept]:
        try:
            yield from kept
        except outside.Unreadable:
            return

    def told(self, journal: Journal) -> None:
        """Every witness's line that is kept stands in the database, and the record tells of every backup."""
        lines = set(Cosignature.objects.values_list("line", flat=True)) if journal.witnessed else set()
        for one in journal.witnessed:
            if one.line not in lines:
                self.report.add(Kind.COSIGNATURE_MISSING, str(one.size), detail=" ".join(one.line.split(" ")[1:2]))
        entries = restoring.entries()
        for loss in journal.restored:
            if loss not in [said for _entry, said in entries]:
                self.report.add(Kind.RESTORED_UNTOLD, str(loss.get("held")))
        for entry, said in entries:
            if said not in journal.restored:
                self.report.add(Kind.RESTORED_UNTOLD, entry.subject, entry=entry.index)

    def cover(self, last: Kept | None, size: int, journal: Journal) -> None:
        """How far what is kept reaches, whether it is of this log, and whether it is old."""
        covered = self.held.said.size if self.held else 0
        beyond = Entry.objects.filter(index__gte=covered).count() + self.report.waiting
        lost = tuple(None if one["kept"] is None else one["kept"] - one["held"] for one in journal.restored)
        missing = max(0, last.said.size - size) if last else 0
        self.report.cover = Cover(covered, self.held.at if self.held else None, beyond, missing, lost)
        if last:
            self.of_this_log(last, journal)
        self.age(last, covered)

    def of_this_log(self, last: Kept, journal: Journal) -> None:
        """The last one is of this log, signed with its key, and not of a time to come."""
        try:
            notes.open(last.note, *journal.keys)
        except Faulty as wrong:
            self.add(Kind.KEPT_UNSIGNED, last, str(wrong))
        if last.said.origin != settings.LOG_ORIGIN:
            self.add(Kind.KEPT_OTHER, last, last.said.origin)
        if last.at > self.now + AT_MOST:
            self.add(Kind.KEPT_AHEAD, last)

    def age(self, last: Kept | None, covered: int) -> None:
        """Every entry that has its number is covered within the time that is promised."""
        first = Entry.objects.filter(index=covered).first()
        late = first is not None and first.at < self.now - dt.timedelta(minutes=settings.LOG_KEPT_WITHIN)
        if last is None and (late or Checkpoint.objects.exists()):
            self.report.add(Kind.KEPT_MISSING, detail=str(outside.path().name))
        elif first is not None and late and not self.broken:
            self.report.add(Kind.KEPT_OLD, first.subject, entry=first.index, detail=first.at.isoformat())


def by_size(kept: Kept) -> int:
    """The size that a kept checkpoint is of."""
    return kept.said.size
