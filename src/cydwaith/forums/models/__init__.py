"""What is stored about forums, their meetings and their decisions."""

from cydwaith.forums.models.decision import Consent, Decision, Reservation, Review, Text
from cydwaith.forums.models.forum import Confirmation, ConsentRule, Forum, Seat, Side
from cydwaith.forums.models.meeting import Action, Attendance, Item, Meeting, Minutes, Paper

__all__ = [
    "Action",
    "Attendance",
    "Confirmation",
    "Consent",
    "ConsentRule",
    "Decision",
    "Forum",
    "Item",
    "Meeting",
    "Minutes",
    "Paper",
    "Reservation",
    "Review",
    "Seat",
    "Side",
    "Text",
]
