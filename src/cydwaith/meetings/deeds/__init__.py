"""What people do with meetings, a noun a module, and who may."""

from typing import Final

from cydwaith.meetings.deeds import actions, items, meetings, minutes, papers, proposing
from cydwaith.shared.permissions import Rule

RULES: Final[tuple[Rule, ...]] = (
    meetings.MEETING_READ,
    meetings.MEETING_PLAN,
    meetings.MEETING_CHANGE,
    meetings.MEETING_BALANCE,
    meetings.MEETING_CALL,
    meetings.MEETING_RECALL,
    meetings.MEETING_POSTPONE,
    meetings.MEETING_CANCEL,
    meetings.MEETING_HOLD,
    meetings.MEETING_LOAD,
    meetings.MEETING_IMPORT,
    items.ITEM_TABLE,
    items.ITEM_CHANGE,
    items.ITEM_WITHDRAW,
    items.AGENDA_ARRANGE,
    papers.PAPER_PUT,
    papers.PAPER_WITHDRAW,
    minutes.ATTENDANCE_RECORD,
    minutes.MINUTES_WRITE,
    minutes.MINUTES_CIRCULATE,
    proposing.CHANGE_PROPOSE,
    proposing.CHANGE_ANSWER,
    minutes.MINUTES_APPROVE,
    actions.ACTION_ASSIGN,
    actions.ACTION_FINISH,
)
NOT_COVERED: Final[dict[str, str]] = {}
"""Columns that no entry proves, each with the reason: there are none."""
