"""Working out whether figures change, for every indicator and council, and keeping the answers so that pages only read.

A row whose inputs are the same as when it was last worked out is not touched. Nothing is written here but in `keep`,
which is called in the transaction that keeps the standings too: a run that is killed leaves the last complete answers.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from django.utils import timezone

from cydwaith.bodies.models import PlaceKind
from cydwaith.engines.statistics import Polarity
from cydwaith.engines.statistics.change import (
    ANY,
    Because,
    Chart,
    Choice,
    Direction,
    Mark,
    Meaning,
    Method,
    Segment,
    change,
)
from cydwaith.engines.statistics.change import Change as Found
from cydwaith.engines.statistics.change.trend import POINTS
from cydwaith.evidence.events import events
from cydwaith.evidence.models import Change, Indicator
from cydwaith.evidence.models.changes import ChangeVerdict as Verdict
from cydwaith.evidence.panels import Store
from cydwaith.evidence.polarities import POLARITIES
from cydwaith.evidence.series import Beside, Series, series_of

BATCH = 1_000
Key = tuple[str, str]

METHODS = {Method.CHART: Change.Method.CHART, Method.TREND: Change.Method.TREND, None: Change.Method.NONE}
MEANINGS = {Meaning.IMPROVEMENT: Verdict.IMPROVING, Meaning.CONCERN: Verdict.WORSENING}
DIRECTIONS = {
    Direction.UP: Verdict.RISING,
    Direction.DOWN: Verdict.FALLING,
    Direction.NO_CHANGE: Verdict.STEADY,
    Direction.CANNOT_TELL: Verdict.CANNOT_TELL,
}
MOVED = {Direction.UP, Direction.DOWN}
NOTHING_KNOWN = Found(Direction.CANNOT_TELL, Choice(None, Because.TOO_FEW_POINTS, 0))
KEPT = (
    "period",
    "inputs",
    "at",
    "method",
    "points",
    "verdict",
    "before",
    "rule",
    "reason",
    "own",
    "doubtful",
    "size",
    "marked",
    "stretches",
    "slope",
)


@dataclass(frozen=True)
class Worked:
    """What a run found: the changes worked out again, and those that nothing stands behind any more."""

    renewed: Sequence[Change]
    gone: Sequence[int]


def work_out(store: Store, wanted: set[str] | None, *, anew: bool = False) -> Worked:
    """Judge every row whose figures, dates or method are others than when it was last judged. Nothing is written."""
    stored = {(one, place): (pk, inputs) for pk, one, place, inputs in _stored()}
    renewed: list[Change] = []
    seen: set[Key] = set()
    for indicator, row in every_row(store):
        key = indicator.code, row.place
        seen.add(key)
        known = stored.get(key)
        inputs = row.digest(indicator)
        looked_at = wanted is None or indicator.code in wanted
        if looked_at and (anew or known is None or known[1] != inputs):
            renewed.append(judged(indicator, row, inputs))
    return Worked(renewed, [pk for key, (pk, _) in stored.items() if key not in seen])


def every_row(store: Store) -> Iterator[tuple[Indicator, Series]]:
    """Every indicator's rows."""
    for indicator in Indicator.objects.order_by("code"):
        figures = {key: one for key, one in store.figures.get(indicator.code, {}).items() if key[0] in store.judged}
        for row in series_of(indicator, figures, store.judged, events(indicator.code)):
            yield indicator, row


def keep(worked: Worked) -> int:
    """Write what was found. Returns how many were written or taken back. To be called in a transaction."""
    Change.objects.bulk_create(
        worked.renewed,
        batch_size=BATCH,
        update_conflicts=True,
        unique_fields=("indicator", "place"),
        update_fields=KEPT,
    )
    for at in range(0, len(worked.gone), BATCH):
        Change.objects.filter(pk__in=worked.gone[at : at + BATCH]).delete()
    return len(worked.renewed) + len(worked.gone)


