"""Votes of participants on statements, sparse: agree (+1), disagree (-1), pass (0); what is unseen is not there.

A participant has one vote on a statement: the last one cast. Participants and statements stand in the order of their
names (numbers as numbers), and votes by participant and statement, so that the same votes come out the same in whatever
order, and in however many parts, they came.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]
Places = NDArray[np.int32]
Signs = NDArray[np.int8]

AGREE: Final = 1
PASS: Final = 0
DISAGREE: Final = -1


@dataclass(frozen=True)
class Votes:
    """One vote in each place of `rows` (participant), `columns` (statement) and `values`, sorted by both.

    `rows` count into `participants`, `columns` into `statements`. Those who never voted may be named too.
    """

    participants: Sequence[str]
    statements: Sequence[str]
    rows: Places
    columns: Places
    values: Signs

    @cached_property
    def cast(self) -> Integers:
        """How many votes each participant cast, shape (participants,)."""
        return np.bincount(self.rows, minlength=len(self.participants))

    @cached_property
    def starts(self) -> Integers:
        """Where each participant's votes begin, and where the last one's end, shape (participants + 1,)."""
        return np.concatenate([[0], np.cumsum(self.cast)])

    def on(self, kept: Collection[str]) -> "Votes":
        """The votes on some of the statements only; every participant stays."""
        chosen = [place for place, name in enumerate(self.statements) if name in kept]
        moved = np.full(len(self.statements), -1, dtype=np.int32)
        moved[chosen] = np.arange(len(chosen), dtype=np.int32)
        here = moved[self.columns] >= 0
        names = [self.statements[place] for place in chosen]
        return Votes(self.participants, names, self.rows[here], moved[self.columns[here]], self.values[here])


def of_records(records: Iterable[tuple[str, str, int, int]]) -> Votes:
    """Votes from (participant, statement, vote, when), in any order; of one participant's on a statement the last.

    Two different votes at one moment are a pass: nobody can tell which was meant. Raises ValueError for a vote that is
    not -1, 0 or +1.
    """
    people: dict[str, int] = {}
    statements: dict[str, int] = {}
    numbers = [
        (people.setdefault(person, len(people)), statements.setdefault(statement, len(statements)), value, when)
        for person, statement, value, when in records
    ]
    table = np.array(numbers, dtype=np.int64).reshape(-1, 4)
    return settled(list(people), list(statements), table[:, 0], table[:, 1], table[:, 2], table[:, 3])


def settled(
    participants: Sequence[str],
    statements: Sequence[str],
    rows: Integers,
    columns: Integers,
    values: Integers,
    when: Integers | None = None,
) -> Votes:
    """Votes given by the places of their participant and statement in two lists; the last of several counts.

    Without `when` all are of one moment. Raises ValueError for a vote that is not -1, 0 or +1.
    """
    if values.size and (values.min() < DISAGREE or values.max() > AGREE):
        raise ValueError("a vote is neither -1, 0 nor +1")
    people, by_person = in_order(participants)
    named, by_statement = in_order(statements)
    keys = by_person[rows] * len(named) + by_statement[columns]
    if keys.size and not np.all(np.diff(keys) > 0):
        order = np.argsort(keys, kind="stable") if when is None else np.lexsort((when, keys))
        keys, values = last(keys[order], values[order], None if when is None else when[order])
    places, rest = np.divmod(keys, max(len(named), 1))
    return Votes(people, named, places.astype(np.int32), rest.astype(np.int32), values.astype(np.int8))


def last(keys: Integers, values: Integers, when: Integers | None) -> tuple[Integers, Integers]:
    """The last vote of each key, of votes sorted by key and time; a pass where two at that moment differ."""
    ends = np.append(keys[1:] != keys[:-1], True)
    final = np.flatnonzero(ends)
    run = np.cumsum(ends) - ends
    newest = np.ones(keys.size, dtype=bool) if when is None else when == when[final][run]
    low = np.full(final.size, AGREE)
    high = np.full(final.size, DISAGREE)
    np.minimum.at(low, run[newest], values[newest])
    np.maximum.at(high, run[newest], values[newest])
    return keys[final], np.where(low == high, low, PASS)


def in_order(names: Sequence[str]) -> tuple[Sequence[str], Integers]:
    """The names in order, and to which place each moved. Numbers go by their size, before other names."""
    order = sorted(range(len(names)), key=lambda place: sorting(names[place]))
    moved = np.empty(len(names), dtype=np.int64)
    moved[order] = np.arange(len(names))
    return [names[place] for place in order], moved


def sorting(name: str) -> tuple[int, int, str, str]:
    """By what a name is sorted; a number by how long it is and then by its figures, however many it has."""
    if not (name.isascii() and name.isdigit()):
        return 1, 0, "", name
    figures = name.lstrip("0")
    return 0, len(figures), figures, name
