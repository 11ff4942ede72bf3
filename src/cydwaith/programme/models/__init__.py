"""What is stored about who owes what to whom, by when, and what became of it."""

from cydwaith.programme.models.assent import Assent
from cydwaith.programme.models.commitment import Commitment, Party, Programme, SourceKind, Terms, TermsStage, Test
from cydwaith.programme.models.progress import Colour, Dependency, Milestone, Part, Status

__all__ = [
    "Assent",
    "Colour",
    "Commitment",
    "Dependency",
    "Milestone",
    "Part",
    "Party",
    "Programme",
    "SourceKind",
    "Status",
    "Terms",
    "TermsStage",
    "Test",
]
