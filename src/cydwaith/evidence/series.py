"""From stored figures to the rows on which change is judged: one of each place and indicator, oldest first.

Doubtful figures leave a gap, and so do figures that overlap: of rolling three-year figures published every year only
every third is kept, counted back from the latest, since neighbours that share two years' data move together whatever
happens. A row is cut into segments at a break in the series, and at a dated practice or adoption of that place only
where a chart's twelve figures stand on either side of it; anywhere else a date is a flag and no more.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np

from cydwaith.engines.statistics import change as engine
from cydwaith.engines.statistics.change import ANY, PERCENTAGE, Bounds, Occasion, Rebase
from cydwaith.engines.statistics.change.choice import FEWEST_FOR_CHART
from cydwaith.engines.statistics.panel import Floats
from cydwaith.engines.statistics.periods import apart as positions_apart
from cydwaith.evidence.events import Event
from cydwaith.evidence.models import Indicator, Kind
from cydwaith.evidence.panels import Figure, Figures
from cydwaith.shared.method import method

METHOD: Final = (str(engine.__file__), __file__, str(Path(__file__).with_name("changes.py")))

BEGINNINGS = {"started": Occasion.PRACTICE, "adopted": Occasion.ADOPTION, "adapted": Occasion.ADOPTION}
UNCERTAIN = frozenset("ep")
NOTHING = Figure(None, None, None, "")


@dataclass(frozen=True)
class Beside:
    """A row of figures without what all places share, and by what the width of their intervals is then multiplied."""

    values: Floats
    width: Floats


@dataclass(frozen=True)
class Series:
    """One place's figures of an indicator. All arrays (periods,), NaN where nothing can be relied on.

    `beside` is the figure without what all councils share: less their median, and, where every figure is above zero, as
    a multiple of it, since what grows everywhere by the same share grows by more where it was large. `doubtful`: the
    latest figure is estimated or provisional.
    """

    place: str
    periods: tuple[str, ...]
    values: Floats
    lower: Floats
    upper: Floats
    beside: tuple[Beside, ...]
    bounds: Bounds
    rebases: tuple[Rebase, ...]
    doubtful: bool

    def digest(self, indicator: Indicator) -> str:
        """The same for the same inputs, whenever it is worked out."""
        facts = (
            method(*METHOD),
            indicator.judged.value,
            indicator.measured_at,
            self.periods,
            self.rebases,
            self.bounds,
            self.doubtful,
        )
        arrays = (self.values, self.lower, self.upper, *(one.values for one in self.beside))
        return hashlib.sha256(b"\0".join([repr(facts).encode(), *(row.tobytes() for row in arrays)])).hexdigest()


def series_of(indicator: Indicator, figures: Figures, places: Sequence[str], events: Iterable[Event]) -> list[Series]:
    """A row for each place; none when the indicator has no figure at all."""
    periods = apart({period for (_, period), one in figures.items() if one.value is not None})
    if not periods:
        return []
    found = {place: [figures.get((place, period), NOTHING) for period in periods] for place in places}
    values = {place: array(row, "value") for place, row in found.items()}
    middle = medians(list(values.values()))
    above = all(np.all(row[np.isfinite(row)] > 0) for row in values.values())
    dated = list(events)
    bounds = bounds_of(indicator, values.values())
    return [
        Series(
            place,
            periods,
            values[place],
            array(row, "lower"),
            array(row, "upper"),
            without(values[place], middle, above=above),
            bounds,
            segments(values[place], row, periods, [event for event in dated if event.place == place]),
            doubtful=not UNCERTAIN.isdisjoint(row[-1].status.split()),
        )
        for place, row in found.items()
    ]


def apart(periods: set[str]) -> tuple[str, ...]:
    """The periods of the latest one's length that do not overlap, oldest first, counted back from the latest."""
    latest = max(periods, default="")
    alike = sorted(one for one in periods if one[10:] == latest[10:])
    return tuple(alike[at] for at in positions_apart(alike))


def array(row: Sequence[Figure], side: str) -> Floats:
    """One number a period; NaN where there is none, or where its publisher says not to rely on it."""
    return np.array([np.nan if one.doubtful else _number(getattr(one, side)) for one in row])


def _number(value: float | None) -> float:
    return np.nan if value is None else value


def medians(values: Sequence[Floats]) -> Floats:
    """The median of the councils, period by period; NaN where fewer than half of them have a figure."""
    table = np.vstack(values)
    enough = np.isfinite(table).mean(axis=0) >= 0.5
    middle = np.full(table.shape[1], np.nan)
    if enough.any():
        middle[enough] = np.nanmedian(table[:, enough], axis=0)
    return middle


def without(values: Floats, middle: Floats, *, above: bool) -> tuple[Beside, ...]:
    """Figures without what all places share; `above`: every figure of every place is above zero."""
    difference = Beside(values - middle, np.ones_like(middle))
    return (difference, Beside(values / middle, 1 / middle)) if above else (difference,)


def bounds_of(indicator: Indicator, values: Iterable[Floats]) -> Bounds:
    """What the figures can be at all, as long as every one of them keeps to it."""
    known = np.concatenate([row[np.isfinite(row)] for row in values])
    natural = {Kind.PROPORTION: PERCENTAGE, Kind.RATE: engine.RATE, Kind.RATIO: engine.RATE, Kind.COUNT: engine.RATE}
    bounds = natural.get(Kind(indicator.kind), ANY)
    try:
        bounds.check(known)
    except ValueError:
        return ANY
    return bounds


def segments(
    values: Floats, row: Sequence[Figure], periods: Sequence[str], events: Iterable[Event]
) -> tuple[Rebase, ...]:
    """Where a new stretch begins, and why."""
    found: dict[int, Rebase] = {}
    for at, one in enumerate(row):
        if at and "b" in one.status.split():
            found[at] = Rebase(at, Occasion.BREAK_IN_SERIES, periods[at])
    for event in events:
        at = next((at for at, period in enumerate(periods) if period[:10] >= event.on.isoformat()), 0)
        if at and at not in found and event.kind in BEGINNINGS and not event.sample:
            tried = found | {at: Rebase(at, BEGINNINGS[event.kind], event.on.isoformat())}
            if long_enough(values, sorted(tried), at):
                found = tried
    return tuple(found[at] for at in sorted(found))


def long_enough(values: Floats, starts: Sequence[int], at: int) -> bool:
    """Whether the stretches on both sides of a start have the figures that a chart needs."""
    edges = [0, *starts, len(values)]
    return all(
        np.isfinite(values[first:last]).sum() >= FEWEST_FOR_CHART
        for first, last in pairwise(edges)
        if at in {first, last}
    )
