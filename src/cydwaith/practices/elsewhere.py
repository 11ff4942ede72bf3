"""What other rooms have to say about a council on its page. A higher room adds a function of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from cydwaith.revisions.remembered import remembered
from cydwaith.shared.registries import Registry


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A sentence about a council, and the page that tells more."""

    words: str
    href: str


Source = Callable[[str], Elsewhere | None]
SOURCES: Final = Registry[Source]("elsewhere")
"""Each is given a body's code, and says something of it or nothing."""


@remembered
def elsewhere(body: str) -> list[Elsewhere]:
    """Everything the rooms above say of a body."""
    return [said for source in SOURCES if (said := source(body))]
