"""People who voted exactly alike, more of them than chance would have it: a question for moderators, no verdict.

People who think alike vote alike, so what is likely is judged by opinion groups without the people in question: were
each vote given one by one, as likely as in the group that gives it most, how many would vote like this on all the
statements?
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from cydwaith.engines.disclosure.threshold import FEWEST
from cydwaith.engines.opinion.clustering import SEED
from cydwaith.engines.opinion.tallies import Tallies
from cydwaith.engines.opinion.votes import Integers, Votes

MANY: Final = 10
"""Votes that each must have cast: those who cast few are often alike."""
RARE: Final = 0.05
"""Asked about where fewer than one in twenty of them would be alike by chance."""


@dataclass(frozen=True)
class Alike:
    """So many people (their places) voted alike on so many statements; `expected`: how many would by chance."""

    people: tuple[int, ...]
    statements: int
    expected: float


def alike(votes: Votes, labels: Integers, counts: Tallies) -> list[Alike]:
    """Every set of five or more who cast the same ten or more votes, when that is rare; the largest first."""
    found = []
    for people in same(votes):
        expected = by_chance(votes, people, labels, counts)
        if expected < RARE * len(people):
            found.append(Alike(tuple(people), int(votes.cast[people[0]]), expected))
    return sorted(found, key=lambda one: (-len(one.people), one.people))


def same(votes: Votes) -> list[list[int]]:
    """Sets of people with the same votes, of those who cast many. By a sum of random numbers, one for each vote."""
    numbers = np.random.default_rng(SEED).integers(1 << 63, size=(3, len(votes.statements)), dtype=np.uint64)
    sums = np.zeros(len(votes.participants), dtype=np.uint64)
    np.add.at(sums, votes.rows, numbers[votes.values + 1, votes.columns])
    able = np.flatnonzero(votes.cast >= MANY)
    order = able[np.argsort(sums[able], kind="stable")]
    cuts = np.flatnonzero(np.diff(sums[order])) + 1
    return [part.tolist() for part in np.split(order, cuts) if part.size >= FEWEST]


def by_chance(votes: Votes, people: list[int], labels: Integers, counts: Tallies) -> float:
    """How many would vote like these people by chance. Where five others have not voted, any vote is likely."""
    mine = slice(votes.starts[people[0]], votes.starts[people[0] + 1])
    columns, values = votes.columns[mine], votes.values[mine]
    own = np.bincount(labels[people][labels[people] >= 0], minlength=len(counts.votes))[:, None]
    kinds = (counts.disagrees, counts.passes, counts.agrees)
    said = np.stack([kind[:, columns] for kind in kinds])[values + 1, :, np.arange(len(columns))].T - own
    others = counts.votes[:, columns] - own
    likely = np.where(others >= FEWEST, (said + 1) / (others + 3), 0).max(axis=0)
    return len(votes.participants) * float(np.exp(np.log(np.where(likely > 0, likely, 1)).sum()))
