"""The clauses of a three-party agreement: those that public templates share, and the language of work beside them."""

import datetime as dt
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from cydwaith.exchange.facts import lines
from cydwaith.shared.said import Said, said

PARTIES: Final = ("home", "host")
COSTS: Final = {name: f"{name}_monthly" for name in PARTIES}


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: what it is called, and a hint to whoever writes it."""

    code: str
    name: Said
    hint: Said


@dataclass(frozen=True, slots=True)
class Month:
    """What each party pays in one month, in whole pounds; `whole` where all of the month is within."""

    first: dt.date
    pays: Mapping[str, int]
    whole: bool


@cache
def clauses() -> tuple[Clause, ...]:
    """Every clause, in order."""
    return tuple(
        Clause(one["code"], said(cy=one["cy"], en=one["en"]), Said(one["hint_cy"], one["hint_en"]))
        for one in lines("clauses")
    )


def months(begins: dt.date, ends: dt.date, terms: Mapping[str, Any]) -> Iterator[Month]:
    """Costs by month and party; of a month in part, by its days."""
    year, month = begins.year, begins.month
    while dt.date(year, month, 1) <= ends:
        days = monthrange(year, month)[1]
        first, last = dt.date(year, month, 1), dt.date(year, month, days)
        within = (min(last, ends) - max(first, begins)).days + 1
        pays = {name: round(int(terms.get(COSTS[name]) or 0) * within / days) for name in PARTIES}
        yield Month(first, pays, within == days)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def years_later(on: dt.date, years: int) -> dt.date:
    """The same day some years later; of 29 February the day after where there is none."""
    try:
        return on.replace(year=on.year + years)
    except ValueError:
        return dt.date(on.year + years, 3, 1)
