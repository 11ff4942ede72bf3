"""How a law sets a date. Each rule is one sentence of a statute as data; `reckoning` turns it into a day."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Always:
    """Kept at all times: there is no date by which it is done."""


@dataclass(frozen=True, slots=True)
class MayFollow:
    """Something that others may do afterwards; nobody owes it by a date."""


@dataclass(frozen=True, slots=True)
class NoDate:
    """Owed, and no day for it stands in what was read of the law."""


@dataclass(frozen=True, slots=True)
class OnceEachYear:
    """At least once in each financial year: by its last day."""


@dataclass(frozen=True, slots=True)
class YearlyBy:
    """By a day of the calendar year in which the financial year ended."""

    month: int
    day: int


@dataclass(frozen=True, slots=True)
class WithinWeeks:
    """Within so many weeks beginning with the day on which it became final; until then the law sets no date."""

    weeks: int


@dataclass(frozen=True, slots=True)
class WithinDays:
    """Within so many days of what was received; until then nothing is owed."""

    days: int


@dataclass(frozen=True, slots=True)
class BeforeElection:
    """Before the day which is so many months before the next ordinary election, at least once in the term."""

    months: int


Rule: TypeAlias = Always | MayFollow | NoDate | OnceEachYear | YearlyBy | WithinWeeks | WithinDays | BeforeElection
