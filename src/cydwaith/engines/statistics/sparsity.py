"""Do all places differ, or only a few? How likely it is that a place does not differ at all.

The panel model spreads differences over every place. If in truth most are alike and a few stand apart, that spread
makes ordinary noise look like a difference. So the plain residuals are also read as a mixture: a share of places that
do not differ, the rest differing by more (two groups, Efron 2008; adaptive shrinkage, Stephens 2017). The shares are
averaged over by how well each explains the residuals; most of the belief beforehand is that every place differs
somewhat.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cydwaith.engines.statistics.posterior import Floats
from cydwaith.engines.statistics.special import logsumexp

ALIKE = np.array([0.0, 0.3, 0.5, 0.7, 0.85])  # the share of places that do not differ
BELIEF = np.array([0.84, 0.04, 0.04, 0.04, 0.04])


@dataclass(frozen=True)
class Sparsity:
    """same: (places,) the probability that each does not differ at all; wider: how many times the variance of those
    that differ is that of all.
    """

    same: Floats
    wider: float


def sparsity(raw: Floats, error: Floats, between: Floats, freedom: Floats, telling: NDArray[np.bool_]) -> Sparsity:
    """How many differ, and which.

    raw: (places,) plain residuals; error: (places,) their variances around the true difference; between: (places,)
    variance of the true differences; freedom: (places,) of t distributions; telling: which places say how many differ.
    """
    slab = np.where(telling, between / (1 - ALIKE)[:, None], between)
    with np.errstate(divide="ignore"):
        same = np.log(ALIKE)[:, None] + _log_density(raw, error[None, :], freedom)
    differs = np.log1p(-ALIKE)[:, None] + _log_density(raw, error + slab, freedom)
    either = np.logaddexp(same, differs)
    log_weight = np.log(BELIEF) + either[:, telling].sum(axis=1)
    weight = np.exp(log_weight - logsumexp(log_weight))
    return Sparsity(np.asarray(weight @ np.exp(same - either), dtype=np.float64), float(weight @ (1 / (1 - ALIKE))))


def _log_density(value: Floats, variance: Floats, freedom: Floats) -> Floats:
    square = value**2 / variance
    tails = np.where(
        np.isinf(freedom), square, (freedom + 1) * np.log1p(square / np.where(np.isinf(freedom), 1, freedom))
    )
    return np.asarray(-0.5 * (np.log(variance) + tails), dtype=np.float64)
