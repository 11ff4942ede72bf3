"""Amounts of things that lie in places, added up by areas that may overlap: a sum of all counts each amount once.

What lies in several areas is whole in each of them, and said to be shared; so the areas are never added to one another.
The sum of all, and the sums by exact set of areas, are made from the things themselves.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

What = TypeVar("What")
Area = Mapping[str, bool]
"""The places of an area on a day, and whether the whole of each belongs to it."""
Whole = NDArray[np.int64]
Yes = NDArray[np.bool_]
NOWHERE: Final[frozenset[str]] = frozenset()
MOST_AREAS: Final = 31


@dataclass(frozen=True, slots=True, eq=False)
class Lying:
    """Where `many` things lie: thing number `thing[i]` in place number `place[i]`; in none where no place is known."""

    many: int
    thing: Whole
    place: Whole
    places: Sequence[str]

    def within(self, places: Sequence[str] | Mapping[str, object]) -> Yes:
        """By thing, whether it lies in any of some places."""
        found: Yes = np.zeros(self.many, bool)
        inside = np.array([one in places for one in self.places], bool)
        if len(inside):
            found[self.thing[inside[self.place]]] = True
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Amounts(Generic[What]):
    """Amounts of things: number i is of thing number `thing[i]`, and of the sort `sorts[sort[i]]`."""

    thing: Whole
    sort: Whole
    amount: Whole
    sorts: Sequence[What]


@dataclass(frozen=True, slots=True)
class Share:
    """What an area has of something: `amount` in all; of that `shared` lies in other areas too, and `perhaps` lies only
    in places of which a part belongs to the area.
    """

    amount: int = 0
    shared: int = 0
    perhaps: int = 0

    def __add__(self, more: "Share") -> "Share":
        return Share(self.amount + more.amount, self.shared + more.shared, self.perhaps + more.perhaps)


@dataclass(frozen=True, slots=True)
class Rollup(Generic[What]):
    """`whole` is the sum of all; `by` what each area has; `exactly` the sums by the exact set of areas, none included.

    The sums of `exactly` add up to `whole`; those of `by` do not, where something lies in several areas.
    """

    whole: dict[What, int] = field(default_factory=dict)
    by: dict[str, dict[What, Share]] = field(default_factory=dict)
    exactly: dict[frozenset[str], dict[What, int]] = field(default_factory=dict)

    @property
    def nowhere(self) -> dict[What, int]:
        """What lies in none of the areas, or in no place that is known."""
        return self.exactly.get(NOWHERE, {})


def rolled(lying: Lying, amounts: Amounts[What], areas: Mapping[str, Area]) -> Rollup[What]:
    """Amounts by area. Raises ValueError for more areas than 31.

    Things that lie alike, in the same areas as surely, are added up once; areas are then put together from these.
    """
    if len(areas) > MOST_AREAS:
        raise ValueError(f"{len(areas)} areas")
    codes = list(areas)
    alike, of_thing = classes(lying, areas)
    width = len(amounts.sorts)
    cell = of_thing[amounts.thing] * width + amounts.sort
    flat = np.zeros(len(alike) * width, np.int64)
    np.add.at(flat, cell, amounts.amount)
    sums = flat.reshape(len(alike), width)
    there: Yes = np.bincount(cell, minlength=len(flat)).reshape(len(alike), width) > 0
    inside = (alike[:, None] >> (2 * np.arange(len(codes)))) & 1 > 0
    surely = (alike[:, None] >> (2 * np.arange(len(codes)) + 1)) & 1 > 0
    several = inside.sum(axis=1) > 1
    by = {}
    for number, code in enumerate(codes):
        own, unsure = inside[:, number], inside[:, number] & ~surely[:, number]
        columns = (sums[own].sum(axis=0), sums[own & several].sum(axis=0), sums[unsure].sum(axis=0))
        shares = map(Share, *(one.tolist() for one in columns))
        by[code] = {
            sort: share
            for sort, is_there, share in zip(amounts.sorts, some(there[own]), shares, strict=True)
            if is_there
        }
    exactly: dict[frozenset[str], dict[What, int]] = {}
    for number, row in enumerate(inside.tolist()):
        of = exactly.setdefault(frozenset(code for code, lies in zip(codes, row, strict=True) if lies), {})
        for sort, amount in named(amounts.sorts, there[number].tolist(), sums[number]).items():
            of[sort] = of.get(sort, 0) + amount
    exactly = {those: one for those, one in exactly.items() if one}
    return Rollup(named(amounts.sorts, some(there), sums.sum(axis=0)), by, exactly)


def classes(lying: Lying, areas: Mapping[str, Area]) -> tuple[Whole, Whole]:
    """The ways in which things lie in areas, and by thing the number of its own.

    A way has two bits for each area: whether the thing lies in it, and whether surely so.
    """
    way: Whole = np.zeros(lying.many, np.int64)
    for number, area in enumerate(areas.values()):
        whole = [place for place, is_whole in area.items() if is_whole]
        way |= lying.within(area).astype(np.int64) << (2 * number)
        way |= lying.within(whole).astype(np.int64) << (2 * number + 1)
    alike, of_thing = np.unique(way, return_inverse=True)
    return alike, of_thing.reshape(-1)


def some(there: Yes) -> list[bool]:
    """By column, whether any row has it."""
    return np.asarray(there.any(axis=0)).tolist()  # type: ignore[no-any-return]  # of yes or no


def named(sorts: Sequence[What], there: Sequence[bool], sums: Whole) -> dict[What, int]:
    """Sums by sort, of those that are there."""
    return {sort: one for sort, is_there, one in zip(sorts, there, sums.tolist(), strict=True) if is_there}
