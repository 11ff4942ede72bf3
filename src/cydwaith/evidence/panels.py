"""From stored figures to what the statistics are worked out on: one panel for each indicator and period.

Doubtful figures (confidential, low, unreliable, missing, forecast) never enter a panel, nor do figures from before a
break in a place's series; of periods that overlap (three years, every year) only those apart do. A circumstance is that
of the nearest period that had begun by then; density goes in as a logarithm.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cydwaith.engines import statistics
from cydwaith.engines.statistics import Panel
from cydwaith.engines.statistics.fitting import MOST_PERIODS
from cydwaith.engines.statistics.panel import Floats
from cydwaith.engines.statistics.periods import apart
from cydwaith.evidence.models import Indicator, Observation
from cydwaith.shared.method import method

DOUBTFUL = frozenset({"c", "f", "k", "u", "w", "x", "z"})
LOGGED = frozenset({"population-density"})
STANDARD_ERRORS = 2 * 1.96


class Figure(NamedTuple):
    """A stored figure."""

    value: float | None
    lower: float | None
    upper: float | None
    status: str

    @property
    def doubtful(self) -> bool:
        """Whether its publisher says not to rely on it, or gives none."""
        return self.value is None or not DOUBTFUL.isdisjoint(self.status.split())


Figures = dict[tuple[str, str], Figure]


@dataclass(frozen=True)
class Window:
    """What goes into one working-out: the panel up to a period, places to learn from, and the period's figures."""

    indicator: Indicator
    period: str
    panel: Panel
    reference: Panel | None
    figures: Mapping[str, Figure]

    @property
    def digest(self) -> str:
        """The same for the same inputs, whenever it is worked out."""
        indicator = self.indicator
        known = (
            method(str(statistics.__file__)),
            indicator.judged.value,
            indicator.smallest_worthwhile,
            indicator.measured_at,
            self.period,
        )
        parts = [repr((known, sorted(self.figures.items()))).encode(), *_bytes(self.panel)]
        if self.reference is not None:
            parts += _bytes(self.reference)
        return hashlib.sha256(b"\0".join(parts)).hexdigest()


@dataclass(frozen=True)
class Store:
    """All figures, by indicator; the places that are judged, and those that others may be learnt from."""

    judged: tuple[str, ...]
    others: tuple[str, ...] = ()
    figures: dict[str, Figures] = field(default_factory=dict)
    _grids: dict[tuple[str, str], "_Grid"] = field(default_factory=dict)

    def windows(self, indicator: Indicator) -> Iterator[Window]:
        """One window for each period in which any judged place has a figure, latest first."""
        judged = _Grid(self.figures.get(indicator.code, {}), self.judged)
        reference = self._reference(indicator)
        for period in reversed(judged.periods):
            panel = judged.panel(period, self._context(indicator, period, self.judged))
            yield Window(indicator, period, panel, self._wider(reference, indicator, period), judged.figures(period))

    def _wider(self, reference: "_Grid | None", indicator: Indicator, period: str) -> Panel | None:
        """Other places to learn the circumstances' part from; None when their circumstances are not known either."""
        context = self._context(indicator, period, self.others) if reference else {}
        return reference.panel(period, context) if reference and context else None

    def _reference(self, indicator: Indicator) -> "_Grid | None":
        if indicator.comparable != "uk" or not self.others:
            return None
        grid = _Grid(self.figures.get(indicator.code, {}), self.others)
        return grid if grid.periods else None

    def _context(self, indicator: Indicator, period: str, places: Sequence[str]) -> dict[str, Floats]:
        measures = {code: self._circumstance(code, period, places) for code in indicator.context}
        # A measure that exists for Wales only would leave every other place out of the fit.
        return {code: known for code, known in measures.items() if np.isfinite(known).mean() > 0.5}

    def _circumstance(self, code: str, period: str, places: Sequence[str]) -> Floats:
        """One number a place, of the latest period that had begun; NaN where there is none."""
        if (code, places[0]) not in self._grids:
            self._grids[code, places[0]] = _Grid(self.figures.get(code, {}), places)
        known = self._grids[code, places[0]].latest(period)
        return np.log(np.where(known > 0, known, np.nan)) if code in LOGGED else known


class _Grid:
    """One indicator's figures as places by periods, oldest first."""

    def __init__(self, figures: Figures, places: Sequence[str]) -> None:
        row = {place: at for at, place in enumerate(places)}
        self.places = tuple(places)
        self.all = {key: figure for key, figure in figures.items() if key[0] in row}
        self.periods = sorted({period for (_, period), figure in self.all.items() if figure.value is not None})
        column = {period: at for at, period in enumerate(self.periods)}
        shape = (len(places), len(self.periods))
        self.values, self.variances = np.full(shape, np.nan), np.full(shape, np.nan)
        self.breaks = np.zeros(shape, dtype=bool)
        for (place, period), figure in self.all.items():
            if period in column:
                at = row[place], column[period]
                self.breaks[at] = "b" in figure.status.split()
                if not figure.doubtful:
                    self.values[at] = figure.value
                    self.variances[at] = _variance(figure)

    def panel(self, period: str, context: Mapping[str, Floats]) -> Panel:
        """The last periods of the same length up to this one that do not overlap."""
        length = period[10:]
        alike = [at for at, one in enumerate(self.periods) if one <= period and one[10:] == length]
        columns = [alike[at] for at in apart([self.periods[at] for at in alike])][-MOST_PERIODS:]
        values = np.where(_before_break(self.breaks[:, columns]), np.nan, self.values[:, columns])
        variances = self.variances[:, columns]
        known = variances if np.isfinite(variances).any() else None
        return Panel(self.places, tuple(self.periods[at] for at in columns), values, known, context)

    def latest(self, period: str) -> Floats:
        """The last figure of each place whose period had begun when this one did."""
        begun = self.values[:, [one[:10] <= period[:10] for one in self.periods]]
        known = np.isfinite(begun)
        last = known.shape[1] - 1 - np.argmax(known[:, ::-1], axis=1) if known.shape[1] else np.zeros(len(begun), int)
        rows = np.arange(len(begun))
        return np.where(known.any(axis=1), begun[rows, last], np.nan) if known.shape[1] else np.full(len(begun), np.nan)

    def figures(self, period: str) -> dict[str, Figure]:
        return {place: self.all[place, period] for place in self.places if (place, period) in self.all}


def store(judged: Sequence[str], others: Sequence[str]) -> Store:
    """Read everything once."""
    rows = Observation.objects.order_by().values_list(
        "indicator_id", "place_id", "period", "value", "lower", "upper", "status"
    )
    figures: dict[str, Figures] = {}
    kept = {*judged, *others}
    for indicator, place, period, value, lower, upper, status in rows.iterator(10_000):
        if place in kept:
            figures.setdefault(indicator, {})[place, period] = Figure(value, lower, upper, status)
    return Store(tuple(judged), tuple(others), figures)


def _variance(figure: Figure) -> float:
    if figure.lower is None or figure.upper is None:
        return np.nan
    return float(((figure.upper - figure.lower) / STANDARD_ERRORS) ** 2)


def _before_break(breaks: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which cells lie before a later break of the same place's series."""
    later = np.cumsum(breaks[:, ::-1], axis=1)[:, ::-1]
    return np.asarray(later - breaks > 0)


def _bytes(panel: Panel) -> list[bytes]:
    variances = b"" if panel.variances is None else panel.variances.tobytes()
    context = [part for name, known in sorted(panel.context.items()) for part in (name.encode(), known.tobytes())]
    return [repr((panel.places, panel.periods)).encode(), panel.values.tobytes(), variances, *context]
