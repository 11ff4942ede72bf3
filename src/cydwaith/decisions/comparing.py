"""What changed between two versions of a text, word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

PIECES = re.compile(r"\s+|[^\W_]+(?:['’][^\W_]+)*|[^\w\s]|_")


@dataclass(frozen=True)
class Piece:
    """A stretch of text that stayed, went, or came."""

    kind: Literal["same", "out", "in"]
    text: str


def compared(before: str, after: str) -> list[Piece]:
    """The stretches that lead from one text to the other, in order: what went before what came in its place.

    Words are compared, not letters (Ratcliff & Obershelp's gestalt matching, as in difflib): readers see words change.
    """
    return list(pieces(PIECES.findall(before), PIECES.findall(after)))


def pieces(old: list[str], new: list[str]) -> Iterator[Piece]:
    """The same over words already cut apart."""
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Piece("same", "".join(old[a:b]))
            continue
        if a < b:
            yield Piece("out", "".join(old[a:b]))
        if c < d:
            yield Piece("in", "".join(new[c:d]))
