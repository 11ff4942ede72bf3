"""What differs between two texts, by whole words: which were left out, which put in, which stayed."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Indel

from cydwaith.engines.drafting.words import tokens


class Kind(StrEnum):
    """What became of a piece of a text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words that follow each other, and what became of them."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Tokens `first` to `last` of the old text (numbered from 0, `last` not included) give way to `new` ones."""

    first: int
    last: int
    new: tuple[str, ...]


def edits(old: Sequence[str], new: Sequence[str]) -> list[Edit]:
    """The edits, in order and apart from each other, that make new tokens of old ones.

    As many tokens stay as can (the longest common subsequence), but for a space that alone stands between two edits: a
    reader sees one.
    """
    start, end = alike(old, new)
    was, now = old[start : len(old) - end], new[start : len(new) - end]
    found: list[tuple[int, int, int, int]] = []
    for step in Indel.opcodes(was, now):
        if step.tag == "equal":
            continue
        first, begins = step.src_start, step.dest_start
        if found and all(map(is_space, was[found[-1][1] : first])):
            first, _, begins, _ = found.pop()
        found.append((first, step.src_end, begins, step.dest_end))
    return [Edit(start + first, start + last, tuple(now[begins:ends])) for first, last, begins, ends in found]


def is_space(token: str) -> bool:
    """Whether a token is the space between two words of one line."""
    return token.isspace() and "\n" not in token


def alike(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many tokens are the same at the beginning, and how many of the rest at the end."""
    most = min(len(old), len(new))
    start = next((at for at in range(most) if old[at] != new[at]), most)
    end = next((at for at in range(most - start) if old[-1 - at] != new[-1 - at]), most - start)
    return start, end


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """Both texts in one: what is same or gone makes the old text, what is same or new the new one."""
    if old == new:
        return (Piece(Kind.SAME, old),) if old else ()
    was = tokens(old)
    found: list[Piece] = []
    at = 0
    for edit in edits(was, tokens(new)):
        parts = (Kind.SAME, was[at : edit.first]), (Kind.GONE, was[edit.first : edit.last]), (Kind.NEW, edit.new)
        found += [Piece(kind, "".join(some)) for kind, some in parts if some]
        at = edit.last
    return (*found, Piece(Kind.SAME, "".join(was[at:]))) if at < len(was) else tuple(found)


def before(found: tuple[Piece, ...]) -> str:
    """The old text of two that were compared."""
    return "".join(one.text for one in found if one.kind != Kind.NEW)


def after(found: tuple[Piece, ...]) -> str:
    """The new text of two that were compared."""
    return "".join(one.text for one in found if one.kind != Kind.GONE)
