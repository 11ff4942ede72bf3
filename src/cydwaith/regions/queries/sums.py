"""The money of projects added up on any day: by sort, by source of it, by area; every pound once in a national sum.

Two levels are told and never added: the deals and programmes as wholes, and single projects. Figures for all sources
together are shown with a project and never added.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, NamedTuple

import numpy as np
from django.db.models import F, Value
from django.db.models.functions import Coalesce, NullIf

from cydwaith.engines.rollup import Amounts, Area, Lying, Rollup, Share, rolled
from cydwaith.regions.queries.gathering import now
from cydwaith.revisions.counting import revisions
from cydwaith.shared import reading
from cydwaith.shared.reading import Reading

TOP, SINGLE = "top", "single"
LEVELS: Final = (TOP, SINGLE)
TABLES: Final = ("regions_money", "regions_project")
MADE_FROM: Final = "SELECT * FROM regions_money JOIN regions_project"


class What(NamedTuple):
    """What is added up apart: the level, the sort of figure, the source of the money."""

    level: str
    nature: str
    funder: str


@dataclass(frozen=True, slots=True)
class Sums:
    """Sums on a day: by level and sort, what an area has, or all of Wales; and the same by source of the money."""

    natures: Mapping[tuple[str, str], Share]
    funders: Mapping[What, Share]
    projects: Mapping[str, int]


def lies_in(prefix: str = "") -> Coalesce:
    """The places of a project, as the database has them: its own, else those of what it is part of."""
    steps = (f"{prefix}places", f"{prefix}parent__places", f"{prefix}parent__parent__places")
    return Coalesce(*(NullIf(F(step), Value("")) for step in steps), Value(""))


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """The money of a day, and how many projects there are, by thing, and where each lies."""

    lying: Lying
    money: Amounts[What]
    projects: Amounts[str]

    def by_area(self, areas: Mapping[str, Area]) -> tuple[Rollup[What], Rollup[str]]:
        """The money of the day, and how many projects there are, by areas that may overlap."""
        return rolled(self.lying, self.money, areas), rolled(self.lying, self.projects, areas)

    def single(self, place: str) -> int:
        """How many single projects lie in a place."""
        single = self.projects.thing[self.projects.sort == LEVELS.index(SINGLE)]
        return int(self.lying.within([place])[single].sum())


@lru_cache(maxsize=32)
def cells_as_of(on: dt.date, _marker: tuple[int, ...]) -> Cells:
    """The money of a day; kept while nothing changes."""
    columns = now()
    held, stands = columns.held(on), {TOP: columns.top, SINGLE: columns.single}
    width = len(held.sorts)
    on_level = {level: np.flatnonzero(those[held.thing]) for level, those in stands.items()}
    rows = np.concatenate([on_level[level] for level in LEVELS])
    shift = np.concatenate([np.full(len(on_level[level]), LEVELS.index(level) * width) for level in LEVELS])
    sorts = [What(level, *sort) for level in LEVELS for sort in held.sorts]
    money = Amounts(held.thing[rows], held.sort[rows] + shift, held.amount[rows], sorts)
    things = [np.flatnonzero(stands[level]) for level in LEVELS]
    level = np.repeat(np.arange(len(LEVELS)), [len(one) for one in things])
    projects = Amounts(np.concatenate(things), level, np.ones(len(level), np.int64), LEVELS)
    return Cells(columns.lying(), money, projects)


def cells(on: dt.date) -> Cells:
    """The same; whoever keeps what is made from it is told of what."""
    reading.note(Reading({MADE_FROM}))
    seen = revisions()
    return cells_as_of(on, tuple(seen.get(table, 0) for table in TABLES))


def sums_of(money: Mapping[What, Share], projects: Mapping[str, Any]) -> Sums:
    """What one area has, by sort."""
    natures: dict[tuple[str, str], Share] = {}
    for what, share in money.items():
        key = (what.level, what.nature)
        natures[key] = natures.get(key, Share()) + share
    numbers = {level: one.amount if isinstance(one, Share) else one for level, one in projects.items()}
    return Sums(natures, money, numbers)


def national(known: Cells) -> Sums:
    """All of Wales: every pound once on each level."""
    money, projects = known.by_area({})
    return sums_of({what: Share(amount) for what, amount in money.whole.items()}, projects.whole)
