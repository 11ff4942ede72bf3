"""The words that were quoted, held to their text: whether they still stand there when it comes in again.

An anchor knows the text by its hash and its words by their place. The same text gives the same place. Another text may
hold the words once more, which is said as such; where it does not, or holds them twice, the anchor says so and points
at nothing.
"""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from cydwaith.engines.undertakings.kinds import Span


class Stands(StrEnum):
    """What became of quoted words."""

    SAME = "same"
    """The text is the one they were quoted from."""
    CHANGED = "changed"
    """The text was changed since; the words stand in it, once."""
    GONE = "gone"
    """The text was changed since, and the words do not stand in it, or do so more than once."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words of a text, by its hash (SHA-256, hexadecimal) and their place in it."""

    text: str
    span: Span
    words: str


def hashed(text: str) -> str:
    """By what a text is known."""
    return sha256(text.encode()).hexdigest()


def anchored(text: str, span: Span) -> Anchor:
    """Hold words to their text. Raises ValueError where there are none at that place."""
    words = span.of(text)
    if not 0 <= span.first < span.last <= len(text) or not words.strip():
        raise ValueError("there are no words at that place of the text")
    return Anchor(hashed(text), span, words)


def quoted(text: str, words: str) -> Anchor:
    """Hold words to a text in which they stand once. Raises ValueError where they do not, or stand more than once."""
    if text.count(words) != 1:
        raise ValueError("the words must stand in the text, once")
    first = text.index(words)
    return anchored(text, Span(first, first + len(words)))


def followed(anchor: Anchor, text: str) -> tuple[Stands, Span | None]:
    """Where quoted words stand in a text that came in again, and whether it is the one they were quoted from."""
    if hashed(text) == anchor.text and anchor.span.of(text) == anchor.words:
        return Stands.SAME, anchor.span
    if text.count(anchor.words) == 1:
        first = text.index(anchor.words)
        return Stands.CHANGED, Span(first, first + len(anchor.words))
    return Stands.GONE, None
