"""Texts as numbers, so that the words of a question are looked for in hundreds of them at once.

A word is the first 64 bits of the BLAKE2 digest of its letters: no list of words is kept, and packed texts are joined
and looked through as they lie. That a word of a text is taken for one asked for happens once in 10¹² answers or so.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

SIZE = 8
# What stands after the last word of a part.
END = bytes(SIZE)
SIEVE = 1 << 16
Whole = NDArray[np.int64]


class Hits(NamedTuple):
    """Where wanted words stand, one element a place, in the order of the texts.

    `part` counts the parts of all texts one after the other, `place` the words of a part, `column` the wanted words;
    `lengths` are the words of every part.
    """

    part: Whole
    place: Whole
    column: Whole
    lengths: Whole


@lru_cache(maxsize=1 << 16)
def number(word: str) -> bytes:
    """A word as eight bytes."""
    return blake2b(word.encode(), digest_size=SIZE).digest()


def packed(parts: Iterable[str]) -> bytes:
    """The parts of a text, whose words are parted by spaces, as numbers."""
    return b"".join(b"".join((*map(number, part.split()), END)) for part in parts)


def numbers(packed: bytes) -> NDArray[np.uint64]:
    """What is packed as an array, which shares its memory."""
    return np.frombuffer(packed, "<u8")


class Texts:
    """Packed texts, joined."""

    def __init__(self, held: Sequence[bytes]) -> None:
        self.words = numbers(b"".join(held))
        self.ends = np.flatnonzero(self.words == 0)
        self.starts = np.concatenate(([0], self.ends[:-1] + 1)) if len(self.ends) else self.ends

    def find(self, wanted: Sequence[str]) -> Hits:
        """Where the wanted words stand, by their place in `wanted`, each of which is another.

        A sieve of the lowest sixteen bits leaves few words to compare.
        """
        asked = numbers(b"".join(map(number, wanted)))
        order = np.argsort(asked)
        sieve = np.zeros(SIEVE, bool)
        sieve[asked & (SIEVE - 1)] = True
        at = np.flatnonzero(sieve[self.words.view("<u2")[::4]])
        near = np.searchsorted(asked, self.words[at], sorter=order)
        column = order[np.minimum(near, len(order) - 1)]
        same = asked[column] == self.words[at]
        at, column = at[same], column[same]
        part = np.searchsorted(self.ends, at)
        return Hits(part, at - self.starts[part], column, self.ends - self.starts)

    def holding(self, phrase: Sequence[str]) -> Whole:
        """The parts in which some words stand one after the other, in their order."""
        asked = numbers(b"".join(map(number, phrase)))
        at = np.flatnonzero(self.words == asked[0])
        for after, word in enumerate(asked):
            at = at[self.words[at + after] == word]  # a part's end is no word, so nothing goes beyond it
        return np.unique(np.searchsorted(self.ends, at))
