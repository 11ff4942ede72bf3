"""What the search stores."""

from cydwaith.search.models.asking import Asked, Saved
from cydwaith.search.models.index import ROOM, Document, Frequency, Shelf, Size, State
from cydwaith.search.models.term import Term

__all__ = ["ROOM", "Asked", "Document", "Frequency", "Saved", "Shelf", "Size", "State", "Term"]
