"""What is stored about forums: who sits there, and by which rule they consent."""

from cydwaith.forums.models.forum import Confirmation, ConsentRule, Forum, Seat, Side

__all__ = ["Confirmation", "ConsentRule", "Forum", "Seat", "Side"]
