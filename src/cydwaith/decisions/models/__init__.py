"""What is stored about decisions."""

from cydwaith.decisions.models.decision import Consent, Decision, Reservation, Review, Text

__all__ = ["Consent", "Decision", "Reservation", "Review", "Text"]
