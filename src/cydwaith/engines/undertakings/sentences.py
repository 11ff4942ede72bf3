"""Where the sentences of a text begin and end."""

import re
from collections.abc import Iterator
from typing import Final

from cydwaith.engines.undertakings.kinds import Span

END: Final = re.compile(r"(?<![.!?…])[.!?…]+[’”'\")\]]*(?=\s|$)|\n+")
"""Looked for once in a row of full stops, not from each of them: a text of nothing else must not take long."""
ABBREVIATED: Final = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|St|No|cf|e\.g|i\.e|h\.y|etc|Bt|Prof|Rev|Parch)|\b[A-Z])\.$")
MOST: Final = 1_500
"""Signs of a sentence that are read; nobody's sentence is longer, and a text without full stops must not take long."""


def sentences(text: str) -> Iterator[Span]:
    """Every sentence, without the white space around it."""
    first = 0
    for end in END.finditer(text):
        if end[0][0] == "." and ABBREVIATED.search(text, max(0, end.start() - 6), end.start() + 1):
            continue
        yield from trimmed(text, first, end.end())
        first = end.end()
    yield from trimmed(text, first, len(text))


def trimmed(text: str, first: int, last: int) -> Iterator[Span]:
    """The words between two places, if there are any, in pieces that are not too long."""
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    for start in range(first, last, MOST):
        yield Span(start, min(start + MOST, last))


def plainly(sign: str) -> str:
    """One sign as the rules know it: always one sign again."""
    if sign in "’‘ʼ`":
        return "'"
    if sign.isspace():
        return " "
    low = sign.lower()
    return low if len(low) == 1 else sign


class Plainly(dict[int, str]):
    """Signs as the rules know them, by number: each is worked out when it is first met."""

    def __missing__(self, number: int) -> str:
        return self.setdefault(number, plainly(chr(number)))


PLAINLY: Final = Plainly()


def plain(sentence: str) -> str:
    """The sentence sign for sign, in lower case, with plain apostrophes and spaces."""
    return sentence.translate(PLAINLY)
