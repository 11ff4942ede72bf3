"""What the rooms above tell of the items of an agenda. A higher room adds a function of its own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cydwaith.meetings.models import Item
from cydwaith.shared.bilingual import Words
from cydwaith.shared.registries import Registry


@dataclass(frozen=True, slots=True)
class Told:
    """Something that belongs to an item: what kind of thing it is, what it is called, and its page."""

    kind: str
    title: Words
    href: str


Source = Callable[[Sequence[Item]], Mapping[int, Sequence[Told]]]
SOURCES: Final = Registry[Source]("agendas")
"""Each is given the items of an agenda, and tells by their numbers what belongs to them."""


def told(items: Sequence[Item]) -> dict[int, list[Told]]:
    """{item: everything that the rooms above tell of it}, of the items of which they tell something."""
    every: dict[int, list[Told]] = {}
    for source in SOURCES:
        for item, found in source(items).items():
            every.setdefault(item, []).extend(found)
    return every
