"""The one thing that is next to be done for a meeting, for whoever does a secretary's work."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, field
from enum import StrEnum

from cydwaith.meetings.actions.calling import accepted
from cydwaith.meetings.actions.minutes import open_for_changes, wanted
from cydwaith.meetings.actions.proposing import unanswered
from cydwaith.meetings.agendas import lightest
from cydwaith.meetings.models import Item, Meeting, Minutes
from cydwaith.meetings.queries.meetings import Account


class Do(StrEnum):
    """What is next, in the order in which it comes."""

    CHANGE = "change"
    FILL = "fill"
    EVEN = "even"
    ACCEPT = "accept"
    CALL = "call"
    PAPERS = "papers"
    WAIT = "wait"
    HOLD = "hold"
    ATTENDANCE = "attendance"
    MINUTE = "minute"
    CIRCULATE = "circulate"
    ANSWER = "answer"
    PLAN_NEXT = "plan_next"
    WAIT_NEXT = "wait_next"
    WAIT_CHANGES = "wait_changes"
    APPROVE = "approve"
    WAIT_OTHERS = "wait_others"
    FINISH = "finish"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Step:
    """What is next, and where it is done: the name of a page and what its address holds; no page: it is waited for."""

    do: Do
    page: str = ""
    parts: dict[str, object] = field(default_factory=dict)


PAGES = {
    Do.CHANGE: "meeting_edit",
    Do.FILL: "agenda",
    Do.EVEN: "agenda",
    Do.ACCEPT: "meeting_balance",
    Do.CALL: "meeting_call",
    Do.PAPERS: "paper_new",
    Do.WAIT: "attendance",
    Do.HOLD: "meeting_hold",
    Do.ATTENDANCE: "attendance",
    Do.MINUTE: "minutes_write",
    Do.CIRCULATE: "minutes_write",
    Do.ANSWER: "minutes_draft",
    Do.WAIT_CHANGES: "minutes_draft",
    Do.APPROVE: "minutes_draft",
}


def next_step(told: Account, sides: Collection[str], now: dt.datetime) -> Step:
    """What is next, as seen by a convenor of these sides (the codes of them)."""
    match told.meeting.state:
        case Meeting.State.PLANNED:
            do = _planned(told, sides, now)
        case Meeting.State.CALLED:
            do = Do.HOLD if now >= told.meeting.starts else Do.WAIT if told.papers else Do.PAPERS
        case Meeting.State.HELD:
            do = _held(told, sides, now)
        case _:
            do = Do.NOTHING
    if do == Do.PLAN_NEXT:
        return Step(do, "meeting_new", {"slug": told.meeting.forum_id})
    if do == Do.WAIT_NEXT and told.after:
        return Step(do, "meeting", {"id": told.after.pk})
    return Step(do, PAGES.get(do, ""), {"id": told.meeting.pk})


def _planned(told: Account, sides: Collection[str], now: dt.datetime) -> Do:
    meeting = told.meeting
    if meeting.starts <= now:
        return Do.CHANGE
    if not any(line.item.kind == Item.Kind.ITEM for line in told.lines):
        return Do.FILL
    if told.heavy and not accepted(meeting, told.heavy, list(told.shares)):
        return Do.ACCEPT if lightest(told.shares).code in sides else Do.EVEN
    return Do.CALL


def _held(told: Account, sides: Collection[str], now: dt.datetime) -> Do:
    if told.minutes:
        return Do.FINISH if any(action.done is None for action in told.actions) else Do.NOTHING
    if told.circulated and unanswered(told.circulated):
        return Do.ANSWER
    if told.draft:
        return Do.CIRCULATE
    if told.circulated:
        return _approving(told, told.circulated, sides, now)
    return Do.MINUTE if told.attendances else Do.ATTENDANCE


def _approving(told: Account, minutes: Minutes, sides: Collection[str], now: dt.datetime) -> Do:
    if told.after is None:
        return Do.PLAN_NEXT
    if told.after.state == Meeting.State.PLANNED or told.after.starts > now:
        return Do.WAIT_NEXT
    if open_for_changes(minutes):
        return Do.WAIT_CHANGES
    missing = set(wanted(told.meeting)) - set(minutes.approvals)
    return Do.APPROVE if missing & set(sides) else Do.WAIT_OTHERS
