"""What is always so of what is stored, whoever did what: each declared once by its room, and looked for by `check`.

A deed refuses what would break one before it happens, by one function that every such deed uses; where the database can
say it, it refuses too. What is looked for here is whatever came about all the same.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from cydwaith.shared.registries import Registry
from cydwaith.shared.said import Said


@dataclass(frozen=True, kw_only=True)
class Invariant:
    """Something that is always so: its name, its words, and a function that names each thing of which it is not so."""

    name: str
    says: Said
    broken: Callable[[], Iterable[object]]


INVARIANTS: Final = Registry[Invariant]("invariants")


def breaches() -> Iterator[tuple[Invariant, str]]:
    """Everything that is not as it always is."""
    for one in INVARIANTS:
        yield from ((one, str(thing)) for thing in one.broken())
