"""Which statements represent a group: what it says itself, and says more than the others do.

Two z-tests with add-one smoothing, as Polis has them (Small and others, *Polis: scaling deliberation by mapping high
dimensional opinion spaces*, 2021): do more than half of the group say so, and does a larger share of it than of the
other groups? A statement represents the group when both pass at 90 %, one-sided.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from cydwaith.engines.opinion.agreement import share
from cydwaith.engines.opinion.moments import Floats
from cydwaith.engines.opinion.tallies import Tallies
from cydwaith.engines.opinion.votes import AGREE, DISAGREE, Integers

SURE: Final = 1.2815515655446004
"""The 90th percentile of the standard normal distribution."""
FEW: Final = 5
"""Statements that are named for a group."""


@dataclass(frozen=True)
class Sign:
    """What is to be said of every group and statement on one sign (agree or disagree), shape (groups, statements).

    `share` of the group that says so, `times` as large as among the others; `half` and `more`: the two z-scores.
    """

    share: Floats
    times: Floats
    half: Floats
    more: Floats

    @property
    def passes(self) -> "np.ndarray[tuple[int, ...], np.dtype[np.bool_]]":
        """Where both tests pass."""
        both: np.ndarray[tuple[int, ...], np.dtype[np.bool_]] = (self.half > SURE) & (self.more > SURE)
        return both

    @property
    def weight(self) -> Floats:
        """By what statements that pass are put in order."""
        product: Floats = self.times * self.more * self.share * self.half
        return product


@dataclass(frozen=True)
class Represents:
    """A statement (its place), and whether the group agrees (+1) or disagrees (-1) with it."""

    statement: int
    sign: int


def more_than_half(count: Integers, votes: Integers) -> Floats:
    """The z-score for a share above one half."""
    n = votes + 1
    score: Floats = 2 * np.sqrt(n) * ((count + 1) / n - 0.5)
    return score


def more_than_others(count: Integers, votes: Integers, count_others: Integers, votes_others: Integers) -> Floats:
    """The z-score for a share above that of the others; 0 where everybody said so."""
    n, m = votes + 1, votes_others + 1
    pooled = (count + count_others + 2) / (n + m)
    apart = (count + 1) / n - (count_others + 1) / m
    spread = np.sqrt(np.maximum(pooled * (1 - pooled), 0) * (1 / n + 1 / m))
    score: Floats = np.divide(apart, spread, out=np.zeros_like(apart), where=spread > 0)
    return score


def sign(counts: Tallies, which: int) -> Sign:
    """Everything about one sign, agree (+1) or disagree (-1)."""
    others = counts.others
    count, apart = (one.agrees if which == AGREE else one.disagrees for one in (counts, others))
    own = share(count, counts.votes)
    return Sign(
        own,
        own / share(apart, others.votes),
        more_than_half(count, counts.votes),
        more_than_others(count, counts.votes, apart, others.votes),
    )


def representing(counts: Tallies) -> list[list[Represents]]:
    """For each group up to five statements that represent it: those it agrees with first, each by how strongly.

    The best of those it agrees with is always among them. Of equals the earlier statement.
    """
    agree, disagree = sign(counts, AGREE), sign(counts, DISAGREE)
    return [chosen(agree, disagree, group) for group in range(len(counts.votes))]


def chosen(agree: Sign, disagree: Sign, group: int) -> list[Represents]:
    """The statements of one group."""
    agrees = agree.more[group] >= disagree.more[group]
    passes = np.where(agrees, agree.passes[group], disagree.passes[group])
    weight = np.where(agrees, agree.weight[group], disagree.weight[group])
    order = [int(place) for place in np.argsort(-weight, kind="stable") if passes[place]]
    best = [place for place in order if agrees[place]][:1]
    named = [*best, *(place for place in order if place not in best)][:FEW]
    found = [Represents(place, AGREE if agrees[place] else DISAGREE) for place in named]
    return sorted(found, key=lambda one: -one.sign)
