"""What is stored about meetings."""

from cydwaith.meetings.models.meeting import Action, Attendance, Item, Meeting, Minutes, Paper

__all__ = ["Action", "Attendance", "Item", "Meeting", "Minutes", "Paper"]
