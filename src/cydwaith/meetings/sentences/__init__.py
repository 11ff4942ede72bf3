"""Sentences about meetings that carry figures and dates, written once in each language."""

from types import ModuleType

from cydwaith.meetings.sentences import cy, en
from cydwaith.shared.bilingual import reading_language


def voice() -> ModuleType:
    """The sentences in the reader's language."""
    return cy if reading_language() == "cy" else en
