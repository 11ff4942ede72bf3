"""Whoever a file knows by name only: one name is one person, however it is spelt.

Two people of one name are told apart by a number of their publisher, and by nothing else.
"""

import re
import unicodedata
from hashlib import sha256
from typing import Final

from django.utils.text import slugify

APOSTROPHES: Final = str.maketrans("‘’ʼ`´", "'''''")
NOT_SEEN: Final = frozenset({"Mn", "Cf"})
"""Accents, once they stand apart from their letters, and signs that nobody sees."""
BETWEEN: Final = frozenset({"Pd", "Zs"})
"""Hyphens and spaces of whatever kind."""
NAME_AS_CODE: Final = re.compile(r"(?=.*[a-z])[a-z0-9 ]{1,70}")
"""A name that a code tells whole."""

SOURCES: Final = ("pw", "name")
"""What the code of somebody who is known by name only begins with: TheyWorkForYou, or the Record."""


def known_by_name(code: str) -> str:
    """Which of these a code begins with, if it is that of a name; empty for a number of a publisher's."""
    of, _, rest = code.partition("-")
    return of if of in SOURCES and not rest.isdecimal() else ""


def spelt(name: str) -> str:
    """A name without what people spell in two ways: accents, capitals, hyphens and spaces."""
    signs = name
    for _time in range(2):  # as a capital may only come out of what one sign stands for
        signs = unicodedata.normalize("NFKD", signs.translate(APOSTROPHES)).casefold()
    signs = unicodedata.normalize("NFKD", signs.translate(APOSTROPHES))
    kept = ((one, unicodedata.category(one)) for one in signs)
    return " ".join("".join(" " if kind in BETWEEN else one for one, kind in kept if kind not in NOT_SEEN).split())


def by_name(name: str, of: str) -> str:
    """The code of somebody whom a publisher (`of`) knows by name only; empty where there is no name.

    A name that is not all letters and figures of the alphabet is told by its hash, so that no two share a code.
    """
    words = spelt(name)
    if not words:
        return ""
    if NAME_AS_CODE.fullmatch(words):
        return f"{of}-{words.replace(' ', '-')}"
    apart = sha256(words.encode()).hexdigest()[:12]
    return "-".join(filter(None, (of, slugify(words)[:60], apart)))
