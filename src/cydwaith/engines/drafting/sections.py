"""What differs between two versions of a text in sections: each keeps its key, wherever it stands."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cydwaith.engines.drafting.comparing import Piece, pieces
from cydwaith.engines.drafting.part import Part


class Became(StrEnum):
    """What became of a section."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Compared:
    """A section in two versions.

    `was` and `now` are its numbers, from 1; None in the version that does not have it. `moved`: it stands elsewhere
    among the sections that both have. `texts` are its texts in both versions, by name.
    """

    key: str
    became: Became
    was: int | None
    now: int | None
    moved: bool
    texts: Mapping[str, tuple[Piece, ...]]


def compared(old: Sequence[Part], new: Sequence[Part]) -> list[Compared]:
    """Every section of two versions in the order of the new one; what is gone stands after what it stood after."""
    was = {part.key: (number, part) for number, part in enumerate(old, 1)}
    now = {part.key: (number, part) for number, part in enumerate(new, 1)}
    stayed = in_place([part.key for part in old if part.key in now], [part.key for part in new if part.key in was])
    found = []
    for key in merged_order([part.key for part in old], [part.key for part in new]):
        (number, before), (place, after) = was.get(key, (None, None)), now.get(key, (None, None))
        texts = differences(before, after)
        moved = before is not None and after is not None and key not in stayed
        found.append(Compared(key, became(before, after), number, place, moved, texts))
    return found


def became(before: Part | None, after: Part | None) -> Became:
    """What became of a section."""
    if before is None:
        return Became.ADDED
    if after is None:
        return Became.GONE
    return Became.SAME if before.texts == after.texts else Became.CHANGED


def differences(before: Part | None, after: Part | None) -> dict[str, tuple[Piece, ...]]:
    """Each text of a section in both versions."""
    old, new = (part.texts if part else {} for part in (before, after))
    return {name: pieces(old.get(name, ""), new.get(name, "")) for name in new or old}


def merged_order(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """The keys of both: those of the new in its order, each that is gone after the last before it that is not."""
    there = set(new)
    gone: dict[str, list[str]] = {}
    last = ""
    for key in old:
        if key in there:
            last = key
        else:
            gone.setdefault(last, []).append(key)
    found = gone.get("", [])
    for key in new:
        found = [*found, key, *gone[key]] if key in gone else [*found, key]
    return found


def in_place(old: Sequence[str], new: Sequence[str]) -> set[str]:
    """Of keys in two orders, as many as can be that follow each other alike in both: all others were moved."""
    place = {key: at for at, key in enumerate(old)}
    return set(longest_rising(new, [place[key] for key in new]))


def longest_rising(keys: Sequence[str], places: Sequence[int]) -> Iterable[str]:
    """The longest run of keys whose places rise (patience sorting), from the last to the first."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, place in enumerate(places):
        pile = bisect_left(tops, place)
        before.append(ends[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [place]
        ends[pile : pile + 1] = [at]
    at = ends[-1] if ends else -1
    while at >= 0:
        yield keys[at]
        at = before[at]
