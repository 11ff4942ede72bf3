"""What is stored about forums, their meetings and their decisions."""

from cydwaith.forums.models.decision import Consent, Decision, Reservation, Text
from cydwaith.forums.models.forum import ConsentRule, Forum, Seat, Side
from cydwaith.forums.models.meeting import Action, Attendance, Item, Meeting, Minutes, Paper

__all__ = [
    "Action",
    "Attendance",
    "Consent",
    "ConsentRule",
    "Decision",
    "Forum",
    "Item",
    "Meeting",
    "Minutes",
    "Paper",
    "Reservation",
    "Seat",
    "Side",
    "Text",
]
