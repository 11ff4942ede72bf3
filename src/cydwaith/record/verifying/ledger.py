"""Comparing what entries said of rows with the rows there are, in bounded memory."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any, Final

from cydwaith.engines.json_text import parsed
from cydwaith.record.canonical import canonical, digest
from cydwaith.record.models import Entry
from cydwaith.record.verifying.faults import Kind, Report
from cydwaith.record.verifying.lines import Line
from cydwaith.shared.deeds import Heard, Proof, heard, proofs

ALL: Final = "*"
UNREADABLE: Final = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError)
"""What is raised where rows or facts are not what they must be."""
TABLE: Final = """
CREATE TABLE said (kind TEXT, subject TEXT, key TEXT, digest TEXT, entry INTEGER);
CREATE INDEX said_digest ON said (kind, subject, digest);
"""
FORGET: Final = "DELETE FROM said WHERE kind = ? AND subject = ? AND (key = ? OR ? = '*')"
FIND: Final = "SELECT rowid FROM said WHERE kind = ? AND subject = ? AND digest = ? LIMIT 1"


class Ledger:
    """Everything that entries said of rows, kept in a file of its own that goes when it is closed."""

    def __init__(self) -> None:
        self.store = sqlite3.connect("")
        self.store.executescript(TABLE)
        self.heard = heard()

    def hear_all(self, entries: Iterable[Line]) -> None:
        """Keep what entries say, of which most may say nothing of rows."""
        heard = self.heard
        for entry in entries:
            if entry.verb in heard:
                self.hear(entry)

    def hear(self, entry: Entry | Line) -> None:
        """Keep what an entry says; one whose facts were changed to nonsense says nothing, and is found as an entry."""
        with suppress(*UNREADABLE):
            self.understand(entry)

    def understand(self, entry: Entry | Line) -> None:
        """Keep what an entry says of each proof. Raises one of UNREADABLE."""
        for proof in self.heard.get(entry.verb, ()):
            said = Heard(entry.verb, entry.subject, entry.body_id, parsed(entry.facts))
            key = proof.key(said) if proof.key else None
            if key is not None:
                self.store.execute(FORGET, (proof.name, entry.subject, key, key))
            rows = [
                (proof.name, subject, key, digest(canonical(told)), entry.index) for subject, told in proof.told(said)
            ]
            if proof.as_left:
                self.store.executemany(FORGET, [(proof.name, subject, ALL, ALL) for _, subject, *_ in rows])
            self.store.executemany("INSERT INTO said VALUES (?, ?, ?, ?, ?)", rows)

    def compare(self, report: Report) -> None:
        """Find the rows of which no entry tells, and the entries whose rows are not there."""
        for proof in proofs().values():
            added = [subject for subject, told in self.counted(proof, report) if not self.met(proof, subject, told)]
            lacking: dict[str, list[int]] = defaultdict(list)
            left = self.store.execute("SELECT subject, entry FROM said WHERE kind = ? ORDER BY entry", (proof.name,))
            for subject, entry in left:
                lacking[subject].append(entry)
            for subject in added:
                if lacking[subject]:
                    report.add(Kind.ROW_CHANGED, subject, entry=lacking[subject].pop(0), detail=proof.name)
                else:
                    report.add(Kind.ROW_ADDED, subject, detail=proof.name)
            for subject, entries in lacking.items():
                for entry in entries:
                    report.add(Kind.ROW_MISSING, subject, entry=entry, detail=proof.name)

    def counted(self, proof: Proof, report: Report) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """The rows of a kind, counted; one that cannot be understood is a fault, and those after it are not read."""
        try:
            for row in proof.rows():
                report.rows += 1
                yield row
        except UNREADABLE as wrong:
            report.add(Kind.ROW_UNREADABLE, proof.name, detail=f"{type(wrong).__name__}: {wrong}"[:200])

    def met(self, proof: Proof, subject: str, told: Mapping[str, Any]) -> bool:
        """Whether an entry says exactly this, or did before more was said; each entry stands for one row only."""
        whole = canonical(told)
        for text in dict.fromkeys((whole, canonical({k: v for k, v in told.items() if k not in proof.since}))):
            found = self.store.execute(FIND, (proof.name, subject, digest(text))).fetchone()
            if found:
                self.store.execute("DELETE FROM said WHERE rowid = ?", found)
                return True
        return False

    def close(self) -> None:
        """Forget everything."""
        self.store.close()
