"""What there is to say about forums, written twice: `cy` and `en` hold the same."""

from types import ModuleType

from cydwaith.forums.findings import cy, en
from cydwaith.shared.bilingual import reading_language

VOICES = {"cy": cy, "en": en}


def voice() -> ModuleType:
    """The module that speaks the reader's language."""
    return VOICES[reading_language()]
