"""A whole analysis: of votes, and of nothing else; the same bytes whenever and wherever it is done."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cydwaith.engines.opinion.agreement import Agreement, across
from cydwaith.engines.opinion.components import Components, components, places
from cydwaith.engines.opinion.coordination import Alike, alike
from cydwaith.engines.opinion.grouping import Grouping, grouped
from cydwaith.engines.opinion.moments import Floats, moments
from cydwaith.engines.opinion.representing import SURE, Represents, more_than_half, representing
from cydwaith.engines.opinion.sides import Sides, sides
from cydwaith.engines.opinion.tallies import Tallies, everyone, tallies
from cydwaith.engines.opinion.votes import AGREE, DISAGREE, Integers, Votes


@dataclass(frozen=True)
class Analysis:
    """`counts` of all, shape (1, statements), and `by_group`; whether people of every group agree, or disagree.

    `places` of participants on the map, shape (participants, 2). `represented`: what represents each group.
    """

    votes: Votes
    components: Components
    places: Floats
    grouping: Grouping
    counts: Tallies
    by_group: Tallies
    agrees: Agreement
    disagrees: Agreement
    represented: list[list[Represents]]
    sides: Sides | None
    alike: list[Alike]

    @property
    def unites(self) -> Integers:
        """+1 where more than half of every group surely agree, -1 where they disagree, else 0, shape (statements,)."""
        agree, disagree = (self._surely(which).all(axis=0) & (self.counts.votes[0] > 0) for which in (AGREE, DISAGREE))
        united: Integers = agree.astype(np.int64) - disagree
        return united

    @property
    def divides(self) -> NDArray[np.bool_]:
        """Where more than half of one group surely agree and of another surely disagree, shape (statements,)."""
        return np.asarray(self._surely(AGREE).any(axis=0) & self._surely(DISAGREE).any(axis=0))

    @property
    def one_sided(self) -> Integers:
        """The places of those in a group who gave the same vote to everything: flagged, and counted all the same."""
        sums = np.bincount(self.votes.rows, self.votes.values, len(self.votes.participants))
        spread = np.bincount(self.votes.rows, np.abs(self.votes.values), len(self.votes.participants))
        same = (np.abs(sums) == self.votes.cast) | (spread == 0)
        return np.flatnonzero(same & (self.grouping.labels >= 0))

    def _surely(self, which: int) -> NDArray[np.bool_]:
        counted = self.by_group.agrees if which == AGREE else self.by_group.disagrees
        return np.asarray(more_than_half(counted, self.by_group.votes) > SURE)


def analyse(votes: Votes, *, side_of: Mapping[str, str] | None = None, grouping: Grouping | None = None) -> Analysis:
    """Work everything out. side_of: the declared side of participants; grouping: groups found otherwise."""
    on = components(moments(votes))
    at = places(votes, on)
    found = grouping or grouped(votes, at)
    counts = everyone(votes)
    groups = len(found.sizes)
    by_group = tallies(votes, found.labels, groups) if groups else counts
    agrees, disagrees = (across(count, by_group.votes) for count in (by_group.agrees, by_group.disagrees))
    return Analysis(
        votes=votes,
        components=on,
        places=at,
        grouping=found,
        counts=counts,
        by_group=by_group,
        agrees=agrees,
        disagrees=disagrees,
        represented=representing(by_group) if groups > 1 else [[] for _ in range(groups)],
        sides=sides(votes, side_of or {}),
        alike=alike(votes, found.labels, by_group) if groups else [],
    )
