"""What may be published of votes, so that no figure tells what fewer than five people voted, on one day or between two.

People are told apart by the smallest cells of which anything is shown (an opinion group within a side, say; those in
no group are a cell too). The votes of a cell on a statement are published as they stood when they last moved: they
move when at least five of its people have voted, changed or withdrawn since, and are empty while fewer than five are
there. Every figure is worked out of what is published of these cells, and of nothing else, so that whatever is added
up, taken away or compared with an earlier day is about no one or about five people at least.

What this cannot keep: whoever knows how four of five people voted knows the fifth.
"""

from collections.abc import Mapping, Sequence
from typing import Final, TypeVar

import numpy as np

from cydwaith.engines.disclosure.threshold import FEWEST
from cydwaith.engines.opinion.analysis import Analysis, analyse
from cydwaith.engines.opinion.grouping import Grouping
from cydwaith.engines.opinion.votes import Integers, Votes, in_order

Cell = TypeVar("Cell")
ABSENT: Final = 2
"""No vote, beside -1, 0 and +1."""


def published(before: Votes, now: Votes) -> Votes:
    """What is published of one cell: on each statement the votes of `now`, or of `before` where too few differ."""
    people, _ = in_order(list({*before.participants, *now.participants}))
    statements, _ = in_order(list({*before.statements, *now.statements}))
    old, new = (filled(votes, people, statements) for votes in (before, now))
    new[:, (new != ABSENT).sum(axis=0) < FEWEST] = ABSENT
    moves = (old != new).sum(axis=0) >= FEWEST
    shown = np.where(moves, new, old)
    rows, columns = np.nonzero(shown != ABSENT)
    return Votes(people, statements, rows.astype(np.int32), columns.astype(np.int32), shown[rows, columns])


def filled(
    votes: Votes, people: Sequence[str], statements: Sequence[str]
) -> "np.ndarray[tuple[int, ...], np.dtype[np.int8]]":
    """Votes as a table of these people and statements, ABSENT where there is none."""
    row = {name: place for place, name in enumerate(people)}
    column = {name: place for place, name in enumerate(statements)}
    rows = np.array([row[name] for name in votes.participants], dtype=np.int64)
    columns = np.array([column[name] for name in votes.statements], dtype=np.int64)
    table = np.full((len(people), len(statements)), ABSENT, dtype=np.int8)
    table[rows[votes.rows], columns[votes.columns]] = votes.values
    return table


def cells(votes: Votes, of: Mapping[str, Cell]) -> dict[Cell, Votes]:
    """The votes of each cell, by the cell of each participant; whoever has none is left out."""
    found: dict[Cell, list[int]] = {}
    for place, name in enumerate(votes.participants):
        if name in of:
            found.setdefault(of[name], []).append(place)
    return {cell: among(votes, np.array(places, dtype=np.int64)) for cell, places in found.items()}


def among(votes: Votes, places: Integers) -> Votes:
    """The votes of some participants only; every statement stays."""
    moved = np.full(len(votes.participants), -1, dtype=np.int32)
    moved[places] = np.arange(len(places), dtype=np.int32)
    here = moved[votes.rows] >= 0
    names = [votes.participants[place] for place in places.tolist()]
    return Votes(names, votes.statements, moved[votes.rows[here]], votes.columns[here], votes.values[here])


def joined(parts: Sequence[Votes]) -> Votes:
    """The votes of several cells as one; nobody is in two of them, and all are on the same statements."""
    people, moved = in_order([name for part in parts for name in part.participants])
    sizes = np.cumsum([0, *(len(part.participants) for part in parts)])
    rows = np.concatenate([moved[part.rows + first] for part, first in zip(parts, sizes, strict=False)])
    columns, values = (np.concatenate([getattr(part, name) for part in parts]) for name in ("columns", "values"))
    order = np.lexsort((columns, rows))
    return Votes(people, parts[0].statements, rows[order].astype(np.int32), columns[order], values[order])


def fit_to_publish(
    found: Analysis, side_of: Mapping[str, str], before: Mapping[tuple[int, str | None], Votes] | None = None
) -> Analysis:
    """An analysis of what may be published of the votes of another, in its groups.

    before: the cells as they were last published, by (group, side); see `cells_of`.
    """
    nothing = among(found.votes, np.array([], dtype=np.int64))
    now = cells_of(found, side_of)
    shown = [published((before or {}).get(cell, nothing), votes) for cell, votes in now.items()]
    if not shown:
        return found
    votes = joined(shown)
    group = dict(zip(found.votes.participants, found.grouping.labels.tolist(), strict=True))
    labels = np.array([group[name] for name in votes.participants], dtype=np.int64)
    return analyse(votes, side_of=side_of, grouping=Grouping(labels, found.grouping.silhouette))


def cells_of(found: Analysis, side_of: Mapping[str, str]) -> dict[tuple[int, str | None], Votes]:
    """The smallest cells of which anything is shown: each opinion group within each side."""
    labels = zip(found.votes.participants, found.grouping.labels.tolist(), strict=True)
    return cells(found.votes, {name: (group, side_of.get(name)) for name, group in labels})
