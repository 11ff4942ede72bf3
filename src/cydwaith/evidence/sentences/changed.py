"""What is said of the change of one series: how it was judged, what was found, and why its limits begin anew."""

import datetime as dt
from collections.abc import Sequence

from cydwaith.evidence.models import Change, Indicator
from cydwaith.evidence.models.changes import ChangeVerdict as Verdict
from cydwaith.evidence.queries.series import Figure
from cydwaith.evidence.sentences import changes as says
from cydwaith.evidence.sentences import figures
from cydwaith.shared.said import Said, pair


def sentences(change: Change | None, indicator: Indicator, own: Sequence[Figure]) -> list[Said]:
    """What can be said of change, how that was judged, and why in that way."""
    if change is None:
        return []
    told = [says.method(method=change.method, reason=change.reason, points=change.points)]
    told += finding(change, indicator, own)
    if change.verdict not in {Verdict.STEADY, Verdict.CANNOT_TELL}:
        told.append(says.beside_all(own=change.own))
    if change.doubtful and change.method != Change.Method.NONE:
        told.append(says.once_more(change.period))
    return told + [reason(one) for one in change.stretches if "occasion" in one]


def finding(change: Change, indicator: Indicator, own: Sequence[Figure]) -> list[Said]:
    """What the legitimate method found, if there is one."""
    value = next((one.value for one in own if one.period == change.period), None)
    if change.method == Change.Method.TREND:
        size = figures.signed(indicator, change.size)
        return [says.sloped(verdict=change.verdict, size=size, points=pair(indicator, "points"), period=change.period)]
    if change.method != Change.Method.CHART or "mean" not in change.stretches[-1]:
        return []
    last = change.stretches[-1]
    return [
        says.charted(
            verdict=change.verdict,
            rule=change.rule,
            value=figures.figure(indicator, value),
            period=change.period,
            mean=figures.figure(indicator, last["mean"]),
            between=(figures.figure(indicator, last["lower"]), figures.figure(indicator, last["upper"])),
        ),
        *([says.drifting()] if "correlation" in last else []),
    ]


def reason(stretch: dict[str, str]) -> Said:
    """Why the limits begin anew: the date where it is one of something done."""
    known = stretch["occasion"] != "break-in-series"
    on = dt.date.fromisoformat(stretch["record"]) if known else None
    return says.begins(period=stretch["first"], occasion=stretch["occasion"], on=on)
