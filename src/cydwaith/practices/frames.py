"""From stored figures and dates to what the statistics of impact are worked out on.

The period in which a practice began counts as the first with it, though it was there for a part of it only: that makes
an effect look smaller, never larger. Doubtful figures do not enter. Only periods of one length are looked at, the
length of the latest.
"""

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from cydwaith.bodies.models import PlaceKind
from cydwaith.engines.statistics.impact import Frame, Reason, frame
from cydwaith.engines.statistics.impact import Specification as Terms
from cydwaith.engines.statistics.panel import Floats
from cydwaith.evidence.models import Indicator, Observation
from cydwaith.evidence.moments import begins, ends
from cydwaith.evidence.panels import DOUBTFUL, LOGGED
from cydwaith.practices.taking_up import TakenUp


@dataclass(frozen=True)
class Figures:
    """One indicator's figures for every council: periods oldest first, NaN where missing or doubtful; and its breaks.

    values: (places, periods). breaks: positions (place, period) that are not comparable with what went before. context:
    figures of the circumstances that the indicator names, which a comparison may match as well.
    """

    places: tuple[str, ...]
    periods: tuple[str, ...]
    values: np.ndarray[tuple[int, int], np.dtype[np.float64]]
    breaks: tuple[tuple[int, int], ...] = ()
    context: tuple["Figures", ...] = ()

    @property
    def digest(self) -> str:
        """The same for the same figures."""
        told = repr((self.places, self.periods, self.breaks, [one.digest for one in self.context])).encode()
        return hashlib.sha256(told + self.values.tobytes()).hexdigest()


def figures(indicator: str, places: Sequence[str]) -> Figures:
    """The figures of an indicator for these places; one query."""
    columns = ("place_id", "period", "value", "status")
    found = Observation.objects.filter(indicator=indicator, place__kind=PlaceKind.COUNCIL, place__in=places)
    rows = list(found.order_by("starts", "period").values_list(*columns))
    last = max((period for _, period, value, _ in rows if value is not None), default="")
    periods = sorted({period for _, period, value, _ in rows if value is not None and period[10:] == last[10:]})
    row, column = {place: at for at, place in enumerate(places)}, {period: at for at, period in enumerate(periods)}
    values = np.full((len(places), len(periods)), np.nan)
    breaks = []
    for place, period, value, status in rows:
        if period in column:
            at, marks = (row[place], column[period]), set(status.split())
            if value is not None and DOUBTFUL.isdisjoint(marks):
                values[at] = value
            if "b" in marks:
                breaks.append(at)
    return Figures(tuple(places), tuple(periods), values, tuple(sorted(breaks)))


def with_context(indicator: Indicator, places: Sequence[str]) -> Figures:
    """The figures of an indicator and of its circumstances; a query each. Density counts as a logarithm."""
    context = [
        replace(found, values=np.log(np.where(found.values > 0, found.values, np.nan))) if code in LOGGED else found
        for code in indicator.context
        if (found := figures(code, places)).periods
    ]
    return replace(figures(indicator.code, places), context=tuple(context))


def circumstances(known: Figures, on: dt.date | None) -> Floats | None:
    """What each place was like when the practice was first taken up: (places, measures), None where nothing is named.

    Of each measure the latest period that had begun by then, or else its first: what came later may be its effect.
    """
    if not known.context:
        return None
    columns = []
    for one in known.context:
        begun = [at for at, period in enumerate(one.periods) if on and begins(period) <= on]
        columns.append(one.values[:, max(begun, default=0)])
    return np.column_stack(columns)


def framed(known: Figures, taken: TakenUp) -> Frame:
    """The frame: who took it up in which period; whoever only tried it is left out of the comparison."""
    starts = [first(known.periods, taken.starts.get(place)) for place in known.places]
    excluded = [place for place in known.places if place in taken.tried]
    matched = circumstances(known, min(taken.starts.values(), default=None))
    return frame(known.values, starts, units=known.places, periods=known.periods, excluded=excluded, predictors=matched)


def first(periods: Sequence[str], on: dt.date | None) -> int | None:
    """The position of the first period that ends after a day; -1 for a day before any period, None for no day."""
    if on is None:
        return None
    if periods and on < dt.date.fromisoformat(periods[0][:10]):
        return -1
    return next((at for at, period in enumerate(periods) if ends(period) > on), len(periods))


def threats(known: Figures, made: Frame, terms: Terms, *, elsewhere: bool) -> frozenset[Reason]:
    """What is known beforehand to stand in the way: a break in the figures, others that did the same before."""
    found = {Reason.CONTAMINATION} if elsewhere else set()
    if any(_looked_at(made, terms, at) for at in known.breaks):
        found.add(Reason.BREAK_IN_SERIES)
    return frozenset(found)


def _looked_at(made: Frame, terms: Terms, at: tuple[int, int]) -> bool:
    """Whether a break falls among the periods looked at, the first of which may itself begin a series."""
    row, column = at
    if made.units[row] in made.excluded:
        return False
    windows = [(int(made.starts[each]) - terms.before, int(made.starts[each]) + terms.after) for each in made.adopters]
    return any(max(low, 0) < column < high for low, high in windows)
