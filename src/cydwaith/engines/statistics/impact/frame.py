"""Who took a practice up when, and the figures it was meant to move."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cydwaith.engines.statistics.change.bounds import ANY, Bounds

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]


@dataclass(frozen=True)
class Treatment:
    """When each unit took the practice up: the position of its first period with it; None where it never has.

    A start before the data is negative or 0; one after the data lies at or beyond the number of periods.
    """

    starts: tuple[int | None, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", tuple(None if at is None else int(at) for at in self.starts))

    @property
    def times(self) -> Floats:
        """The starts as an array, infinite for never."""
        return np.array([np.inf if at is None else at for at in self.starts], dtype=np.float64)


@dataclass(frozen=True)
class Frame:
    """The figures of one indicator for the units (councils) that took a practice up and those that did not.

    values: (units, periods) in the indicator's unit, oldest first, NaN where missing. excluded: units that are neither
    adopters nor fit to compare with, such as the practice's originator or a neighbour it spilled over to. predictors:
    (units, predictors), what else foretells the figure, NaN where unknown; or None.

    Raises ValueError when shapes disagree, a unit or period is named twice, an excluded unit is unknown, or a figure is
    infinite or out of bounds.
    """

    units: tuple[str, ...]
    periods: tuple[str, ...]
    values: Floats
    treatment: Treatment
    excluded: frozenset[str] = frozenset()
    predictors: Floats | None = None
    bounds: Bounds = field(default=ANY)

    def __post_init__(self) -> None:
        object.__setattr__(self, "values", np.array(self.values, dtype=np.float64))
        if self.predictors is not None:
            object.__setattr__(self, "predictors", np.array(self.predictors, dtype=np.float64))
        self._check()

    def _check(self) -> None:
        shape = (len(self.units), len(self.periods))
        if len(set(self.units)) != shape[0] or len(set(self.periods)) != shape[1]:
            raise ValueError("a unit or a period appears twice")
        if self.values.shape != shape or len(self.treatment.starts) != shape[0]:
            raise ValueError(
                f"values have shape {self.values.shape} and starts {len(self.treatment.starts)}, not {shape}"
            )
        if np.any(np.isinf(self.values)):
            raise ValueError("a figure is infinite")
        if not self.excluded <= set(self.units):
            raise ValueError("an excluded unit is not among the units")
        if self.predictors is not None and (self.predictors.ndim != 2 or len(self.predictors) != shape[0]):
            raise ValueError("predictors need one row a unit")
        self.bounds.check(self.values)

    @property
    def starts(self) -> Floats:
        """The position of each unit's first period with the practice, infinite for never."""
        return self.treatment.times

    @property
    def open(self) -> NDArray[np.bool_]:
        """Units that may adopt or be compared with: all but the excluded."""
        return np.array([unit not in self.excluded for unit in self.units], dtype=np.bool_)

    @property
    def adopters(self) -> Ints:
        """Rows of the units that took the practice up within the data, so with figures on both sides."""
        return np.flatnonzero(self.open & (self.starts > 0) & (self.starts < len(self.periods)))


def frame(
    values: ArrayLike,
    starts: Sequence[int | None],
    *,
    units: Sequence[str] = (),
    periods: Sequence[str] = (),
    excluded: Sequence[str] = (),
    predictors: ArrayLike | None = None,
    bounds: Bounds = ANY,
) -> Frame:
    """A frame from loose parts; units and periods are numbered where they have no names. Raises as Frame does."""
    grid = np.asarray(values, dtype=np.float64)
    if grid.ndim != 2:
        raise ValueError("figures are units by periods")
    rows = tuple(units) or tuple(str(at) for at in range(grid.shape[0]))
    columns = tuple(periods) or tuple(str(at) for at in range(grid.shape[1]))
    more = None if predictors is None else np.asarray(predictors, dtype=np.float64)
    return Frame(rows, columns, grid, Treatment(tuple(starts)), frozenset(excluded), more, bounds)
