"""What a conversation that goes on releases of its votes, day after day, so that nothing tells of fewer than five.

People are told apart by cells: an opinion group within a side. Three rules hold for as long as it lasts:

1. Groups are found once. Whoever has enough votes is put into the nearest one, and stays in their cell.
2. A cell takes people in by five or more at a time.
3. A cell's votes on a statement move only when at least five of its people say what was never released of them before.

So every number released is of five people at least in whom it says something that no earlier one said; whatever is
added up, taken away or compared between days cannot cancel them, and is of five people or of nobody (docs/decisions,
51). Who changes a vote back and forth, or moves between groups, does not undo this, as it could undo a rule that only
counts differences from the day before (`publishing`, which is for one day).
"""

import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from cydwaith.engines.disclosure.threshold import FEWEST
from cydwaith.engines.opinion.analysis import Analysis, analyse
from cydwaith.engines.opinion.components import Components, components, places
from cydwaith.engines.opinion.grouping import ENOUGH, NOWHERE, Grouping, grouped
from cydwaith.engines.opinion.moments import Floats, moments
from cydwaith.engines.opinion.publishing import ABSENT, filled
from cydwaith.engines.opinion.votes import Integers, Votes, in_order

Table = NDArray[np.int8]
Cell = tuple[int, str]
"""An opinion group (-1: none) and a declared side ("": none)."""
BIT: Final = np.array([2, 4, 0, 1], dtype=np.int8)
"""By vote (0, 1, ABSENT as 2, and -1 as the last): the bit that says it was released of somebody."""


@dataclass(frozen=True)
class Found:
    """The groups as they were found: where their middles lie, and by which components that is worked out.

    `by_side`: whether sides are told apart; not where that would leave most people in cells too small to be told of.
    """

    statements: list[str]
    loadings: Floats
    means: Floats
    centres: Floats
    silhouette: float
    by_side: bool


@dataclass(frozen=True)
class Release:
    """What stands released. `cell` of each of `people` into `cells`; `shown` votes, ABSENT where none.

    `told`: by bits, which votes were ever released of somebody on a statement; both of shape (people, statements).
    """

    people: list[str]
    statements: list[str]
    cells: list[Cell]
    cell: Integers
    shown: Table
    told: Table
    found: Found | None

    @property
    def votes(self) -> Votes:
        """The votes that stand released."""
        rows, columns = np.nonzero(self.shown != ABSENT)
        values = self.shown[rows, columns]
        return Votes(self.people, self.statements, rows.astype(np.int32), columns.astype(np.int32), values)

    @property
    def groups(self) -> Integers:
        """The opinion group of each of the people, -1 for none; groups of which nobody is there are passed over."""
        by_cell = np.array([group for group, _ in self.cells], dtype=np.int64)
        labels = by_cell[self.cell] if len(self.cell) else np.zeros(0, dtype=np.int64)
        present = sorted({*labels.tolist()} - {NOWHERE})
        moved = {group: place for place, group in enumerate(present)}
        return np.array([moved.get(label, NOWHERE) for label in labels.tolist()], dtype=np.int64)

    @property
    def side_of(self) -> dict[str, str]:
        """The side of whoever has one."""
        told = ((name, self.cells[cell][1]) for name, cell in zip(self.people, self.cell.tolist(), strict=True))
        return {name: side for name, side in told if side}


NOTHING: Final = Release(
    [], [], [], np.zeros(0, dtype=np.int64), np.zeros((0, 0), np.int8), np.zeros((0, 0), np.int8), None
)


def release(before: Release, votes: Votes, side_of: Mapping[str, str], *, first: int, final: bool) -> Release:
    """What may be released now.

    votes: of everybody, on every statement that stands. Groups are found once `first` people have enough votes, or at
    the end (`final`), when whoever is left is told of too where they are enough.
    """
    found = before.found or founded(votes, side_of, first=FEWEST if final else first)
    if found is None:
        return before
    known = set(before.people)
    labels = near(votes, found)
    new = {
        name: (label, side_of.get(name, "") if found.by_side else "")
        for name, label in zip(votes.participants, labels.tolist(), strict=True)
        if name not in known
    }
    came = entering(new, before.cells, final=final)
    return moved(taken_in(before, came, votes.statements), votes, found)


