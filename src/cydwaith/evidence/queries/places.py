"""The 22 councils' areas, in the order in which each language puts them."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from cydwaith.bodies.models import Place, PlaceKind
from cydwaith.engines.welsh.alphabet import welsh_key
from cydwaith.shared.bilingual import reading_language

Thing = TypeVar("Thing")


def in_order(things: Iterable[Thing], name: Callable[[Thing], str]) -> list[Thing]:
    """Things by name in the alphabetical order of the reader's language."""
    if reading_language() == "cy":
        return sorted(things, key=lambda thing: welsh_key(name(thing)))
    return sorted(things, key=lambda thing: name(thing).casefold())


def councils() -> list[Place]:
    """The areas of the councils of Wales, in alphabetical order."""
    return in_order(Place.objects.filter(kind=PlaceKind.COUNCIL), lambda place: place.name.plain)
