"""How many of each group agreed, disagreed and passed on each statement."""

from dataclasses import dataclass

import numpy as np

from cydwaith.engines.opinion.votes import AGREE, DISAGREE, Integers, Votes


@dataclass(frozen=True)
class Tallies:
    """Counts of people, each of shape (groups, statements); `votes` are all who voted, passing included."""

    agrees: Integers
    disagrees: Integers
    votes: Integers

    @property
    def passes(self) -> Integers:
        """Those who saw a statement and said neither."""
        return self.votes - self.agrees - self.disagrees

    @property
    def others(self) -> "Tallies":
        """For each group, the same of all the other groups together."""
        return Tallies(*(count.sum(axis=0) - count for count in (self.agrees, self.disagrees, self.votes)))

    @property
    def together(self) -> "Tallies":
        """All groups as one, shape (1, statements)."""
        return Tallies(*(count.sum(axis=0, keepdims=True) for count in (self.agrees, self.disagrees, self.votes)))


def tallies(votes: Votes, labels: Integers, groups: int) -> Tallies:
    """The tallies of groups 0 … groups - 1. labels: the group of each participant, -1 for none."""
    size = len(votes.statements)
    group = labels[votes.rows]
    cells = group * size + votes.columns
    counted = [group >= 0, (group >= 0) & (votes.values == AGREE), (group >= 0) & (votes.values == DISAGREE)]
    every, agrees, disagrees = (
        np.bincount(cells[here], minlength=groups * size).reshape(groups, size) for here in counted
    )
    return Tallies(agrees, disagrees, every)


def everyone(votes: Votes) -> Tallies:
    """The tallies of all participants as one group, shape (1, statements)."""
    return tallies(votes, np.zeros(len(votes.participants), dtype=np.int64), 1)
