"""What other rooms have to say about a council on its page. A higher room registers a function of its own."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A sentence about a council, and the page that tells more."""

    words: str
    href: str


Source = Callable[[str], Elsewhere | None]
_sources: list[Source] = []


def register(*sources: Source) -> None:
    """Add sources: each is given a body's code, and says something of it or nothing."""
    _sources.extend(source for source in sources if source not in _sources)


def elsewhere(body: str) -> list[Elsewhere]:
    """Everything the rooms above say of a body."""
    return [said for source in _sources if (said := source(body))]
