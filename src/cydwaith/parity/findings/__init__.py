"""What there is to say about parity, written twice: `cy` and `en` hold the same."""

from types import ModuleType

from cydwaith.parity.findings import cy, en
from cydwaith.shared.bilingual import reading_language

VOICES = {"cy": cy, "en": en}


def voice() -> ModuleType:
    """The module that speaks the reader's language."""
    return VOICES[reading_language()]
