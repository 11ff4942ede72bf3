"""What the rooms above tell of the items of an agenda. A higher room registers a function of its own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from cydwaith.meetings.models import Item
from cydwaith.shared.bilingual import Words


@dataclass(frozen=True, slots=True)
class Told:
    """Something that belongs to an item: what kind of thing it is, what it is called, and its page."""

    kind: str
    title: Words
    href: str


Source = Callable[[Sequence[Item]], Mapping[int, Sequence[Told]]]
_sources: list[Source] = []


def register(*sources: Source) -> None:
    """Add sources: each is given the items of an agenda, and tells by their numbers what belongs to them."""
    _sources.extend(source for source in sources if source not in _sources)


def told(items: Sequence[Item]) -> dict[int, list[Told]]:
    """{item: everything that the rooms above tell of it}, of the items of which they tell something."""
    every: dict[int, list[Told]] = {}
    for source in _sources:
        for item, found in source(items).items():
            every.setdefault(item, []).extend(found)
    return every
