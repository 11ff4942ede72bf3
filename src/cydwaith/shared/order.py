"""Alphabetical order as the reader's language has it."""

from typing import Any

from cydwaith.engines.welsh.alphabet import folded, welsh_key
from cydwaith.shared.bilingual import reading_language


def alphabetical(text: str) -> Any:  # Any: a key of either alphabet, only to be compared with its like
    """A key for `sorted`: letters as in Welsh on Welsh pages, as in English on English ones."""
    return welsh_key(text) if reading_language() == "cy" else (folded(text), text)
