"""What a trial rests on: its councils' own past figures before the draw, and their figures since it.

Doubtful figures never enter, nor those from before a break in a series (`evidence.panels`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from cydwaith.bodies.models import Body
from cydwaith.engines.statistics import design
from cydwaith.engines.statistics.design.power import ALPHA
from cydwaith.engines.statistics.panel import Panel
from cydwaith.evidence.models import Indicator, Observation
from cydwaith.evidence.panels import Figure, Store
from cydwaith.school.models import Trial

Figures = NDArray[np.float64]
FIELDS = ("indicator_id", "place_id", "period", "value", "lower", "upper", "status")


@dataclass(frozen=True, slots=True)
class Designed:
    """A draw, and what it would tell: None where the councils have too few past figures, or are too few."""

    draw: design.Draw
    before: str
    context: Mapping[str, list[float]]
    power: design.Power | None
    detectable: float | None


def panel(indicator: Indicator, bodies: Sequence[str]) -> Panel | None:
    """The figures of an indicator for councils, by body, in the order given; None where there are none."""
    places = dict(Body.objects.filter(pk__in=bodies).values_list("pk", "place"))
    codes = [indicator.code, *indicator.context]
    rows = Observation.objects.filter(indicator__in=codes, place__in=places.values()).order_by()
    figures: dict[str, dict[tuple[str, str], Figure]] = {}
    for code, place, period, value, lower, upper, status in rows.values_list(*FIELDS):
        figures.setdefault(code, {})[place, period] = Figure(value, lower, upper, status)
    wanted = [places[body] for body in bodies if places.get(body)]
    if len(wanted) < len(bodies):
        return None
    store = Store(tuple(wanted), (), figures)
    window = next(store.windows(indicator), None)
    return window.panel if window else None


def designed(trial: Trial, bodies: Sequence[str]) -> Designed | None:
    """Draw who starts when, balanced on their last figure and circumstances; None where a council has no figure."""
    units = sorted(bodies)
    found = panel(trial.indicator, units)
    if found is None or not len(found.periods) or not np.isfinite(found.values[:, -1]).all():
        return None
    columns = [found.values[:, -1], *(known for known in found.context.values() if np.isfinite(known).all())]
    table = np.column_stack(columns)
    context = {unit: [float(figure) for figure in row] for unit, row in zip(units, table, strict=True)}
    draw = design.draw(context, trial.steps, trial.seed)
    history = whole(found.values)
    told = history.shape[1] > trial.steps and draw.least_p <= ALPHA
    power = design.power(draw, history, trial.effect) if told else None
    least = design.detectable(draw, history) if told else None
    return Designed(draw, found.periods[-1], context, power, least)


def whole(values: Figures) -> Figures:
    """The last periods in which every council has a figure."""
    gaps = np.flatnonzero(~np.isfinite(values).all(axis=0))
    return values[:, gaps[-1] + 1 :] if gaps.size else values


@lru_cache(maxsize=16)
def drawn_again(context: tuple[tuple[str, tuple[float, ...]], ...], steps: int, seed: str) -> design.Draw:
    """The same draw, from what the record has of it."""
    return design.draw({name: list(figures) for name, figures in context}, steps, seed)


def redrawn(trial: Trial) -> design.Draw:
    """A trial's draw again: anybody can do this from its page."""
    context = tuple(sorted((name, tuple(figures)) for name, figures in trial.context.items()))
    return drawn_again(context, trial.steps, trial.seed)


@dataclass(frozen=True, slots=True)
class Came:
    """What came of a trial: how many of its steps have figures, and what they say, judged as it was drawn."""

    steps: int
    known: int
    analysis: design.Analysis | None

    @property
    def over(self) -> bool:
        """Whether every step has figures."""
        return self.known >= self.steps


def came(trial: Trial, withdrew: Sequence[str] = ()) -> Came:
    """What came of a trial that was drawn, as far as there are figures.

    Who withdrew is left out of every allocation alike; who started later than drawn is judged by what was drawn.
    """
    draw = redrawn(trial)
    figures = since(trial, draw, withdrew)
    last = told_to(figures) if figures is not None else 0
    if figures is None or not last:
        return Came(trial.steps, 0, None)
    return Came(trial.steps, last, design.analysed(draw, figures[:, : last + 1]))


def since(trial: Trial, draw: design.Draw, withdrew: Sequence[str]) -> Figures | None:
    """The figures from the last period before the first step to the last step; None where there are none."""
    found = panel(trial.indicator, draw.units)
    if found is None or trial.before not in found.periods:
        return None
    begin = found.periods.index(trial.before)
    figures = found.values[:, begin : begin + trial.steps + 1].copy()
    figures[[at for at, name in enumerate(draw.units) if name in withdrew]] = np.nan
    return figures


def told_to(figures: Figures) -> int:
    """The last step for which any council has a figure; 0 where none has."""
    return int(np.flatnonzero(np.isfinite(figures).any(axis=0)).max(initial=0))
