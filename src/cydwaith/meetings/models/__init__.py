"""What is stored about meetings."""

from cydwaith.meetings.models.meeting import Action, Attendance, Item, Meeting, Minutes, Paper
from cydwaith.meetings.models.proposed_change import ProposedChange

__all__ = ["Action", "Attendance", "Item", "Meeting", "Minutes", "Paper", "ProposedChange"]
