"""The figures of one indicator, laid out as places by periods."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from cydwaith.engines.statistics.periods import apart

Floats = NDArray[np.float64]

MOST_CONTEXT = 3


@dataclass(frozen=True)
class Panel:
    """What is known about one indicator: a row for each place, a column for each period, oldest first.

    values: (places, periods) in the indicator's unit, NaN where there is no figure.
    variances: (places, periods), the published sampling variance of each figure, NaN where none is published; or None.
    context: for each circumstance (deprivation, density …) one number a place, NaN where unknown; at most three.

    Raises ValueError when shapes disagree, a code is repeated, a value is infinite or a variance is negative.
    """

    places: tuple[str, ...]
    periods: tuple[str, ...]
    values: Floats
    variances: Floats | None = None
    context: Mapping[str, Floats] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "places", tuple(self.places))
        object.__setattr__(self, "periods", tuple(self.periods))
        object.__setattr__(self, "values", np.array(self.values, dtype=np.float64))
        if self.variances is not None:
            object.__setattr__(self, "variances", np.array(self.variances, dtype=np.float64))
        object.__setattr__(self, "context", {k: np.array(v, dtype=np.float64) for k, v in self.context.items()})
        self._check()

    def _check(self) -> None:
        shape = (len(self.places), len(self.periods))
        if len(set(self.places)) != shape[0] or len(set(self.periods)) != shape[1]:
            raise ValueError("a place or a period appears twice")
        if self.values.shape != shape:
            raise ValueError(f"values have shape {self.values.shape}, not {shape} (places, periods)")
        if np.any(np.isinf(self.values)):
            raise ValueError("a value is infinite")
        if self.variances is not None:
            if self.variances.shape != shape:
                raise ValueError(f"variances have shape {self.variances.shape}, not {shape} (places, periods)")
            if np.any(self.variances < 0) or np.any(np.isinf(self.variances)):
                raise ValueError("a sampling variance is negative or infinite")
        if len(self.context) > MOST_CONTEXT:
            raise ValueError(f"{len(self.context)} context measures; at most {MOST_CONTEXT} may be named beforehand")
        for name, measure in self.context.items():
            if measure.shape != shape[:1] or np.any(np.isinf(measure)):
                raise ValueError(f"context measure {name!r} needs one finite number a place")

    def last(self, periods: int) -> "Panel":
        """The same panel with only its last periods that do not overlap."""
        keep = list(apart(self.periods)[-periods:])
        variances = None if self.variances is None else self.variances[:, keep]
        named = tuple(self.periods[at] for at in keep)
        return Panel(self.places, named, self.values[:, keep], variances, self.context)

    def only(self, places: Sequence[str]) -> "Panel":
        """The same panel with only these places, in this order. Raises KeyError for a place it does not have."""
        row = {place: index for index, place in enumerate(self.places)}
        rows = [row[place] for place in places]
        variances = None if self.variances is None else self.variances[rows]
        context = {name: measure[rows] for name, measure in self.context.items()}
        return Panel(tuple(places), self.periods, self.values[rows], variances, context)


def panel(
    figures: Mapping[tuple[str, str], float],
    variances: Mapping[tuple[str, str], float] | None = None,
    context: Mapping[str, Mapping[str, float]] | None = None,
    places: Sequence[str] | None = None,
) -> Panel:
    """A panel from loose figures: {(place, period): value}, periods put in order as text (ISO 8601 sorts by time)."""
    rows = tuple(places) if places is not None else tuple(sorted({place for place, _ in figures}))
    columns = tuple(sorted({period for place, period in figures if place in set(rows)}))
    grid = np.array([[figures.get((p, t), np.nan) for t in columns] for p in rows]).reshape(len(rows), len(columns))
    spread = None
    if variances:
        spread = np.array([[variances.get((p, t), np.nan) for t in columns] for p in rows]).reshape(grid.shape)
    known = {name: np.array([measure.get(p, np.nan) for p in rows]) for name, measure in (context or {}).items()}
    return Panel(rows, columns, grid, spread, known)
