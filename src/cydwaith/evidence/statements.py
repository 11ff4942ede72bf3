"""What councils themselves say of findings about them: it stands wherever the finding does. A higher room knows it."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from cydwaith.shared.registries import Registry
from cydwaith.shared.said import Said

Key = tuple[str, str]
"""A figure and a place, by their codes."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A council's statement about what is found of it on a figure: whose it is, its words and day, and its page."""

    council: Said
    text: Said
    on: dt.date
    href: str


Source = Callable[[frozenset[Key]], Mapping[Key, list[Statement]]]
SOURCES: Final = Registry[Source]("statements")
"""Each is given figures and places, and gives what stands of each, the last first."""


def statements(of: Iterable[Key]) -> dict[Key, list[Statement]]:
    """What councils say of these findings; nothing for those of which nobody says anything."""
    wanted, found = frozenset(of), dict[Key, list[Statement]]()
    if not wanted:
        return found
    for source in SOURCES:
        for key, lines in source(wanted).items():
            found.setdefault(key, []).extend(lines)
    return found
