"""Synthetic difference-in-differences: weights on donors and on periods, then a difference of differences.

Arkhangelsky, Athey, Hirshberg, Imbens & Wager 2021, algorithm 1. The two weighings are solved exactly, as least squares
on the simplex with an intercept, where the authors' package stops an iteration early and drops small weights.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cydwaith.engines.statistics.impact import simplex
from cydwaith.engines.statistics.impact.frame import Floats, Ints
from cydwaith.engines.statistics.impact.reasons import Reason, Unanswerable

REPLICATIONS = 200
TIME_RIDGE = 1e-6


@dataclass(frozen=True)
class SyntheticDid:
    """The effect in the indicator's unit; error: by placebo, None where there are not more donors than adopters.

    donors: (donors,) and periods: (periods before,) weights, each summing to one.
    """

    effect: float
    error: float | None
    donors: Floats
    periods: Floats


@dataclass(frozen=True)
class _Ridge:
    donors: float
    periods: float


def estimate(
    values: ArrayLike, treated: ArrayLike, start: int, *, seed: int = 0, replications: int = REPLICATIONS
) -> SyntheticDid:
    """The effect on treated units that all adopt at one period. values: (units, periods), complete; treated: (units,).

    error: the placebo variance (algorithm 4): so many donors, drawn with the seed, are given the adoption in turn.
    Raises Unanswerable when there are no donors, or no periods on either side; ValueError for missing figures.
    """
    y, adopted = np.asarray(values, dtype=np.float64), np.asarray(treated, dtype=np.bool_)
    if np.any(np.isnan(y)):
        raise ValueError("every figure must be known")
    _check(y, adopted, start)
    held, own = y[~adopted], y[adopted].mean(axis=0)
    ridge = _ridge(held[:, :start], int(adopted.sum()) * (y.shape[1] - start))
    effect, donors, periods = _solve(held, own, start, ridge)
    return SyntheticDid(effect, _error(held, int(adopted.sum()), start, ridge, seed, replications), donors, periods)


def plain(values: ArrayLike, treated: ArrayLike, start: int) -> float:
    """The ordinary difference in differences: the same with equal weights. Raises as `estimate` does."""
    y, adopted = np.asarray(values, dtype=np.float64), np.asarray(treated, dtype=np.bool_)
    _check(y, adopted, start)
    gap = y[adopted].mean(axis=0) - y[~adopted].mean(axis=0)
    return float(gap[start:].mean() - gap[:start].mean())


def staggered(values: ArrayLike, starts: ArrayLike) -> float:
    """The effect over groups that adopt at different periods, each against those that never do (Clarke et al. 2023).

    Groups weigh by their units times their periods after. values: (units, periods), complete; starts: (units,), inf for
    never. Raises as `estimate` does.
    """
    y, first = np.asarray(values, dtype=np.float64), np.asarray(starts, dtype=np.float64)
    groups = [int(g) for g in np.unique(first[(first > 0) & (first < y.shape[1])])]
    if not groups:
        raise Unanswerable(Reason.NO_ADOPTER)
    never = first >= y.shape[1]
    weights, effects = [], []
    for group in groups:
        rows = never | (first == group)
        effects.append(estimate(y[rows], first[rows] == group, group, replications=0).effect)
        weights.append((first == group).sum() * (y.shape[1] - group))
    return float(np.average(effects, weights=weights))


def _check(y: Floats, adopted: NDArray[np.bool_], start: int) -> None:
    if not adopted.any():
        raise Unanswerable(Reason.NO_ADOPTER)
    if adopted.all():
        raise Unanswerable(Reason.NO_COMPARISON)
    if start < 2:
        raise Unanswerable(Reason.NOTHING_BEFORE if start < 1 else Reason.TOO_FEW_BEFORE)
    if start >= y.shape[1]:
        raise Unanswerable(Reason.NOTHING_AFTER)


def _ridge(before: Floats, treated_cells: int) -> _Ridge:
    """The authors' regularisation: noise is the deviation of the donors' steps from period to period."""
    steps = np.diff(before, axis=1)
    noise = float(np.std(steps, ddof=1)) if steps.size > 1 else 0.0
    return _Ridge(treated_cells**0.25 * noise, TIME_RIDGE * noise)


def _solve(held: Floats, own: Floats, start: int, ridge: _Ridge) -> tuple[float, Floats, Floats]:
    before, after = held[:, :start], held[:, start:].mean(axis=1)
    donors = _weights(before.T, own[:start], ridge.donors)
    periods = _weights(before, after, ridge.periods)
    gap = own - donors @ held
    return float(gap[start:].mean() - periods @ gap[:start]), donors, periods


def _weights(columns: Floats, target: Floats, ridge: float) -> Floats:
    """Weights with an intercept: the same problem about the columns' means."""
    return simplex.weights(target - target.mean(), columns - columns.mean(axis=0), ridge**2 * len(target))


def _error(held: Floats, treated: int, start: int, ridge: _Ridge, seed: int, replications: int) -> float | None:
    size = len(held)
    if size <= treated or replications < 2:
        return None
    rng = np.random.default_rng(seed)

    def once(order: Ints) -> float:
        own = held[order[:treated]].mean(axis=0)
        return _solve(held[order[treated:]], own, start, ridge)[0]

    drawn = [once(rng.permutation(size)) for _ in range(replications)]
    return float(np.std(drawn))
