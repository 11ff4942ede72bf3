"""What the rooms above tell of forums, in the list and on a forum's own page. A higher room adds its part."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from cydwaith.forums.models import Forum
from cydwaith.shared.permissions import Actor
from cydwaith.shared.registries import Registry


@dataclass(frozen=True, slots=True)
class Note:
    """A few words about a forum in the list; `open` is how many of its decisions they say are open."""

    words: str
    open: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a forum's page: its template, which finds `shown`, and its place among the others, lowest first."""

    place: int
    template: str
    shown: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Way:
    """Something that this reader may do about a forum, as a button, a secondary button, or only a link."""

    words: str
    href: str
    look: str = "button"


@dataclass(frozen=True, slots=True)
class Told:
    """What a room tells on a forum's page; `open` and `agreed` count its decisions, for the page's one sentence."""

    sections: Sequence[Section]
    ways: Sequence[Way] = ()
    open: int = 0
    agreed: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """A room's part: notes on every forum by its slug, and what it tells one reader of one forum."""

    noted: Callable[[], Mapping[str, Note]]
    told: Callable[[Forum, Actor], Told]


SOURCES: Final = Registry[Source]("forum")


def notes() -> dict[str, list[Note]]:
    """{forum: every note on it}, open decisions first."""
    every: dict[str, list[Note]] = {}
    for source in SOURCES:
        for slug, note in source.noted().items():
            every.setdefault(slug, []).append(note)
    return {slug: sorted(found, key=lambda note: not note.open) for slug, found in every.items()}


def told(forum: Forum, by: Actor) -> Told:
    """What all rooms tell together: their sections in their places, buttons before secondary ones."""
    every = [source.told(forum, by) for source in SOURCES]
    return Told(
        sections=sorted((section for one in every for section in one.sections), key=lambda section: section.place),
        ways=sorted((way for one in every for way in one.ways), key=lambda way: way.look != "button"),
        open=sum(one.open for one in every),
        agreed=sum(one.agreed for one in every),
    )
