"""Who reads draft minutes before they are approved: those who attended, and the secretaries. Nobody else."""

from cydwaith.forums.secretariat import convening
from cydwaith.meetings.actions.proposing import attended
from cydwaith.meetings.deeds.minutes import MINUTES_APPROVE
from cydwaith.meetings.deeds.proposing import CHANGE_PROPOSE
from cydwaith.meetings.queries.meetings import Account
from cydwaith.shared.permissions import Actor


def reads_draft(by: Actor, told: Account) -> bool:
    """Whether an actor reads the circulated minutes of a meeting: for a body that attended, or whose seat convenes."""
    if told.circulated is None:
        return False
    meeting = told.meeting
    return bool(attended(by, meeting, CHANGE_PROPOSE) or convening(by, meeting.forum, MINUTES_APPROVE, chairs=True))
