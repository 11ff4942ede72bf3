"""Which statement somebody is asked about next: the one that teaches most, and every third time the one asked least.

What a vote on a statement would teach: how unsure it still is how each opinion group votes on it (the variance of the
belief), more where the statement tells the groups apart (its extremity). As votes come in this falls, so the question
moves on by itself. Every third question goes to the statement that was answered least, so that none is left behind
because it seems dull or came late. Equals are decided by a draw of the participant's own, the same each time.
"""

from collections.abc import Collection
from typing import Final

import numpy as np

from cydwaith.engines.opinion.agreement import share
from cydwaith.engines.opinion.moments import Floats
from cydwaith.engines.opinion.tallies import Tallies
from cydwaith.engines.opinion.votes import Integers

FAIR: Final = 3
"""One question in so many goes to the statement answered least."""


def information(counts: Tallies, extremity: Floats) -> Floats:
    """What one more vote on each statement would teach, shape (statements,). counts: by opinion group."""
    chance = share(counts.agrees, counts.votes)
    variance = chance * (1 - chance) / (counts.votes + 3)
    taught: Floats = variance.sum(axis=0) * (1 + extremity)
    return taught


def next_statement(
    counts: Tallies, extremity: Floats, answered: Collection[int], *, participant: int, cast: Integers | None = None
) -> int | None:
    """The place of the statement to ask about; None when all are answered.

    answered: places of those this participant has voted on. participant: any number of theirs that stays the same.
    cast: how many have voted on each by now, where `counts` are published ones, which stand still for a while.
    """
    size = counts.votes.shape[1]
    left = np.setdiff1d(np.arange(size), np.fromiter(answered, dtype=np.int64, count=len(answered)))
    if not left.size:
        return None
    fair = len(answered) % FAIR == FAIR - 1
    all_cast = counts.votes.sum(axis=0) if cast is None else cast
    worth = -all_cast.astype(np.float64) if fair else information(counts, extremity)
    best = left[worth[left] == worth[left].max()]
    return int(np.random.default_rng([participant, len(answered)]).choice(best))


def fairness(asked: Integers) -> float:
    """How evenly statements were asked about: the least asked one's part of an equal share, 0 to 1."""
    return float(asked.min() / asked.mean()) if asked.size and asked.sum() else 1.0
