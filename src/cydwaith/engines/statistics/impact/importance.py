"""How much each predictor should count, so that the donors it picks track the figure before the adoption."""

from dataclasses import dataclass

import numpy as np

from cydwaith.engines.statistics.impact import simplex
from cydwaith.engines.statistics.impact.simplex import Floats

STARTS = 4
STRIDES = (2.0, 4.0)  # of the search's first steps, in logarithms of importance
STEPS, LAST_STEPS = 120, 200
TOLERANCE = 1e-6
LEAST = 1e-9


@dataclass(frozen=True)
class Weighing:
    """Donor weights (donors,), summing to one, and the importance of each predictor (predictors,), summing to one."""

    donors: Floats
    importance: Floats


@dataclass(frozen=True)
class _Problem:
    """Scaled predictors of donors less the unit's, (k, donors); figures before likewise, (periods, donors)."""

    predictors: Floats
    figures: Floats

    def donors(self, importance: Floats) -> Floats:
        return simplex.nearest_to_nothing(self.predictors * np.sqrt(importance)[:, None])

    def misfit(self, importance: Floats) -> float:
        gap = self.figures @ self.donors(importance)
        return float(gap @ gap) / len(gap)


def weigh(x1: Floats, x0: Floats, z1: Floats, z0: Floats, seed: int, starts: int = STARTS) -> Weighing:
    """Donor weights from predictors, each predictor's importance chosen for the least error before the adoption.

    x1: (k,) predictors of the unit; x0: (k, donors) of the donors; z1: (t,) and z0: (t, donors) the figures before.
    Predictors are scaled to unit deviation; the importances are searched by Nelder–Mead from several seeded starts
    (Abadie, Diamond & Hainmueller 2010). Raises ValueError for no donors or no predictors.
    """
    if len(x1) == 0 or x0.shape[1] == 0:
        raise ValueError("predictors and donors are both needed")
    spread = np.std(np.column_stack([x0, x1]), axis=1, ddof=1)
    spread[spread == 0] = 1.0
    problem = _Problem((x0 - x1[:, None]) / spread[:, None], z0 - z1[:, None])
    if len(x1) == 1:
        return Weighing(problem.donors(np.ones(1)), np.ones(1))
    tried = [
        _search(problem, start, STRIDES[at % 2], STEPS)
        for at, start in enumerate(_starts(problem, spread, starts, seed))
    ]
    best = min(tried, key=lambda pair: pair[0])
    best = min([best, *(_search(problem, best[1], stride, LAST_STEPS) for stride in STRIDES)], key=lambda pair: pair[0])
    return Weighing(problem.donors(best[1]), best[1])


def _starts(problem: _Problem, spread: Floats, number: int, seed: int) -> list[Floats]:
    """All alike; by how well each tracks the figure alone; by raw variance; and drawn."""
    size = len(spread)
    alone = np.array([problem.misfit(np.eye(size)[k]) for k in range(size)])
    rng = np.random.default_rng(seed)
    made = [np.ones(size), 1 / np.maximum(alone, 1e-12), spread**-2.0]
    made += [rng.dirichlet(np.ones(size)) for _ in range(max(number - len(made), 0))]
    return made[:number]


def _search(problem: _Problem, start: Floats, stride: float, steps: int) -> tuple[float, Floats]:
    """The least misfit found from a start, and its importances (Nelder–Mead on their logarithms)."""
    from scipy.optimize import minimize  # slow to import, and seldom needed

    logs = np.log(_shares(start))
    corners = np.vstack([logs, logs + stride * np.eye(len(logs))])
    tolerance = TOLERANCE * max(float(np.mean(problem.figures**2)), 1e-12)
    options = {"initial_simplex": corners, "maxfev": steps, "xatol": 1e-3, "fatol": tolerance}
    found = minimize(lambda at: problem.misfit(_softmax(at)), logs, method="Nelder-Mead", options=options)
    return float(found.fun), _softmax(found.x)


def _softmax(logs: Floats) -> Floats:
    return _shares(np.exp(logs - logs.max()))


def _shares(weights: Floats) -> Floats:
    floor = np.maximum(weights / weights.sum(), LEAST)
    return np.asarray(floor / floor.sum())
