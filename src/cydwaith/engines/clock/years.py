"""Financial years: 1 April to 31 March."""

import datetime as dt
from dataclasses import dataclass
from typing import Self

APRIL = 4


@dataclass(frozen=True, slots=True, order=True)
class FinancialYear:
    """A financial year, by the calendar year in which it begins."""

    begins: int

    @classmethod
    def of(cls, day: dt.date) -> Self:
        """The one in which a day lies."""
        return cls(day.year if day.month >= APRIL else day.year - 1)

    @classmethod
    def ended(cls, day: dt.date) -> Self:
        """The last one that was over before a day."""
        return cls(cls.of(day).begins - 1)

    @property
    def first(self) -> dt.date:
        """Its first day."""
        return dt.date(self.begins, APRIL, 1)

    @property
    def last(self) -> dt.date:
        """Its last day."""
        return dt.date(self.begins + 1, 3, 31)

    def __str__(self) -> str:
        return f"{self.begins}/{(self.begins + 1) % 100:02d}"
