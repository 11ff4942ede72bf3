"""What there is to say about impact, written twice: `cy` and `en` hold the same functions, each in its own grammar.

One rule for both: nothing is said to have worked unless that is the verdict.
"""

from types import ModuleType

from cydwaith.practices.impact_sentences import cy, en
from cydwaith.shared.bilingual import reading_language

VOICES = {"cy": cy, "en": en}


def voice() -> ModuleType:
    """The module that speaks the reader's language."""
    return VOICES[reading_language()]
