"""What is stored about who owes what to whom, by when, and what became of it."""

from cydwaith.programme.models.commitment import Commitment, Party, Programme, Terms
from cydwaith.programme.models.progress import Colour, Dependency, Milestone, Part, Status

__all__ = [
    "Colour",
    "Commitment",
    "Dependency",
    "Milestone",
    "Part",
    "Party",
    "Programme",
    "Status",
    "Terms",
]
