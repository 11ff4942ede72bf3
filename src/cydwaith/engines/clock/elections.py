"""Ordinary elections of councils, and the terms between them.

An ordinary election is held on the first Thursday of May, every fifth year; Ministers may move the day. A day is
therefore a fact with a certainty, and one that nobody has stated is reckoned from the last that is known, and says so.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final

from cydwaith.engines.bounds import DAYS

EVERY: Final = 5
MAY, THURSDAY = 5, 3


class Certainty(StrEnum):
    """How sure a day is: held, stated in a source, reckoned from the rule, or only supposed by whoever asks."""

    HELD = "held"
    STATED = "stated"
    RECKONED = "reckoned"
    SUPPOSED = "supposed"


@dataclass(frozen=True, slots=True)
class Election:
    """An ordinary election: its day, how sure that is, and the day it was to be before it was moved (and when)."""

    day: dt.date
    certainty: Certainty = Certainty.RECKONED
    moved_from: dt.date | None = None
    moved_on: dt.date | None = None

    def as_of(self, day: dt.date) -> dt.date:
        """The day of the election as it stood at another time: before it was moved, the former one."""
        before = self.moved_from is not None and self.moved_on is not None and day < self.moved_on
        return self.moved_from if before and self.moved_from else self.day


@dataclass(frozen=True, slots=True)
class Term:
    """From one ordinary election to the next."""

    began: dt.date
    next: Election

    def supposing(self, day: dt.date, on: dt.date) -> "Term":
        """The same term, if its next election were moved on a day to another. Raises ValueError for one before it."""
        if day <= self.began:
            raise ValueError(f"{day} does not come after the election of {self.began}")
        return Term(self.began, Election(day, Certainty.SUPPOSED, self.next.day, on))


def ordinary_day(year: int) -> dt.date:
    """The first Thursday of May."""
    first = dt.date(year, MAY, 1)
    return first + dt.timedelta(days=(THURSDAY - first.weekday()) % 7)


def term_at(day: dt.date, known: Sequence[Election]) -> Term | None:
    """The term in which a day lies; that of an election day is the one that ends with it.

    `known` are the elections that are known, in order. None before the first of them, and beyond the last day that is
    counted here.
    """
    if not known or day <= known[0].day:
        return None
    every = list(known)
    while every[-1].day < day:
        year = every[-1].day.year + EVERY
        if year > DAYS.most.year:
            return None
        every.append(Election(ordinary_day(year)))
    return next(Term(before.day, after) for before, after in pairwise(every) if day <= after.day)
