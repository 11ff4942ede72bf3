"""How statements go together, in whole numbers: all that a principal component analysis needs of the votes.

Three matrices, statements × statements: Σ vote·vote, Σ seen·vote and Σ seen·seen over the participants. They are sums
of -1, 0 and +1, so they are exact, the same in any order, and those of two parts of the votes add up to those of the
whole. What travels between machines is these, never votes.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cydwaith.engines.opinion.votes import Integers, Votes

Floats = NDArray[np.float64]

BLOCK: Final = 1 << 15
"""Participants at a time. Sums of so many ones are exact in single precision (below 2²⁴)."""
DEAR: Final = 500
"""How many times quicker a dense product does one multiplication than a sparse one (measured, two cores)."""


@dataclass(frozen=True)
class Moments:
    """Sums over participants: `products` of two votes, `crossed` of having seen one and the vote on the other, `seen`.

    Each has shape (statements, statements); `crossed[s, t]` is what those who saw s voted on t.
    """

    products: Integers
    crossed: Integers
    seen: Integers

    def __add__(self, other: "Moments") -> "Moments":
        """Those of both parts together, of different participants on the same statements."""
        return Moments(self.products + other.products, self.crossed + other.crossed, self.seen + other.seen)

    @property
    def counts(self) -> Integers:
        """Votes on each statement."""
        return np.diagonal(self.seen)

    @property
    def means(self) -> Floats:
        """The mean vote on each statement, from -1 to +1; 0 where nobody voted."""
        mean: Floats = np.diagonal(self.crossed) / np.maximum(self.counts, 1)
        return mean

    @property
    def gram(self) -> Floats:
        """X'X of the votes centred on each statement's mean, an unseen one being 0: mean imputation, exactly."""
        mean = self.means
        centred = (
            self.products
            - mean[:, None] * self.crossed
            - self.crossed.T * mean[None, :]
            + mean[:, None] * mean[None, :] * self.seen
        )
        symmetric: Floats = (centred + centred.T) / 2
        return symmetric


def moments(votes: Votes) -> Moments:
    """The moments of votes, by dense blocks or by sparse products, whichever is less work; both are exact."""
    size = len(votes.statements)
    pairs = float((votes.cast.astype(np.float64) ** 2).sum())
    together = dense(votes) if len(votes.participants) * (2.0 * size) ** 2 < DEAR * pairs else by_pairs(votes)
    return Moments(together[:size, :size], together[size:, :size], together[size:, size:])


def dense(votes: Votes) -> Integers:
    """[votes seen]'[votes seen] by blocks of participants."""
    size, people = len(votes.statements), len(votes.participants)
    total = np.zeros((2 * size, 2 * size), dtype=np.int64)
    for first in range(0, people, BLOCK):
        until = min(first + BLOCK, people)
        part = slice(votes.starts[first], votes.starts[until])
        block = np.zeros((until - first, 2 * size), dtype=np.float32)
        block[votes.rows[part] - first, votes.columns[part]] = votes.values[part]
        block[votes.rows[part] - first, votes.columns[part] + size] = 1
        total += (block.T @ block).astype(np.int64)
    return total


def by_pairs(votes: Votes) -> Integers:
    """The same by every two votes of one participant."""
    from scipy import sparse  # slow to import

    size = len(votes.statements)
    shape = (len(votes.participants), size)
    held = sparse.csr_array((votes.values.astype(np.int64), votes.columns, votes.starts), shape=shape)
    seen = sparse.csr_array((np.ones_like(held.data), votes.columns, votes.starts), shape=shape)
    both = sparse.hstack([held, seen], format="csr")
    product: Integers = (both.T @ both).toarray()
    return product
