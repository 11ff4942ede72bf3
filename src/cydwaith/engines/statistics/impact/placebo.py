"""Checks of a synthetic control: would as large a gap open where nothing was adopted? Does it hang on one donor?"""

from dataclasses import dataclass, replace

import numpy as np

from cydwaith.engines.statistics.impact.frame import Frame, Ints
from cydwaith.engines.statistics.impact.reasons import Unanswerable
from cydwaith.engines.statistics.impact.synthetic import NEGLIGIBLE, Synthetic, Task, solve, task

WORST_FIT = 5.0  # times the adopter's mean squared misfit, beyond which a placebo says nothing (ADH 2010: 20, 5 and 2)
TIE = 1e-9


@dataclass(frozen=True)
class Placebos:
    """The adopter's gap among the gaps of units that adopted nothing.

    p_value: rank of its ratio of errors after and before (root mean square), among all; well_fitted: the same without
    the placebos that fit worst before; gap: the rank of its mean gap after, regardless of the fit.
    """

    own: Synthetic
    placebos: tuple[Synthetic, ...]
    p_value: float
    well_fitted: float
    gap: float


def in_space(frame: Frame, unit: int, before: int, after: int, *, predicted: bool = False, seed: int = 0) -> Placebos:
    """Placebo in space (Abadie, Diamond & Hainmueller 2010, section 2.4). Raises Unanswerable as `control` does."""
    made = task(frame, unit, before, after, predicted=predicted)
    own = solve(frame, made, predicted=predicted, seed=seed)
    lasting = [row for row in made.donors[0] if all(row in rows for rows in made.donors)]
    others = tuple(solve(frame, _swapped(made, row), predicted=predicted, seed=seed) for row in lasting)
    fitted = tuple(other for other in others if other.misfit**2 <= WORST_FIT * own.misfit**2)
    return Placebos(
        own,
        others,
        rank(own.ratio, [other.ratio for other in others]),
        rank(own.ratio, [other.ratio for other in fitted]),
        rank(abs(own.effect), [abs(other.effect) for other in others]),
    )


def without_each_donor(
    frame: Frame, unit: int, before: int, after: int, *, predicted: bool = False, seed: int = 0
) -> dict[str, Synthetic]:
    """The synthetic control with each donor that counts left out in turn: {donor: what it then is}.

    A donor without whom there is nothing to compare with is not among them. Raises Unanswerable as `control` does.
    """
    made = task(frame, unit, before, after, predicted=predicted)
    own = solve(frame, made, predicted=predicted, seed=seed)
    out = {}
    for name, weight in own.weights.items():
        row = frame.units.index(name)
        left = tuple(rows[rows != row] for rows in made.donors)
        if weight > NEGLIGIBLE and all(len(rows) for rows in left):
            out[name] = solve(frame, replace(made, donors=left), predicted=predicted, seed=seed)
    return out


def rank(own: float, others: list[float]) -> float:
    """The share of all, itself included, that are as large or larger."""
    return (1 + sum(other >= own * (1 - TIE) for other in others)) / (1 + len(others))


def _swapped(made: Task, row: int) -> Task:
    """The same task for a donor, with the adopter in its place among the donors."""

    def swap(rows: Ints) -> Ints:
        return np.sort(np.append(rows[rows != row], made.unit))

    return replace(made, unit=row, donors=tuple(swap(rows) for rows in made.donors))


__all__ = ["Placebos", "Unanswerable", "in_space", "rank", "without_each_donor"]
