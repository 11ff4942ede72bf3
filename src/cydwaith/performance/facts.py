"""What was read of what councils did: reviewed lines with their sources, read once.

They are facts about documents elsewhere. A line that says *not found* says that somebody looked; it says nothing about
whether anything happened.
"""

import csv
import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final
from urllib.parse import urlsplit

from cydwaith.engines.clock import Event, FinancialYear, Happening, Span
from cydwaith.performance.duties import FOLDER
from cydwaith.shared.said import Said

NOTED: Final = dt.date(2026, 11, 29)
"""When the lines were noted here: what has no day happened by then."""
NOT_FOUND: Final = "not_found"


@dataclass(frozen=True, slots=True)
class Fact:
    """What was read of a duty of a body.

    `period` is the financial year in which its report's year began, or the year in which the term began; None where
    that is not known. `on` is as much of the day as was read, and `until` the day to which something was planned or
    put off. `seen`: whether its address was read in full, was seen only in part (`cut`), or there is none.
    """

    body: str
    duty: str
    period: int | None
    event: Event | None
    on: str
    until: Span | None
    what: Said
    roles: Said
    recommendations: int | None
    strengths: int | None
    trust: str
    seen: str
    source: str

    @property
    def when(self) -> Span:
        """The days on which it may have been."""
        return Span.of(self.on) if self.on else Span(self.earliest, NOTED)

    @property
    def earliest(self) -> dt.date:
        """Before this it cannot have been: what is told of a period whose day is not known."""
        return FinancialYear(self.period).first if self.period else FinancialYear(2021).first

    @property
    def site(self) -> str:
        """The site on which it was read."""
        return urlsplit(self.source).hostname or ""

    @property
    def happening(self) -> Happening | None:
        """As the clock understands it; nothing where nothing was found."""
        return Happening(self.event, self.when) if self.event else None


@cache
def facts() -> tuple[Fact, ...]:
    """Every line, in the order of its file."""
    with (FOLDER / "facts.tsv").open(encoding="utf-8", newline="") as file:
        return tuple(map(fact, csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)))


@cache
def by_duty() -> Mapping[tuple[str, str], tuple[Fact, ...]]:
    """By body and duty."""
    found: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for one in facts():
        found[one.body, one.duty].append(one)
    return {key: tuple(lines) for key, lines in found.items()}


def of(body: str, duty: str, period: int | None) -> Iterator[Fact]:
    """What was read of a duty of a body in a period; what says of no period that it was looked for counts in each."""
    for one in by_duty().get((body, duty), ()):
        if one.period == period or (one.event is None and one.period is None):
            yield one


def fact(row: Mapping[str, str]) -> Fact:
    """One line."""
    return Fact(
        body=row["body"],
        duty=row["duty"],
        period=int(row["period"][:4]) if row["period"] else None,
        event=None if row["event"] == NOT_FOUND else Event(row["event"]),
        on=row["on"],
        until=Span.of(row["for"]) if row["for"] else None,
        what=Said(row["what_cy"], row["what_en"]),
        roles=Said(row["roles_cy"], row["roles_en"]),
        recommendations=int(row["recommendations"]) if row["recommendations"] else None,
        strengths=int(row["strengths"]) if row["strengths"] else None,
        trust=row["trust"],
        seen=row["seen"],
        source=row["source"],
    )
