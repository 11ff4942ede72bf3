"""From stored figures and dates to what the statistics of impact are worked out on.

The period in which a practice began counts as the first with it, though it was there for a part of it only: that makes
an effect look smaller, never larger. Doubtful figures do not enter. Only periods of one length are looked at, the
length of the latest.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from cydwaith.bodies.models import PlaceKind
from cydwaith.engines.statistics import impact as engine
from cydwaith.engines.statistics.impact import Frame, Reason, frame
from cydwaith.engines.statistics.impact import Specification as Terms
from cydwaith.evidence.models import Observation
from cydwaith.evidence.panels import DOUBTFUL
from cydwaith.practices.taking_up import TakenUp

METHOD: Final = hashlib.sha256(
    b"".join(path.read_bytes() for path in sorted(Path(engine.__file__).parent.glob("*.py")))
).hexdigest()
"""The method is an input too: when its code changes, everything is worked out again."""

LENGTH = re.compile(r"/P(\d+)([YM])$")


@dataclass(frozen=True)
class Figures:
    """One indicator's figures for every council: periods oldest first, NaN where missing or doubtful; and its breaks.

    values: (places, periods). breaks: positions (place, period) that are not comparable with what went before.
    """

    places: tuple[str, ...]
    periods: tuple[str, ...]
    values: np.ndarray[tuple[int, int], np.dtype[np.float64]]
    breaks: tuple[tuple[int, int], ...] = ()

    @property
    def digest(self) -> str:
        """The same for the same figures."""
        told = repr((self.places, self.periods, self.breaks)).encode()
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


def framed(known: Figures, taken: TakenUp) -> Frame:
    """The frame: who took it up in which period; whoever only tried it is left out of the comparison."""
    starts = [first(known.periods, taken.starts.get(place)) for place in known.places]
    excluded = [place for place in known.places if place in taken.tried]
    return frame(known.values, starts, units=known.places, periods=known.periods, excluded=excluded)


def first(periods: Sequence[str], on: dt.date | None) -> int | None:
    """The position of the first period that ends after a day; -1 for a day before any period, None for no day."""
    if on is None:
        return None
    if periods and on < dt.date.fromisoformat(periods[0][:10]):
        return -1
    return next((at for at, period in enumerate(periods) if ends(period) > on), len(periods))


def ends(period: str) -> dt.date:
    """The day after a period's last."""
    start, found = dt.date.fromisoformat(period[:10]), LENGTH.search(period)
    if found is None:
        return start + dt.timedelta(days=1)
    months = start.month - 1 + int(found[1]) * (12 if found[2] == "Y" else 1)
    return start.replace(year=start.year + months // 12, month=months % 12 + 1, day=1)


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
