"""How noisy is each place's own figure? Small places jump more from year to year than large ones.

Five years say little about one place's noise, and the others say what is usual: its variance is drawn towards theirs
by the moderated variance of Smyth (2004), whose prior weight d0 is learnt from how much the variances differ. Places
are never taken to be quite alike: d0 has a ceiling.
"""

from dataclasses import dataclass

import numpy as np

from cydwaith.engines.statistics.posterior import Floats, correlation
from cydwaith.engines.statistics.special import polygamma, psi

MOST_ALIKE = 10.0  # the ceiling of d0
STEPS = 2.0**0.5  # multiples are rounded to these, so that places share patterns


@dataclass(frozen=True)
class Noisiness:
    """multiple: (places,) of the usual noise variance; freedom: (places,) of the t distribution it leaves."""

    multiple: Floats
    freedom: Floats


def noisiness(residual: Floats, rho: float) -> Noisiness:
    """residual: (places, T) without the year effects, NaN where missing; rho: the noise's lag-1 correlation."""
    squares, freedom = _within(residual, rho)
    told = freedom > 0
    floor = 1e-6 * squares.sum() / max(freedom.sum(), 1.0)
    log = np.log(np.maximum(squares[told] / freedom[told], floor))
    log += np.log(freedom[told] / 2) - psi(freedom[told] / 2)
    prior = MOST_ALIKE
    if told.sum() > 2:
        extra = float(np.var(log, ddof=1) - np.mean(polygamma(1, freedom[told] / 2)))
        prior = min(2 * _inverse_trigamma(extra), MOST_ALIKE) if extra > 0 else MOST_ALIKE
    usual = np.exp(log.mean() + psi(prior / 2) - np.log(prior / 2)) if told.any() else 1.0
    variance = (prior * usual + squares) / (prior + freedom)
    multiple = variance / np.mean(variance)
    return Noisiness(STEPS ** np.round(np.log(multiple) / np.log(STEPS)), prior + freedom)


def _within(residual: Floats, rho: float) -> tuple[Floats, Floats]:
    """The sum of squares about each place's own level, as if its years were independent, and its degrees of freedom."""
    seen = ~np.isnan(residual)
    shape = correlation(np.array([rho]), residual.shape[1])[0]
    both = seen[:, :, None] & seen[:, None, :]
    weight = np.where(both, np.linalg.inv(np.where(both, shape, np.eye(residual.shape[1]))), 0.0)
    y, one = np.nan_to_num(residual), weight.sum(axis=2)
    level = np.einsum("nt,nt->n", one, y) / np.maximum(one.sum(axis=1), 1e-12)
    off = np.where(seen, y - level[:, None], 0.0)
    return np.einsum("nt,nts,ns->n", off, weight, off), np.maximum(seen.sum(axis=1) - 1.0, 0.0)


def _inverse_trigamma(value: float) -> float:
    """The x whose trigamma is the value, by Newton's steps (Smyth 2004, appendix)."""
    x = 0.5 + 1 / value
    for _ in range(20):
        trigamma = float(polygamma(1, x))
        x += trigamma * (1 - trigamma / value) / float(polygamma(2, x))
    return x
