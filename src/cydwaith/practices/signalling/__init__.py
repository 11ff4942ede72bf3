"""What is said of figures that changed, written twice: `cy` and `en` hold the same functions, each in its own "
"grammar.
"""

from types import ModuleType

from cydwaith.practices.signalling import cy, en
from cydwaith.shared.bilingual import reading_language

VOICES = {"cy": cy, "en": en}


def voice() -> ModuleType:
    """The module that speaks the reader's language."""
    return VOICES[reading_language()]
