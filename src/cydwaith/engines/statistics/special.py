"""Special functions of SciPy's, each brought in when it is first worked out.

Importing them takes as long as importing Django, and whoever only reads what was worked out before needs none.
"""

import numpy as np
from numpy.typing import ArrayLike

from cydwaith.engines.statistics.panel import Floats

# SciPy has no types: each function here gives floats of the shape that its arguments broadcast to.


def ndtr(x: ArrayLike) -> Floats:
    """The chance that a standard normal is at most x."""
    from scipy import special

    found: Floats = special.ndtr(x)
    return found


def ndtri(chance: ArrayLike) -> Floats:
    """The x that a standard normal is below with this chance."""
    from scipy import special

    found: Floats = special.ndtri(chance)
    return found


def stdtrit(freedom: ArrayLike, chance: ArrayLike) -> Floats:
    """The x that Student's t, with so many degrees of freedom, is below with this chance."""
    from scipy import special

    found: Floats = special.stdtrit(freedom, chance)
    return found


def chdtrc(freedom: ArrayLike, x: ArrayLike) -> Floats:
    """The chance that chi-squared, with so many degrees of freedom, is above x."""
    from scipy import special

    found: Floats = special.chdtrc(freedom, np.maximum(x, 0.0))
    return found


def gammaincinv(shape: ArrayLike, chance: ArrayLike) -> Floats:
    """The x that a gamma of this shape is below with this chance."""
    from scipy import special

    found: Floats = special.gammaincinv(shape, chance)
    return found


def psi(x: ArrayLike) -> Floats:
    """The digamma function."""
    from scipy import special

    found: Floats = special.psi(x)
    return found


def polygamma(order: int, x: ArrayLike) -> Floats:
    """The derivative of the digamma function of this order."""
    from scipy import special

    found: Floats = special.polygamma(order, x)
    return found


def logsumexp(logs: ArrayLike) -> float:
    """The logarithm of the sum of what the logarithms stand for, without overflow."""
    from scipy import special

    return float(special.logsumexp(logs))


def expit(x: ArrayLike) -> Floats:
    """The share whose log-odds are x."""
    from scipy import special

    found: Floats = special.expit(x)
    return found


def logit(share: ArrayLike) -> Floats:
    """The log-odds of a share between 0 and 1."""
    from scipy import special

    found: Floats = special.logit(share)
    return found
