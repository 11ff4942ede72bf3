"""Because of what a body took a practice up: a higher room knows of what was said to it, and names it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cydwaith.shared.registries import Registry
from cydwaith.shared.said import Said


@dataclass(frozen=True, slots=True)
class Reason:
    """Something said to a body because of which it may take a practice up: its key, its words, and its page."""

    key: str
    title: Said
    href: str


@dataclass(frozen=True, slots=True)
class Reasons:
    """A kind of them: those said to any of some bodies, and those of some keys, as far as there are any."""

    said_to: Callable[[Collection[str]], Sequence[Reason]]
    named: Callable[[Collection[str]], Mapping[str, Reason]]


SOURCES: Final = Registry[Reasons]("adoption_reasons")


def said_to(bodies: Collection[str]) -> list[Reason]:
    """Everything because of which these bodies may take something up."""
    return [one for source in SOURCES for one in source.said_to(bodies)]


def named(keys: Collection[str]) -> dict[str, Reason]:
    """What these keys name; nothing is asked where there are none."""
    wanted, found = {key for key in keys if key}, dict[str, Reason]()
    for source in SOURCES if wanted else ():
        found |= source.named(wanted)
    return found
