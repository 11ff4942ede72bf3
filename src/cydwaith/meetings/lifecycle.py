"""How a meeting goes from planned to held, and its minutes from draft to approved: the whole of it, as one table."""

from typing import Final

from cydwaith.meetings.models import Meeting, Minutes

PLANNED, CALLED, HELD, CANCELLED = Meeting.State
DRAFT, CIRCULATED, APPROVED, SUPERSEDED = Minutes.State

# From calling on, the agenda is what everybody was told: to change it, the notice is taken back and given again.
STATES: Final = {
    "meeting.change": frozenset({PLANNED}),
    "meeting.balance": frozenset({PLANNED}),
    "meeting.call": frozenset({PLANNED}),
    "meeting.recall": frozenset({CALLED}),
    "meeting.postpone": frozenset({CALLED}),
    "meeting.cancel": frozenset({PLANNED, CALLED}),
    "meeting.hold": frozenset({CALLED}),
    "agenda.arrange": frozenset({PLANNED}),
    "paper.put": frozenset({PLANNED, CALLED, HELD}),
    "attendance.record": frozenset({CALLED, HELD}),
    "minutes.write": frozenset({HELD}),
    "action.assign": frozenset({HELD}),
}
MINUTES: Final = {
    "minutes.circulate": frozenset({DRAFT}),
    "minutes.propose_change": frozenset({CIRCULATED}),
    "minutes.answer_change": frozenset({CIRCULATED}),
    "minutes.approve": frozenset({CIRCULATED}),
}


def states(what: str) -> frozenset[str]:
    """The states in which something can be done, for the permission table."""
    return frozenset(str(state) for state in STATES.get(what) or MINUTES[what])
