"""Where a passage of a text went when the text changed: the same words, or a plain no.

A passage is some signs of a section in one version. It is followed word by word through what changed. Where its words
were cut and put in again, in this section or in another, they are found there if they are long enough to be known and
stand only once among what is new. Words that were there before and only look the same are never taken for them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from cydwaith.engines.drafting.comparing import Kind, pieces
from cydwaith.engines.drafting.words import tokens

KNOWN: Final = 3
"""So many words make a passage known when it appears elsewhere; fewer may be anybody's."""
CONTEXT: Final = 60
"""Signs on either side of a passage that are shown with it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Signs `first` to `last` (not included) of the section with a key."""

    key: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words of a passage, and some on either side."""

    before: str
    words: str
    after: str


def quoted(text: str, first: int, last: int) -> Quoted:
    """The words of a passage with what stands around them."""
    return Quoted(text[max(0, first - CONTEXT) : first], text[first:last], text[last : last + CONTEXT])


def followed(passage: Passage, old: Mapping[str, str], new: Mapping[str, str]) -> Passage | None:
    """Where the words of a passage of the old version stand in the new one, by the texts of sections; None: gone."""
    words = old[passage.key][passage.first : passage.last]
    if passage.key in new:
        was, now = old[passage.key], new[passage.key]
        stayed = carried(was, now, passage.first, passage.last)
        if stayed is not None:
            return Passage(passage.key, stayed, stayed + len(words))
    if sum(not one.isspace() for one in tokens(words)) < KNOWN:
        return None
    found = [
        Passage(key, first, first + len(words))
        for key, text in new.items()
        if words in text
        for first in put_in(old.get(key, ""), text, words)
    ]
    return found[0] if len(found) == 1 else None


def carried(old: str, new: str, first: int, last: int) -> int | None:
    """At which sign of the new text a passage begins whose words all stayed; None where one of them did not."""
    was = now = 0
    for piece in pieces(old, new):
        length = len(piece.text)
        if piece.kind == Kind.SAME and was <= first and last <= was + length:
            return now + first - was
        was += 0 if piece.kind == Kind.NEW else length
        now += 0 if piece.kind == Kind.GONE else length
    return None


def put_in(old: str, new: str, words: str) -> Iterator[int]:
    """Where words stand in a new text that did not stand there in the old one."""
    kept = list(stayed(old, new))
    first = new.find(words)
    while first >= 0:
        if not any(begins <= first and first + len(words) <= ends for begins, ends in kept):
            yield first
        first = new.find(words, first + 1)


def stayed(old: str, new: str) -> Iterator[tuple[int, int]]:
    """The stretches of a new text that stood in the old one."""
    now = 0
    for piece in pieces(old, new):
        if piece.kind == Kind.SAME:
            yield now, now + len(piece.text)
        now += 0 if piece.kind == Kind.GONE else len(piece.text)
