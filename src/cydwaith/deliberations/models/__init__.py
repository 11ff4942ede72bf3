"""What is stored of deliberations."""

from cydwaith.deliberations.models.conversation import Closing, Conversation, WhoMay
from cydwaith.deliberations.models.outcome import Outcome, Week
from cydwaith.deliberations.models.participant import CameBy, Code, Invitation, Participant, SpeaksFor, Vote
from cydwaith.deliberations.models.statement import DECIDED, Statement, StatementState

__all__ = [
    "DECIDED",
    "CameBy",
    "Closing",
    "Code",
    "Conversation",
    "Invitation",
    "Outcome",
    "Participant",
    "SpeaksFor",
    "Statement",
    "StatementState",
    "Vote",
    "Week",
    "WhoMay",
]
