"""What several councils were told alike, about which a network could meet. A higher room knows it and adds it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Final

from cydwaith.shared.registries import Registry
from cydwaith.shared.said import Said


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something said to several councils alike: its words, its topic, which councils, and where all of it stands."""

    what: Said
    topic: str
    councils: tuple[Said, ...]
    href: str
    sample: bool = False


Source = Callable[[Collection[str]], Sequence[Wanted]]
SOURCES: Final = Registry[Source]("network_wants")
"""Each is given codes of topics, none for all of them, and says what was said alike there, to most councils first."""


def wanted(topics: Collection[str]) -> list[Wanted]:
    """Everything said alike on these topics, to most councils first."""
    found = [one for source in SOURCES for one in source(topics)]
    return sorted(found, key=lambda one: -len(one.councils))
