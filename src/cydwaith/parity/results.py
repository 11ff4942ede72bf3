"""What the parity audit finds, side by side."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class Waiting:
    """How long things waited, in whole days: how many they were, the middle one, and the longest."""

    number: int = 0
    median: float | None = None
    longest: int | None = None


@dataclass(frozen=True)
class SideAudit:
    """What the record says of one side of a forum; `side` is its code, empty for a forum without sides.

    Items: `tabled` by it, of these `taken` at a meeting held, and how long those `waited` from tabling to the meeting.
    Motions: `moved` by it, of these `agreed` (reservations included), `not_agreed` and `withdrawn`, and how long they
    took (`settling`) from the motion to the end; `amended` counts its texts to motions of others, `redrafted` those to
    its own. Answers of its seats to texts that were settled: `consents`, `reservations`, `refusals`, `asides`,
    `silent`; `overruled` are its refusals of texts that were agreed all the same. Commitments from the forum's
    decisions that its bodies owe: `owed`, of these `on_time`, `late` (done late, or past their date and not done), and
    `waiting` for their date.
    """

    side: str
    tabled: int = 0
    taken: int = 0
    waited: Waiting = Waiting()
    moved: int = 0
    agreed: int = 0
    not_agreed: int = 0
    withdrawn: int = 0
    settling: Waiting = Waiting()
    amended: int = 0
    redrafted: int = 0
    consents: int = 0
    reservations: int = 0
    refusals: int = 0
    asides: int = 0
    silent: int = 0
    overruled: int = 0
    owed: int = 0
    on_time: int = 0
    late: int = 0
    waiting: int = 0


@dataclass(frozen=True)
class Parity:
    """The audit of one forum: its sides in the order in which they were laid down, and what it rests on.

    `entries` is how many entries spoke of the forum, `first` and `last` the days of the earliest and latest.
    """

    forum: str
    sides: tuple[SideAudit, ...]
    entries: int
    first: dt.date | None
    last: dt.date | None
