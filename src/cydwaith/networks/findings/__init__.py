"""What there is to say about coverage of networks, written twice: `cy` and `en` hold the same."""

from types import ModuleType

from cydwaith.networks.findings import cy, en
from cydwaith.shared.bilingual import reading_language

VOICES = {"cy": cy, "en": en}


def voice() -> ModuleType:
    """The module that speaks the reader's language."""
    return VOICES[reading_language()]