def enough(votes: Votes) -> NDArray[np.bool_]:
    """Who has cast enough votes to be put into a group, shape (participants,)."""
    return np.asarray(votes.cast >= max(1, min(ENOUGH, len(votes.statements))))


def founded(votes: Votes, side_of: Mapping[str, str], *, first: int) -> Found | None:
    """The groups, once so many people have enough votes."""
    if enough(votes).sum() < first:
        return None
    on = components(moments(votes))
    at = places(votes, on)
    groups = grouped(votes, at)
    centres = [at[groups.labels == group].mean(axis=0) for group in range(len(groups.sizes))]
    middles = np.array(centres).reshape(-1, 2)
    found = Found(list(votes.statements), on.loadings, on.means, middles, groups.silhouette, by_side=True)
    return replace(found, by_side=fills(votes, near(votes, found), side_of))


def fills(votes: Votes, labels: Integers, side_of: Mapping[str, str]) -> bool:
    """Whether most of those who are in a group are enough in their group and side to be told of."""
    named = zip(votes.participants, labels.tolist(), strict=True)
    cells = {name: (label, side_of.get(name, "")) for name, label in named if label != NOWHERE}
    return 2 * len(together(cells, cells)) > len(cells)


def near(votes: Votes, found: Found) -> Integers:
    """The group to whose middle each participant is nearest; -1 for who has too few votes."""
    column = {name: place for place, name in enumerate(found.statements)}
    at = [column.get(name, -1) for name in votes.statements]
    loadings = np.where(np.array(at) >= 0, found.loadings[:, at], 0.0)
    means = np.where(np.array(at) >= 0, found.means[at], 0.0)
    where = places(votes, Components(loadings, means, np.zeros(len(loadings))))
    far = ((where[:, None, :] - found.centres[None]) ** 2).sum(axis=2)
    nearest = far.argmin(axis=1) if found.centres.size else np.full(len(where), NOWHERE)
    return np.where(enough(votes), nearest, NOWHERE)


def entering(new: Mapping[str, Cell], there: Iterable[Cell], *, final: bool) -> dict[str, Cell]:
    """Who of the new people is told of from now on, and in which cell: five or more at a time, or none.

    A side too small to be told of by group is told of as a whole. At the end those who are left are told of by side
    alone, then by group alone, then together, as far as they are enough.
    """
    came = together(new, {name: cell for name, cell in new.items() if cell[0] != NOWHERE})
    sides = {side for _, side in (*there, *came.values())}
    small = {name: (NOWHERE, cell[1]) for name, cell in new.items() if cell[0] != NOWHERE and cell[1] not in sides}
    came |= together(new, {name: cell for name, cell in small.items() if cell[1]})
    if final:
        ways = (lambda cell: (NOWHERE, cell[1]), lambda cell: (cell[0], ""), lambda _cell: (NOWHERE, ""))
        for way in ways:
            left = {name: way(cell) for name, cell in new.items() if name not in came}
            came |= together(new, {name: cell for name, cell in left.items() if cell[1] or way is not ways[0]})
    return came


def together(new: Mapping[str, Cell], cells: Mapping[str, Cell]) -> dict[str, Cell]:
    """Those of whom there are enough in their cell, in the order in which they are named."""
    many: dict[Cell, int] = {}
    for cell in cells.values():
        many[cell] = many.get(cell, 0) + 1
    return {name: cells[name] for name in new if name in cells and many[cells[name]] >= FEWEST}


