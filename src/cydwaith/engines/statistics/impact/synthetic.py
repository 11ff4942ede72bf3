"""Synthetic control: the figure a council would have had, made from a weighted few that did not adopt.

Abadie, Diamond & Hainmueller 2010; Abadie 2021. Donors that adopt later are cut at their adoption: from then on the
weights are found again among those that remain. Placebo in space gives the adoption to each donor in turn, with the
adopter among its donors (as in the paper), so that every unit is treated alike and the rank is an exact p-value.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cydwaith.engines.statistics.impact import simplex
from cydwaith.engines.statistics.impact.frame import Floats, Frame, Ints
from cydwaith.engines.statistics.impact.importance import Weighing, weigh
from cydwaith.engines.statistics.impact.reasons import Reason, Unanswerable

FEWEST_BEFORE = 2
NEGLIGIBLE = 1e-6


@dataclass(frozen=True)
class Synthetic:
    """A council beside its synthetic self.

    periods: positions looked at; before: how many of them precede the adoption; actual, synthetic and gap: (periods,)
    in the indicator's unit. weights: share of each donor, before any is cut. importance: of each predictor, where used.
    """

    unit: str
    start: int
    periods: tuple[int, ...]
    before: int
    actual: Floats
    synthetic: Floats
    weights: Mapping[str, float]
    importance: tuple[float, ...] | None = None

    @property
    def gap(self) -> Floats:
        return self.actual - self.synthetic

    @property
    def effect(self) -> float:
        """Mean gap after the adoption."""
        return float(self.gap[self.before :].mean())

    @property
    def misfit(self) -> float:
        """Root mean square gap before the adoption: how well the two agree where they should."""
        return _rms(self.gap[: self.before])

    @property
    def ratio(self) -> float:
        """Root mean square gap after over before; the floor keeps a perfect fit from dividing by nothing."""
        floor = 1e-8 * max(float(np.abs(self.actual).max()), 1e-300)
        return _rms(self.gap[self.before :]) / max(self.misfit, floor)


@dataclass(frozen=True)
class Task:
    """One synthetic control to be made: row of the unit, columns before and after, and donors for each column after."""

    unit: int
    start: int
    before: Ints
    after: Ints
    donors: tuple[Ints, ...]


def control(frame: Frame, unit: int, before: int, after: int, *, predicted: bool = False, seed: int = 0) -> Synthetic:
    """The synthetic control of the unit in this row, over so many periods before and after its adoption.

    predicted: weigh donors by the frame's predictors instead of by the figure alone. Raises Unanswerable with the
    reason when there is nothing to compare, and ValueError for predictors that the frame does not have.
    """
    return solve(frame, task(frame, unit, before, after, predicted=predicted), predicted=predicted, seed=seed)


def task(frame: Frame, unit: int, before: int, after: int, *, predicted: bool = False) -> Task:
    """What there is to compare a unit with. Raises Unanswerable with the reason when there is nothing."""
    start = frame.starts[unit]
    if not np.isfinite(start) or start >= len(frame.periods):
        raise Unanswerable(Reason.NOTHING_AFTER)
    at = int(start)
    known = ~np.isnan(frame.values)
    earlier = np.arange(max(at - before, 0), max(at, 0), dtype=np.intp)
    later = np.arange(max(at, 0), min(at + after, len(frame.periods)), dtype=np.intp)
    earlier, later = earlier[known[unit, earlier]], later[known[unit, later]]
    if len(earlier) < FEWEST_BEFORE:
        raise Unanswerable(Reason.NOTHING_BEFORE if at <= 0 else Reason.TOO_FEW_BEFORE)
    if len(later) == 0:
        raise Unanswerable(Reason.NOTHING_AFTER if at + after > len(frame.periods) else Reason.MISSING_DATA)
    pool = frame.open & (frame.starts > at) & known[:, earlier].all(axis=1)
    pool[unit] = False
    if predicted:
        pool &= _predictors(frame, unit)
    donors = [np.flatnonzero(pool & known[:, column] & (frame.starts > column)) for column in later]
    if any(len(rows) == 0 for rows in donors):
        raise Unanswerable(Reason.NO_COMPARISON)
    return Task(unit, at, earlier, later, tuple(donors))


def solve(frame: Frame, made: Task, *, predicted: bool = False, seed: int = 0) -> Synthetic:
    """The synthetic control of a task: weights are found anew only where the donors change."""
    values, found = frame.values, dict[tuple[int, ...], Weighing]()

    def weighing(rows: Ints) -> Weighing:
        key = tuple(rows.tolist())
        if key not in found:
            found[key] = _weigh(frame, made, rows, predicted=predicted, seed=seed)
        return found[key]

    first = made.donors[0]
    own = weighing(first)
    earlier = own.donors @ values[np.ix_(first, made.before)]
    later = [weighing(rows).donors @ values[rows, at] for at, rows in zip(made.after, made.donors, strict=True)]
    columns = np.concatenate([made.before, made.after])
    return Synthetic(
        frame.units[made.unit],
        made.start,
        tuple(columns.tolist()),
        len(made.before),
        values[made.unit, columns],
        np.concatenate([earlier, later]),
        {frame.units[row]: float(w) for row, w in zip(first, own.donors, strict=True) if w > NEGLIGIBLE},
        tuple(own.importance.tolist()) if predicted else None,
    )


def _weigh(frame: Frame, made: Task, rows: Ints, *, predicted: bool, seed: int) -> Weighing:
    z1, z0 = frame.values[made.unit, made.before], frame.values[np.ix_(rows, made.before)].T
    if not predicted or frame.predictors is None:
        return Weighing(simplex.weights(z1, z0), np.empty(0))
    return weigh(frame.predictors[made.unit], frame.predictors[rows].T, z1, z0, seed)


def _predictors(frame: Frame, unit: int) -> NDArray[np.bool_]:
    if frame.predictors is None or np.any(np.isnan(frame.predictors[unit])):
        raise ValueError("the unit has no predictors, or one is unknown")
    return np.asarray(~np.isnan(frame.predictors).any(axis=1))


def _rms(values: Floats) -> float:
    return float(np.sqrt(np.mean(values**2)))
