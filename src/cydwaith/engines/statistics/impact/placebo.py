"""Checks of a synthetic control: would as large a gap open where nothing was adopted? Does it hang on one donor?"""

from dataclasses import dataclass, replace

import numpy as np

from cydwaith.engines.statistics.impact.frame import Floats, Frame, Ints
from cydwaith.engines.statistics.impact.synthetic import NEGLIGIBLE, Synthetic, Task, solve, task

WORST_FIT = 5.0  # times the adopter's mean squared misfit, beyond which a placebo says nothing (ADH 2010: 20, 5 and 2)
TIE = 1e-9


@dataclass(frozen=True)
class Placebos:
    """The adopter's gap among the gaps of units that adopted nothing.

    ratio_rank: of its ratio of errors after and before (root mean square), among all; well_fitted_rank: the same
    without the placebos that fit worst before. p_value: rank of its mean gap over its misfit, where the misfit is
    steadied by the size of a usual gap after: with few periods before, some units fit by luck, and the plain ratio
    then ranks luck first. Every unit is treated alike, so this rank too is an exact p-value.
    """

    own: Synthetic
    placebos: tuple[Synthetic, ...]
    ratio_rank: float
    well_fitted_rank: float
    p_value: float

    @property
    def least(self) -> float:
        """The smallest p-value there could have been."""
        return 1 / (1 + len(self.placebos))

    @property
    def levels(self) -> Floats:
        """Each unit's mean before, the adopter's first: (units,)."""
        return np.array([unit.actual[: unit.before].mean() for unit in (self.own, *self.placebos)])

    def power(self, effect: float, level: float = 0.05) -> float:
        """How often the effect would be found, were it planted in each placebo in turn, upwards and downwards.

        The adopter, which may have an effect of its own, is not among those it is ranked with.
        """
        steady, gaps = _steadied(self.own, self.placebos)
        sizes = np.abs(gaps / steady)
        may_be_larger = int(level * len(gaps) + TIE) - 1
        found = [
            bool((np.delete(sizes, [0, at]) >= abs(gaps[at] + planted) / steady[at]).sum() <= may_be_larger)
            for at in range(1, len(gaps))
            for planted in (effect, -effect)
        ]
        return float(np.mean(found)) if found else 0.0


def in_space(frame: Frame, unit: int, before: int, after: int, *, predicted: bool = False, seed: int = 0) -> Placebos:
    """Placebo in space (Abadie, Diamond & Hainmueller 2010, section 2.4). Raises Unanswerable as `control` does."""
    made = task(frame, unit, before, after, predicted=predicted)
    own = solve(frame, made, predicted=predicted, seed=seed)
    lasting = [row for row in made.donors[0] if all(row in rows for rows in made.donors)]
    others = tuple(solve(frame, _swapped(made, row), predicted=predicted, seed=seed) for row in lasting)
    fitted = [other.ratio for other in others if other.misfit**2 <= WORST_FIT * own.misfit**2]
    steady, gaps = _steadied(own, others)
    sizes = np.abs(gaps / steady).tolist()
    return Placebos(
        own,
        others,
        rank(own.ratio, [other.ratio for other in others]),
        rank(own.ratio, fitted),
        rank(sizes[0], sizes[1:]),
    )


def _steadied(own: Synthetic, others: tuple[Synthetic, ...]) -> tuple[Floats, Floats]:
    """Misfits steadied by the median gap after, and the mean gaps after: (units,), the adopter first."""
    misfits = np.array([unit.misfit for unit in (own, *others)])
    gaps = np.array([unit.effect for unit in (own, *others)])
    return np.maximum(steadied(misfits, gaps), 1e-12 * max(float(np.abs(own.actual).max()), 1e-300)), gaps


def steadied(misfits: Floats, gaps: Floats) -> Floats:
    """What a gap is measured against: its unit's misfit before, steadied by the size of a usual gap after: (units,)."""
    return np.asarray(np.sqrt(misfits**2 + np.median(np.abs(gaps)) ** 2))


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
