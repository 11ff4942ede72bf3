"""How far an effect could be from what was found: the effects that the verdict's own test does not reject.

Analytic standard errors are too small where one council at a time takes something up, so an interval from them would
contradict the permutation test that decides. These are intervals from the test itself, for an effect that is the same
at every adopter and in every period (Fisher 1935; for synthetic control, Firpo & Possebom 2018, section 4.1).
"""

from typing import Final

import numpy as np

from cydwaith.engines.statistics.impact import Evidence, Frame, Placebos, Specification, alone, decided, permutation
from cydwaith.engines.statistics.impact.placebo import steadied

LEVEL: Final = 0.05
ROUNDING: Final = 1e-9
Interval = tuple[float, float] | None


def interval(frame: Frame, terms: Specification, evidence: Evidence) -> Interval:
    """The 95% interval of the effect that is shown; None where there are too few councils to rule anything out.

    It holds nothing exactly when the test that decides does not reject nothing.
    """
    found, placebos = decided(evidence, terms), alone(evidence, terms)
    if found is None:
        return None
    if placebos is not None:
        return by_placebos(placebos)
    below, above = by_permutation(frame, terms)
    if not (np.isfinite(below) and np.isfinite(above)):
        return None
    return found.effect - below, found.effect + above


def by_placebos(placebos: Placebos) -> Interval:
    """The effects that, taken away, leave the adopter among its placebos, by the test's own steadied statistic."""
    if placebos.least > LEVEL:
        return None
    units = (placebos.own, *placebos.placebos)
    gaps = np.array([unit.effect for unit in units])
    steady = steadied(np.array([unit.misfit for unit in units]), gaps)
    if not steady.all():
        return None
    sizes = np.sort(np.abs(gaps[1:] / steady[1:]))[::-1]
    reach = float(steady[0] * sizes[most_rejected(len(units)) - 1])
    return placebos.own.effect - reach, placebos.own.effect + reach


def by_permutation(frame: Frame, terms: Specification) -> tuple[float, float]:
    """How far below and above the difference found an effect may lie and not be rejected; infinite where any may.

    An effect t taken away from the true adopters changes the statistic of each assignment by t times what that
    assignment sees of it. The true one sees all of it and every other less, so each other stays at least as large as
    the true one only between two effects, one on either side of the difference found: counting those ends gives the
    interval.
    """
    values, starts = permutation.usable(frame, terms.before, terms.after)
    made = permutation.design(starts, terms.before, terms.after, values.shape[1], terms.seed)
    planted = (np.arange(values.shape[1]) >= starts[:, None]).astype(np.float64)
    found, seen = made.statistics(np.stack([values, planted]))
    own, others, share = found[0] / seen[0], found[1:] / seen[0], seen[1:] / seen[0]
    with np.errstate(divide="ignore", invalid="ignore"):
        ends = np.stack([(others - own) / (share - 1), (others + own) / (share + 1)])
    bounded = np.abs(share) < 1 - ROUNDING
    below = np.where(bounded, own - ends.min(axis=0), np.inf)
    above = np.where(bounded, ends.max(axis=0) - own, np.inf)
    count = most_rejected(len(found))
    if count == 0:
        return np.inf, np.inf
    return float(np.sort(below)[-count]), float(np.sort(above)[-count])


def most_rejected(assignments: int) -> int:
    """How many others, as large as the true one, keep an effect from being rejected; 0 where none is ever rejected."""
    return int(LEVEL * assignments + ROUNDING)
