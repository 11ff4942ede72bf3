"""One number for a version of a text in both languages, which anybody can work out again from what it says."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Final

from cydwaith.engines.drafting.part import Part

FORM: Final = "cydwaith-text-1"


def canonical(title: Mapping[str, str], parts: Iterable[Part]) -> str:
    """A version as JSON with sorted keys and no spare spaces: form, title, and the sections in order.

    `title` is the title by language ("cy", "en"); the texts of each section stand by the names that `Part` has.
    """
    sections = [{"key": part.key, **part.texts} for part in parts]
    whole = {"form": FORM, "title": dict(title), "sections": sections}
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(title: Mapping[str, str], parts: Iterable[Part]) -> str:
    """The SHA-256 of the canonical form in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(canonical(title, parts).encode()).hexdigest()
