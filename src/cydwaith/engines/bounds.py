"""What a value can be at most, declared once for each kind: days, moments, figures, whole numbers, texts, files.

Whatever lies beyond is no day of public service, no figure that anybody measured, and no text that anybody reads; and
arithmetic with it ends in errors. Forms, actions, the API, importers and the database itself keep to these, and
whatever computes with days uses `later`, since a row of an earlier time may lie beyond them all the same.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any, Final, Generic, Protocol, TypeVar


class Ordered(Protocol):
    """What can be before and after something."""

    def __le__(self, other: Any, /) -> bool: ...  # Any: of its own kind


V = TypeVar("V", bound=Ordered)


@dataclass(frozen=True)
class Bounds(Generic[V]):
    """The least and the most that a value can be, both included."""

    least: V
    most: V

    def __contains__(self, value: V) -> bool:
        """Whether a value lies within; not a number lies nowhere."""
        return self.least <= value <= self.most


DAYS: Final = Bounds(dt.date(1800, 1, 1), dt.date(2199, 12, 31))
"""From before the first census to beyond every plan."""
MOMENTS: Final = Bounds(
    dt.datetime.combine(DAYS.least, dt.time.min, dt.UTC), dt.datetime.combine(DAYS.most, dt.time(23, 59, 59), dt.UTC)
)
FIGURES: Final = Bounds(-1e15, 1e15)
"""Whole numbers up to here are exact in binary, and their squares can be added up."""
WHOLE: Final = Bounds(0, 2**31 - 1)
LONGEST_LINE: Final = 1000
"""Signs of a single line where nothing shorter is declared."""
LONGEST_TEXT: Final = 20_000
"""Signs of what somebody writes, in one language."""
LONGEST_MADE: Final = 16 * 2**20
"""Signs of what the machine writes of many rows: facts, minutes, an index."""
LARGEST_FILE: Final = 64 * 2**20
"""Bytes of a file that is kept."""


def later(day: dt.date, days: int) -> dt.date | None:
    """So many days after a day; None where the calendar does not go so far."""
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return None


def clamped(day: dt.date) -> dt.date:
    """A day within the bounds: itself, or the nearest one that is."""
    return min(max(day, DAYS.least), DAYS.most)
