"""A section of a text, by itself: whoever only reads or seals it compares nothing."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A section as one version has it: its key, and its texts by name (heading and words, in each language)."""

    key: str
    texts: Mapping[str, str]
