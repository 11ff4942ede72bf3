"""Principal components of votes, and where each participant stands on them.

An unseen vote counts as the statement's mean; a participant's place is stretched by √(statements / votes cast), so that
whoever voted seldom is not drawn to the middle.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from cydwaith.engines.opinion.moments import Floats, Moments
from cydwaith.engines.opinion.votes import Votes

DIRECTIONS: Final = 2
"""Two: what a map shows."""


@dataclass(frozen=True)
class Components:
    """`loadings` of each direction on each statement, shape (2, statements), and the statements' `means`.

    `shares`: how much of all the variance each direction holds, 0 to 1.
    """

    loadings: Floats
    means: Floats
    shares: Floats

    @property
    def extremity(self) -> Floats:
        """How far from the middle somebody stands who only agreed with this statement, shape (statements,)."""
        far: Floats = np.hypot(*(self.loadings * (1 - self.means))) * np.sqrt(self.means.size)
        return far


def components(of: Moments) -> Components:
    """The two directions in which votes differ most. Each points to where its greatest loading is positive."""
    from scipy import linalg  # slow to import

    gram = of.gram
    size = len(gram)
    total = float(np.trace(gram))
    kept = min(DIRECTIONS, size)
    loadings, values = np.zeros((DIRECTIONS, size)), np.zeros(DIRECTIONS)
    if not size:
        return Components(loadings, of.means, values)
    if total > 0:
        found, vectors = linalg.eigh(gram, subset_by_index=[size - kept, size - 1])
        values[:kept] = np.maximum(found[::-1], 0)
        loadings[:kept] = vectors.T[::-1]
        loadings[values <= total * 1e-12] = 0  # a direction of rounding errors is none
    greatest = np.take_along_axis(loadings, np.abs(loadings).argmax(axis=1, keepdims=True), axis=1)
    loadings *= np.where(greatest < 0, -1, 1)
    return Components(loadings, of.means, values / total if total > 0 else values)


def places(votes: Votes, on: Components) -> Floats:
    """Where each participant stands, shape (participants, 2); the middle for whoever has no votes.

    Added up vote by vote in the order of statements, so that nobody's place depends on who else is there.
    """
    deviation = votes.values - on.means[votes.columns]
    stretch = np.sqrt(len(votes.statements) / np.maximum(votes.cast, 1))
    people = len(votes.participants)
    sums = [np.bincount(votes.rows, deviation * loading[votes.columns], people) for loading in on.loadings]
    stretched: Floats = np.column_stack(sums).astype(np.float64) * stretch[:, None]
    return stretched
