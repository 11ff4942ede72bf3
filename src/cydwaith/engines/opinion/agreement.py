"""How likely people of every group are to agree, and how sure that is.

In one group, after so many agreed of those who voted, the chance to agree is believed to be Beta(agrees + 1, others +
1), of mean (agrees + 1) / (votes + 2). Across groups it is the chance that one of each agrees: the product, whose mean
is the product of the means (Polis's group-informed consensus). Its spread is known exactly too, and its interval is
that of the Beta distribution with the same mean and spread.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from cydwaith.engines.opinion.moments import Floats

CONFIDENCE: Final = 0.95


@dataclass(frozen=True)
class Agreement:
    """The chance to agree on each statement, 0 to 1, its variance, and its 95 % interval; shape (statements,)."""

    mean: Floats
    variance: Floats
    lower: Floats
    upper: Floats


def share(count: ArrayLike, votes: ArrayLike) -> Floats:
    """The chance that the next one says so too, by add-one smoothing."""
    smoothed: Floats = (np.asarray(count) + 1) / (np.asarray(votes) + 2)
    return smoothed


def across(count: ArrayLike, votes: ArrayLike, weights: ArrayLike | None = None) -> Agreement:
    """The chance that one of each group says so. count, votes: (groups, statements) of people.

    weights: how much each group is to count, (groups,); by default all alike, however many people they hold. Weights
    are scaled to have the mean 1, so that equal ones change nothing. Raises ValueError where one is not positive.
    """
    alpha = np.atleast_2d(np.asarray(count, dtype=np.float64)) + 1
    beta = np.atleast_2d(np.asarray(votes, dtype=np.float64)) + 2 - alpha
    power = np.ones(len(alpha)) if weights is None else np.asarray(weights, dtype=np.float64)
    if np.any(power <= 0) or not np.all(np.isfinite(power)):
        raise ValueError("a weight is not positive")
    power = (power / power.mean())[:, None]
    mean = moment(alpha, beta, power).prod(axis=0)
    variance = np.maximum(moment(alpha, beta, 2 * power).prod(axis=0) - mean**2, np.finfo(float).tiny)
    return Agreement(mean, variance, *interval(mean, variance))


def moment(alpha: Floats, beta: Floats, power: Floats) -> Floats:
    """E[p ** power] for p of Beta(alpha, beta)."""
    from scipy import special  # slow to import

    first = alpha / (alpha + beta)
    second = first * (alpha + 1) / (alpha + beta + 1)
    logs = special.betaln(alpha + power, beta) - special.betaln(alpha, beta)
    known: Floats = np.where(power == 1, first, np.where(power == 2, second, np.exp(logs)))
    return known


def interval(mean: Floats, variance: Floats) -> tuple[Floats, Floats]:
    """The 95 % interval of the Beta distribution with this mean and variance."""
    from scipy import special  # slow to import

    size = np.maximum(mean * (1 - mean) / variance - 1, np.finfo(float).tiny)
    tail = (1 - CONFIDENCE) / 2
    lower: Floats = special.betaincinv(mean * size, (1 - mean) * size, tail)
    upper: Floats = special.betaincinv(mean * size, (1 - mean) * size, 1 - tail)
    return lower, upper
