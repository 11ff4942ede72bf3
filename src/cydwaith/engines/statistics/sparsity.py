"""Do all places differ, or only a few? How likely it is that a place does not differ at all.

The panel model spreads differences over every place. If in truth most are alike and a few stand apart, that spread
makes ordinary noise look like a difference. So the plain residuals are also read as a mixture: a share of places that
do not differ, the rest differing by more (two groups, Efron 2008; adaptive shrinkage, Stephens 2017). The shares are
averaged over by how well each explains the residuals; most of the belief beforehand is that every place differs
somewhat.
"""

import numpy as np
from scipy.special import logsumexp

from cydwaith.engines.statistics.posterior import Floats

ALIKE = np.array([0.0, 0.3, 0.5, 0.7, 0.85])  # the share of places that do not differ
BELIEF = np.array([0.6, 0.1, 0.1, 0.1, 0.1])


def alike(raw: Floats, error: Floats, between: float) -> Floats:
    """The probability that each place does not differ at all.

    raw: (places,) plain residuals; error: (places,) their variances around the true difference; between: the variance
    of the true differences over all places.
    """
    slab = between / (1 - ALIKE)[:, None]
    with np.errstate(divide="ignore"):
        same = np.log(ALIKE)[:, None] + _log_density(raw, error[None, :])
    differs = np.log1p(-ALIKE)[:, None] + _log_density(raw, error + slab)
    either = np.logaddexp(same, differs)
    log_weight = np.log(BELIEF) + either.sum(axis=1)
    weight = np.exp(log_weight - logsumexp(log_weight))
    return np.asarray(weight @ np.exp(same - either), dtype=np.float64)


def _log_density(value: Floats, variance: Floats) -> Floats:
    return np.asarray(-0.5 * (np.log(2 * np.pi * variance) + value**2 / variance), dtype=np.float64)
