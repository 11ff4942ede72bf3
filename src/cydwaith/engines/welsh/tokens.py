"""Running text as words: where each stands, what its parts are, and which letters only belong to a neighbour.

`i'r`, `o'r`, `mae'n` and `a'u` are a word and a clitic; `cyd-gadeirydd` is its parts and the whole written as one.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from cydwaith.engines.welsh.alphabet import folded

WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
PIECE = re.compile(r"(['-]?)([^\W_]+)")
# What may stand for an apostrophe or a hyphen; each is one sign, so that places in the text stay what they are.
SAME = str.maketrans(dict.fromkeys("’‘ʼ`´′", "'") | dict.fromkeys("‐‑", "-") | {"\u00ad": " ", "\u200b": " "})
CLITICS = frozenset({"r", "n", "u", "i", "m", "ch", "w", "th", "s", "t", "d", "ll", "ve", "re"})
LONGEST = 64


class Piece(NamedTuple):
    """One part of a written word: where it begins in it, its letters, and, for the first, the whole without hyphens."""

    offset: int
    letters: str
    joined: str


def clean(text: str) -> str:
    """The text composed (NFC), with one sign for every apostrophe and for every hyphen."""
    return unicodedata.normalize("NFC", text).translate(SAME)


@lru_cache(maxsize=65536)
def pieces(word: str) -> tuple[Piece, ...]:
    """The parts of one written word, clitics left out: a'u → a; e-bost → e, bost, the first also standing for ebost."""
    if word.isalnum():
        return (Piece(0, word[:LONGEST], ""),)
    found = [(match.start(2), match[2]) for match in PIECE.finditer(word) if not is_clitic(match)]
    joined = word.partition("'")[0].replace("-", "")[:LONGEST] if "-" in word else ""
    return tuple(Piece(start, part[:LONGEST], "" if place else joined) for place, (start, part) in enumerate(found))


def is_clitic(match: re.Match[str]) -> bool:
    return match[1] == "'" and match[2].lower() in CLITICS


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """A word folded to letters and digits alone, which every database's tokeniser keeps whole (¼ becomes 14)."""
    letters = folded(word)
    return letters if letters.isalnum() else "".join(filter(str.isalnum, letters))


def raw_words(text: str) -> list[str]:
    """The words as written, folded: what an exact phrase is compared with."""
    words = (plain(piece.letters) for word in WORD.findall(clean(text)) for piece in pieces(word))
    return [word for word in words if word]
