"""What rooms above tell a room below them: it offers a registry by name, and they add to it in their manifests.

It is only read when it is needed, so that a command which asks for none of it does not import what others would say.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Generic, TypeVar

from cydwaith.shared.rooms import added

Item = TypeVar("Item")


class Registry(Generic[Item]):
    """What the rooms above have added under one name."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __iter__(self) -> Iterator[Item]:
        """Everything added, from the ground up."""
        return chain.from_iterable(self.by_room())

    def by_room(self) -> Sequence[Sequence[Item]]:
        """What each room added, from the ground up."""
        return added(self.name)