def taken_in(before: Release, came: Mapping[str, Cell], statements: Iterable[str]) -> Release:
    """The same with more people, and with statements that came later; nothing is shown of either yet."""
    cells = [*before.cells, *sorted({*came.values()} - {*before.cells})]
    number = {cell: place for place, cell in enumerate(cells)}
    named, _ = in_order(list({*before.statements, *statements}))
    joined = [*before.people, *came]
    people, row = in_order(joined)
    size = (len(people), len(named))
    shown, told = np.full(size, ABSENT, dtype=np.int8), np.zeros(size, dtype=np.int8)
    cell = np.empty(len(people), dtype=np.int64)
    cell[row] = [*before.cell.tolist(), *(number[one] for one in came.values())]
    column = {name: place for place, name in enumerate(named)}
    at = np.array([column[name] for name in before.statements], dtype=np.int64)
    old = row[: len(before.people)]
    shown[np.ix_(old, at)], told[np.ix_(old, at)] = before.shown, before.told
    return replace(before, people=list(people), statements=list(named), cells=cells, cell=cell, shown=shown, told=told)


def moved(into: Release, votes: Votes, found: Found) -> Release:
    """The same, where each cell's votes on a statement move if at least five people say something new by it."""
    there = set(into.people)
    places_of = [place for place, name in enumerate(votes.participants) if name in there]
    now = filled(kept(votes, places_of), into.people, into.statements)
    shown, told = into.shown.copy(), into.told.copy()
    fresh = (now != ABSENT) & ((told & BIT[now]) == 0)
    for cell in range(len(into.cells)):
        rows = np.flatnonzero(into.cell == cell)
        columns = np.flatnonzero(fresh[rows].sum(axis=0) >= FEWEST)
        at = np.ix_(rows, columns)
        shown[at] = now[at]
        told[at] |= BIT[now[at]]
    return replace(into, shown=shown, told=told, found=found)


def kept(votes: Votes, people: list[int]) -> Votes:
    """The votes of some participants only, by their places."""
    row = np.full(len(votes.participants), -1, dtype=np.int32)
    row[people] = np.arange(len(people), dtype=np.int32)
    here = row[votes.rows] >= 0
    names = [votes.participants[place] for place in people]
    return Votes(names, votes.statements, row[votes.rows[here]], votes.columns[here], votes.values[here])


def analysed(of: Release, statements: Iterable[str]) -> Analysis:
    """An analysis of what is released on these statements."""
    silhouette = of.found.silhouette if of.found else 0.0
    standing = of.votes.on(set(statements))
    return analyse(standing, side_of=of.side_of, grouping=Grouping(of.groups, silhouette))


def packed(of: Release) -> bytes:
    """A release in bytes, to be kept."""
    file = io.BytesIO()
    arrays: dict[str, Any] = dict(parts(of))  # Any: arrays, which NumPy's own types take for its flag
    np.savez_compressed(file, **arrays)
    return file.getvalue()


def parts(of: Release) -> Iterator[tuple[str, NDArray[np.generic]]]:
    """The arrays of a release by their names."""
    yield from (("people", strings(of.people)), ("statements", strings(of.statements)))
    yield "groups", np.array([group for group, _ in of.cells], dtype=np.int64)
    yield "sides", strings([side for _, side in of.cells])
    yield from (("cell", of.cell), ("shown", of.shown), ("told", of.told))
    if (found := of.found) is not None:
        yield "found_statements", strings(found.statements)
        yield from (("loadings", found.loadings), ("means", found.means), ("centres", found.centres))
        yield from (("silhouette", np.array([found.silhouette])), ("by_side", np.array([found.by_side])))


def strings(names: Iterable[str]) -> NDArray[np.str_]:
    """Names as an array."""
    return np.array(list(names), dtype=np.str_)


def unpacked(data: bytes) -> Release:
    """A release that was kept; nothing of nothing."""
    if not data:
        return NOTHING
    with np.load(io.BytesIO(data), allow_pickle=False) as file:
        of = {name: file[name] for name in file.files}
    cells = list(zip(of["groups"].tolist(), of["sides"].tolist(), strict=True))
    found = None
    if "centres" in of:
        names, silhouette = of["found_statements"].tolist(), float(of["silhouette"][0])
        by_side = bool(of["by_side"][0])
        found = Found(names, of["loadings"], of["means"], of["centres"], silhouette, by_side)
    return Release(of["people"].tolist(), of["statements"].tolist(), cells, of["cell"], of["shown"], of["told"], found)
