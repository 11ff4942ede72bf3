"""What happened, as far as it is known: a fact the days on which it may have been, and how it came to be known."""

import calendar
import datetime as dt
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Final, Self

PARTS: Final = ("year", "month", "day")


@dataclass(frozen=True, slots=True)
class Span:
    """The days on which something may have been: one where the day is known, else a month or a year of them."""

    first: dt.date
    last: dt.date

    @classmethod
    def of(cls, text: str) -> Self:
        """2024-12-18, 2024-12, 2024, or two of these with a stroke between. Raises ValueError for anything else."""
        begins, _stroke, ends = text.partition("/")
        if ends:
            first, last = cls.of(begins).first, cls.of(ends).last
            if first > last:
                raise ValueError(f"{text} ends before it begins")
            return cls(first, last)
        year, *rest = map(int, begins.split("-"))
        if len(rest) == len(PARTS) - 1:
            return cls.on(dt.date(year, *rest))
        month = rest[0] if rest else None
        last_day = calendar.monthrange(year, month or 12)[1]
        return cls(dt.date(year, month or 1, 1), dt.date(year, month or 12, last_day))

    @classmethod
    def on(cls, day: dt.date) -> Self:
        """One day."""
        return cls(day, day)

    @property
    def day(self) -> dt.date | None:
        """The day, where it is known."""
        return self.first if self.first == self.last else None

    @property
    def precision(self) -> str:
        """How much of it is known: the day, the month, the year, or only between which days."""
        if self.day:
            return "day"
        whole = {"month": f"{self.first:%Y-%m}", "year": f"{self.first:%Y}"}
        return next((part for part, text in whole.items() if Span.of(text) == self), "between")


class Event(StrEnum):
    """What a happening means for a duty, whatever it is called there."""

    PLANNED = "planned"
    POSTPONED = "postponed"
    BEGUN = "begun"
    RECEIVED = "received"
    FINAL = "final"
    DONE = "done"
    NOTED = "noted"
    """Something was read that does not say how it stands."""


class Known(IntEnum):
    """What we know, the surest last. That something was not found says nothing about whether it happened."""

    NOT_LOOKED_FOR = 0
    NOT_FOUND = 1
    READ = 2
    CONFIRMED = 3

    @property
    def code(self) -> str:
        """As programs read it."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Happening:
    """A fact about a duty: what it means, when it was, how it came to be known."""

    event: Event
    when: Span
    known: Known = Known.READ

    def sure_on(self, day: dt.date) -> bool:
        """Whether it had happened by the end of a day, whichever of its days it was."""
        return self.when.last <= day
