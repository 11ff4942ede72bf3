"""What a verification finds."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any, Final

from cydwaith.record.pushed import Pushed

MOST: Final = 1000
"""Faults that are kept one by one; more are only counted."""


class Kind(StrEnum):
    """What is wrong."""

    FACTS_CHANGED = "facts-changed"
    ENTRY_CHANGED = "entry-changed"
    ENTRY_MISSING = "entry-missing"
    ENTRY_DOUBLED = "entry-doubled"
    ENTRY_BEYOND = "entry-beyond"
    ENTRY_WAITS = "entry-waits"
    DATE_BACKWARDS = "date-backwards"
    DATE_AHEAD = "date-ahead"
    DATE_FUTURE = "date-future"
    NODE_CHANGED = "node-changed"
    NODE_MISSING = "node-missing"
    NODE_BEYOND = "node-beyond"
    HEAD_CHANGED = "head-changed"
    CHECKPOINT_CHANGED = "checkpoint-changed"
    CHECKPOINT_UNSIGNED = "checkpoint-unsigned"
    CHECKPOINT_BROKEN = "checkpoint-broken"
    CHECKPOINT_BEYOND = "checkpoint-beyond"
    CHECKPOINT_MISSING = "checkpoint-missing"
    CHECKPOINT_ADDED = "checkpoint-added"
    CHECKPOINT_AHEAD = "checkpoint-ahead"
    KEY_UNKNOWN = "key-unknown"
    COSIGNATURE_WRONG = "cosignature-wrong"
    COSIGNATURE_MISSING = "cosignature-missing"
    KEPT_MISSING = "kept-missing"
    KEPT_UNREADABLE = "kept-unreadable"
    KEPT_UNSIGNED = "kept-unsigned"
    KEPT_OTHER = "kept-other"
    KEPT_BROKEN = "kept-broken"
    KEPT_BEYOND = "kept-beyond"
    KEPT_OLD = "kept-old"
    KEPT_AHEAD = "kept-ahead"
    RESTORED_UNTOLD = "restored-untold"
    WITNESS_REFUSES = "witness-refuses"
    SINCE_BROKEN = "since-broken"
    ROW_CHANGED = "row-changed"
    ROW_MISSING = "row-missing"
    ROW_ADDED = "row-added"
    ROW_UNREADABLE = "row-unreadable"
    UNPROTECTED = "unprotected"
    GUARD_ADDED = "guard-added"
    TABLE_CHANGED = "table-changed"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: what, at which entry or under which size, about which thing, and how it was noticed."""

    kind: Kind
    about: str = ""
    entry: int | None = None
    detail: str = ""

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class Cover:
    """What is kept outside the database of a log: a checkpoint over `size` entries, signed `at`; `beyond` are not
    covered yet, and `lost` is how many each backup lost that took the log's place (None where nobody can tell).
    """

    size: int = 0
    at: dt.datetime | None = None
    beyond: int = 0
    missing: int = 0
    lost: tuple[int | None, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return asdict(self) | {"at": self.at.isoformat() if self.at else None}


@dataclass
class Report:
    """What was verified, and every fault. `cover` is None for a copy of the log's files."""

    size: int = 0
    root: str = ""
    entries: int = 0
    waiting: int = 0
    nodes: int = 0
    checkpoints: int = 0
    cosignatures: int = 0
    rows: int = 0
    count: int = 0
    cover: Cover | None = None
    pushed: tuple[Pushed, ...] = ()
    faults: list[Fault] = field(default_factory=list)

    def add(self, kind: Kind, about: str = "", *, entry: int | None = None, detail: str = "") -> None:
        """Note a fault."""
        self.count += 1
        if len(self.faults) < MOST:
            self.faults.append(Fault(kind, about, entry, detail))

    @property
    def clean(self) -> bool:
        """Whether nothing is wrong."""
        return self.count == 0

    def kinds(self) -> Iterator[Kind]:
        """The kinds of the faults that were kept."""
        return (fault.kind for fault in self.faults)

    def as_json(self) -> dict[str, Any]:
        beside = {
            "cover": self.cover.as_json() if self.cover else None,
            "pushed": [one.as_json() for one in self.pushed],
        }
        return asdict(self) | beside | {"clean": self.clean}