def judged(indicator: Indicator, row: Series, inputs: str) -> Change:
    """Whether the latest figure of a row is part of a real change. An unsaved `Change`."""
    made = Change(
        indicator=indicator,
        place_id=row.place,
        period=row.periods[-1],
        inputs=inputs,
        at=timezone.now(),
        method=Change.Method.NONE,
        verdict=Verdict.CANNOT_TELL,
        before=Verdict.CANNOT_TELL,
        doubtful=row.doubtful,
        points=int(np.isfinite(row.values).sum()),
    )
    if indicator.measured_at != PlaceKind.COUNCIL:
        made.reason = "measured-elsewhere"
    elif not np.isfinite(row.values[-1]):
        made.reason = "no-latest-figure"
    else:
        _describe(made, row, POLARITIES[indicator.judged])
    return made


def _describe(made: Change, row: Series, polarity: Polarity) -> None:
    found = _found(row, polarity)
    made.method, made.points = METHODS[found.choice.method], found.choice.points
    made.verdict, made.reason = _verdict(found), found.choice.because.value
    made.before = _verdict(_found(_until_before(row), polarity))
    made.own = found.direction in MOVED and all(
        _found(_moved_to(row, beside), polarity).direction is found.direction for beside in row.beside
    )
    if found.chart:
        _tell_chart(made, row, found.chart)
    if found.trend:
        made.size = found.trend.slope * (POINTS - 1)
        made.rule = "slope" if found.trend.significant else ""
        made.slope = {name: getattr(found.trend, name) for name in ("slope", "error", "chi_squared", "steady")}


def _found(row: Series, polarity: Polarity) -> Found:
    """What the engine finds in a row; intervals count only where every figure of the last five has one."""
    if not len(row.periods):
        return NOTHING_KNOWN
    whole = bool(np.isfinite(row.lower[-POINTS:]).all() and np.isfinite(row.upper[-POINTS:]).all())
    lower, upper = (row.lower, row.upper) if whole else (None, None)
    return change(row.values, lower, upper, polarity=polarity, rebases=row.rebases, bounds=row.bounds)


def _verdict(found: Found) -> Verdict:
    return MEANINGS.get(found.meaning, DIRECTIONS[found.direction]) if found.meaning else DIRECTIONS[found.direction]


def _until_before(row: Series) -> Series:
    """The row as it was a period ago."""
    last = len(row.periods) - 1
    arrays = {name: getattr(row, name)[:last] for name in ("values", "lower", "upper", "periods")}
    return replace(row, rebases=tuple(one for one in row.rebases if one.at < last), **arrays)


def _moved_to(row: Series, beside: Beside) -> Series:
    """The row with what all councils share taken away, and its intervals with it."""
    lower, upper = (beside.values + beside.width * (edge - row.values) for edge in (row.lower, row.upper))
    return replace(row, values=beside.values, lower=lower, upper=upper, bounds=ANY)


def _tell_chart(made: Change, row: Series, chart: Chart) -> None:
    made.marked = [_mark(one, row) for one in chart.marks]
    made.stretches = [_stretch(one, row) for one in chart.segments]
    latest = chart.segments[-1].limits
    made.size = None if latest is None else float(row.values[-1] - latest.mean)
    last = next((one for one in chart.marks if one.at == len(row.periods) - 1), None)
    made.rule = last.rule.value if last else ""


def _mark(one: Mark, row: Series) -> dict[str, Any]:
    return {"period": row.periods[one.at], "rules": [rule.value for rule in one.rules], "up": one.up}


def _stretch(one: Segment, row: Series) -> dict[str, Any]:
    told: dict[str, Any] = {"first": row.periods[one.first], "last": row.periods[one.last - 1], "points": one.points}
    if one.reason:
        told |= {"occasion": one.reason.occasion.value, "record": one.reason.record}
    if one.correlation is not None:
        told["correlation"] = one.correlation
    return told | (vars(one.limits) if one.limits else {})


def _stored() -> Iterable[tuple[int, str, str, str]]:
    return Change.objects.order_by().values_list("pk", "indicator_id", "place_id", "inputs")
