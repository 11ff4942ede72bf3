"""Which numbers of a table of people must not be shown, so that no small one can be worked out from the others.

A table has *cells*, which nobody shares, and *sums* of cells that would be shown: the cells themselves, totals of rows
and columns, what was told in an earlier week. A reader knows of which cells each shown number is the sum, and that no
cell is less than nought. Withheld are the small cells, every sum that is itself small, and as many others as it takes
until each small cell could still be anything within a range as wide as the threshold: neither exact, nor bounded within
it. The ends of that range are found by linear programming, so it holds for whatever can be made of the numbers by
adding and taking away.

What it does not keep from a reader: which numbers were withheld, and what somebody knows from elsewhere (one of the
people counted knows of themselves). The range is over all numbers; in tables of two directions and in series its ends
are whole numbers, in others a reader who knows that people are whole may find it a little narrower.

Method: complementary suppression with an audit by linear programming (Hundepool and others, Statistical Disclosure
Control, Wiley 2012, chapter 4).
"""

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from itertools import product
from typing import Final, TypeVar

import numpy as np

from cydwaith.engines.disclosure.threshold import FEWEST, is_small

Cell = TypeVar("Cell", bound=Hashable)
Name = TypeVar("Name", bound=Hashable)
Part = Hashable
EVERY: Final = None
"""In the name of a total: every value of this direction."""
SLACK: Final = 1e-6


def withheld(counts: Mapping[Cell, int], sums: Mapping[Name, Collection[Cell]]) -> frozenset[Name]:
    """The names of the sums that must not be shown.

    `counts` says how many people each cell holds, `sums` of which cells each number that would be shown is the sum.
    """
    shown = {name: frozenset(cells) for name, cells in sums.items()}
    total = {name: sum(counts[cell] for cell in cells) for name, cells in shown.items()}
    known = {name: cells for name, cells in shown.items() if not is_small(total[name])}
    for cell in sorted((cell for cell, count in counts.items() if is_small(count)), key=repr):
        while width(cell, counts, known) < FEWEST - SLACK:
            del known[next_to_go(cell, known, total)]
    return frozenset(shown) - frozenset(known)


def next_to_go(cell: Cell, known: Mapping[Name, frozenset[Cell]], total: Mapping[Name, int]) -> Name:
    """Which number to withhold next to hide a cell.

    A single cell from sums of which only one cell is unknown, so that it follows from them, the one that is in most of
    these; else one from the sums that hold the cell; else the smallest sum that holds it. Of equals the smallest.
    """
    singles = {next(iter(cells)): name for name, cells in known.items() if len(cells) == 1}
    linked = linked_to(cell, known, singles)
    given_away = [cells for cells in known.values() if len(cells - singles.keys()) == 1 and cells & linked]
    around = [name for name, cells in known.items() if cell in cells]
    for among in (given_away, [known[name] for name in around]):
        if alone := [one for one in singles if any(one in cells for cells in among)]:
            best = min(alone, key=lambda one: (-sum(one in cells for cells in among), total[singles[one]], repr(one)))
            return singles[best]
    return min(around, key=lambda name: (total[name], repr(name)))


def linked_to(cell: Cell, known: Mapping[Name, frozenset[Cell]], singles: Collection[Cell]) -> frozenset[Cell]:
    """The unknown cells that something is known of together with a cell, or with one that is so linked."""
    linked, unknown = {cell}, [cells - set(singles) for cells in known.values()]
    while more := {one for cells in unknown if cells & linked for one in cells} - linked:
        linked |= more
    return frozenset(linked)


def width(cell: Cell, counts: Mapping[Cell, int], known: Mapping[Name, frozenset[Cell]]) -> float:
    """How wide the range is in which a reader of the known sums must leave a cell; without end where none holds it."""
    singles = {next(iter(cells)) for cells in known.values() if len(cells) == 1}
    if cell in singles:
        return 0
    cells = sorted(linked_to(cell, known, singles), key=repr)
    left = {frozenset(held - singles) for held in known.values() if held & set(cells)}
    if not any(cell in held for held in left):
        return float("inf")
    place = {one: number for number, one in enumerate(cells)}
    rows = sorted(left, key=lambda held: sorted(map(repr, held)))
    equations = np.zeros((len(rows), len(cells)))
    for row, held in enumerate(rows):
        equations[row, [place[one] for one in held]] = 1
    least, most = ends(place[cell], equations, [sum(counts[one] for one in held) for held in rows])
    return most - least


def ends(number: int, equations: np.ndarray, totals: Sequence[int]) -> tuple[float, float]:
    """The least and the most that one unknown can be, where none is less than nought."""
    from scipy.optimize import linprog  # slow to import, and seldom needed

    if len(equations) == 1:
        return (float(totals[0]) if equations.sum() == 1 else 0.0), float(totals[0])
    found = []
    for sign in (1, -1):
        aim = np.zeros(equations.shape[1])
        aim[number] = sign
        found.append(sign * linprog(aim, A_eq=equations, b_eq=totals, method="highs").fun)
    return found[0], found[1]


def of_table(cells: Iterable[tuple[Part, ...]]) -> dict[tuple[Part, ...], list[tuple[Part, ...]]]:
    """Every number that a table shows, as sums of its cells: the cells, and totals in every direction and of all.

    A cell is named by its place in each direction; a total has EVERY in the directions over which it adds.
    """
    found: dict[tuple[Part, ...], list[tuple[Part, ...]]] = {}
    for cell in cells:
        for name in product(*((part, EVERY) for part in cell)):
            found.setdefault(name, []).append(cell)
    return found
