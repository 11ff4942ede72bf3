"""Do circumstances predict the figure? A measure is kept only when it foretells places it has not seen.

Leave-one-out prediction by the hat matrix (Allen 1974); a set of measures must beat "no circumstances" by more than one
standard error of the difference (Breiman et al. 1984), so that the best of several noise measures is not believed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np

from cydwaith.engines.statistics.panel import Floats, Panel
from cydwaith.engines.statistics.robust import distances, far

SPARE_PLACES = 6  # places needed beyond one for each coefficient, before a fit is tried at all


@dataclass(frozen=True)
class Context:
    """Which circumstances explain differences in the figure, and how well. r2 is leave-one-out: it can be negative."""

    chosen: tuple[str, ...] = ()
    r2: float = 0.0  # of the chosen measures together; 0 when none is chosen
    together: float | None = None  # of all the measures offered; None when it cannot be computed
    alone: Mapping[str, float] = field(default_factory=dict)  # of each measure tried, by itself


def choose(panel: Panel) -> Context:
    """The set of the panel's context measures that predicts best, or none."""
    level = levels(panel.values)
    level[far(distances(panel.values))] = np.nan
    names = tuple(name for name, measure in panel.context.items() if np.nanstd(measure) > 0)
    if not names:
        return Context()
    known = np.isfinite(level) & np.all([np.isfinite(panel.context[name]) for name in names], axis=0)
    y = level[known]
    measures = {name: panel.context[name][known] for name in names}
    scores = {
        some: _score(y, np.column_stack([measures[name] for name in some]))
        for size in range(1, len(names) + 1)
        for some in combinations(names, size)
        if len(y) >= size + 1 + SPARE_PLACES
    }
    passing = {some: r2 for some, (r2, earns) in scores.items() if earns}
    best = max(passing, key=lambda some: (passing[some], -len(some)), default=())
    alone = {name: scores[(name,)][0] for name in names if (name,) in scores}
    return Context(best, passing.get(best, 0.0), scores[names][0] if names in scores else None, alone)


def levels(values: Floats) -> Floats:
    """Each place's mean after the year effects are taken out; NaN for a place without figures.

    values: (places, periods).
    """
    seen = ~np.isnan(values)
    y = np.where(seen, values, 0.0)
    number = np.maximum(seen.sum(axis=1), 1)
    within = np.where(seen, y - (y.sum(axis=1) / number)[:, None], 0.0)
    share = seen / number[:, None]
    years = np.linalg.lstsq(np.diag(seen.sum(axis=0)) - seen.T.astype(float) @ share, within.sum(axis=0))[0]
    total = np.where(seen, y - years, 0.0).sum(axis=1)
    return np.asarray(np.where(seen.any(axis=1), total / number, np.nan), dtype=np.float64)


def _score(y: Floats, x: Floats) -> tuple[float, bool]:
    design = np.column_stack([np.ones(len(y)), (x - x.mean(axis=0)) / np.maximum(x.std(axis=0), 1e-300)])
    hat = design @ np.linalg.pinv(design)
    missed = (y - hat @ y) / np.maximum(1 - np.diag(hat), 1e-9)
    alone = (y - y.mean()) * len(y) / (len(y) - 1)
    total = float(alone @ alone)
    if total == 0:
        return 0.0, False
    gain = alone**2 - missed**2
    return 1 - float(missed @ missed) / total, bool(gain.mean() > gain.std(ddof=1) / np.sqrt(len(y)))
