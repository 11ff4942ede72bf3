"""All councils side by side: the duties with most behind them, each with what was read of it last."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cydwaith.bodies.models import Body
from cydwaith.engines.clock import State
from cydwaith.performance.duties import Duty, duties
from cydwaith.performance.obligations import Obligation, earlier, obligations
from cydwaith.performance.own import Own, said_by
from cydwaith.shared.said import said

COLUMNS: Final = {
    "self-assessment": said(cy="Hunanasesiad", en="Self-assessment"),
    "panel": said(cy="Adroddiad panel", en="Panel’s report"),
    "response": said(cy="Ymateb", en="Response"),
}
"""The duties that stand beside each other, each with the heading of its column."""
DONE: Final = {State.DONE, State.DONE_LATE}


@dataclass(frozen=True, slots=True)
class Line:
    """A council with one obligation for each column; of a yearly duty, that of the last year anything was read of."""

    body: Body
    cells: dict[str, Obligation]


@dataclass(frozen=True, slots=True)
class Sector:
    """Every council's line, of how many a panel's report was read, and by when one was to be there."""

    lines: list[Line]
    panels: int
    panel_due: dt.date | None


def sector(bodies: Sequence[Body], on: dt.date) -> Sector:
    """The councils in the order in which they are given."""
    own = said_by([body.pk for body in bodies])
    lines = [Line(body, cells(body, on, own)) for body in bodies]
    panels = [line.cells["panel"] for line in lines if "panel" in line.cells]
    done = sum(one.judged.state in DONE for one in panels)
    return Sector(lines, done, panels[0].due if panels else None)


def cells(body: Body, on: dt.date, own: Own) -> dict[str, Obligation]:
    """What stands in each column."""
    owed = {one.duty.code: one for one in obligations(body, on, own=own)}
    return {code: furthest(owed[code], body, duties()[code], on, own) for code in COLUMNS if code in owed}


def furthest(now: Obligation, body: Body, duty: Duty, on: dt.date, own: Own) -> Obligation:
    """Of this period, or where nothing is known of it, of the last one of which anything is."""
    return now if now.any_known else next(iter(earlier(body, duty, on, own)), now)
