"""Two people changed one text: what does not touch is merged by words, what does is shown with both.

Edits that overlap, or stand side by side with no word between them, conflict unless they are the same. So the order in
which the two are named makes no difference.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cydwaith.engines.drafting.comparing import Edit, edits
from cydwaith.engines.drafting.words import tokens


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of a merged text: what both have; where they conflict, what was there and what each made of it."""

    base: str
    mine: str
    theirs: str

    @property
    def agreed(self) -> bool:
        """Whether both have the same here."""
        return self.mine == self.theirs


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of merging two texts."""

    chunks: tuple[Chunk, ...]

    @property
    def conflicts(self) -> tuple[Chunk, ...]:
        """Where the two do not agree."""
        return tuple(one for one in self.chunks if not one.agreed)

    @property
    def text(self) -> str | None:
        """The merged text; None where there is a conflict."""
        return None if self.conflicts else "".join(one.mine for one in self.chunks)


def merged(base: str, mine: str, theirs: str) -> Merged:
    """Merge two texts that both came from one.

    With only one of them changed, it is the result; the same change in both is made once.
    """
    was = tokens(base)
    ours, others = edits(was, tokens(mine)), edits(was, tokens(theirs))
    found: list[Chunk] = []
    at = 0
    for first, last in touched(ours, others):
        same, here = "".join(was[at:first]), was[first:last]
        found += [Chunk(same, same, same)] if same else []
        found.append(chunk(here, first, ours, others))
        at = last
    rest = "".join(was[at:])
    return Merged((*found, Chunk(rest, rest, rest)) if rest else tuple(found))


def touched(ours: Sequence[Edit], others: Sequence[Edit]) -> Iterator[tuple[int, int]]:
    """The stretches of the base that edits of either change: edits that touch each other make one."""
    spans = sorted((one.first, one.last) for one in (*ours, *others))
    if not spans:
        return
    first, last = spans[0]
    for begins, ends in spans[1:]:
        if begins > last:
            yield first, last
            first, last = begins, ends
        last = max(last, ends)
    yield first, last


def chunk(here: Sequence[str], first: int, ours: Sequence[Edit], others: Sequence[Edit]) -> Chunk:
    """A stretch of the base that begins at a token, and what each made of it; what only one changed is agreed."""
    base = "".join(here)
    mine, theirs = (changed(here, first, some) for some in (ours, others))
    if base in (mine, theirs):
        mine = theirs = theirs if mine == base else mine
    return Chunk(base, mine, theirs)


def inside(here: Sequence[str], first: int, some: Sequence[Edit]) -> list[Edit]:
    """The edits that lie in a stretch of the base."""
    return [one for one in some if first <= one.first and one.last <= first + len(here)]


def changed(here: Sequence[str], first: int, some: Sequence[Edit]) -> str:
    """A stretch of the base after the edits that lie in it."""
    found: list[str] = []
    at = first
    for one in inside(here, first, some):
        found += [*here[at - first : one.first - first], *one.new]
        at = one.last
    return "".join([*found, *here[at - first :]])
