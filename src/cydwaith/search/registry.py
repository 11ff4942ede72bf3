"""What can be found. A room adds each kind of thing it has; the search itself knows no room."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise

from cydwaith.shared.registries import Registry
from cydwaith.shared.said import Said


@dataclass(frozen=True)
class Thing:
    """One thing as the search sees it.

    `texts` begin with what best says what it is: results quote from them; `also` are other words for it, in whichever
    language, which are never shown. `topics` are codes with those of the topics above them; `places` the codes of
    places and bodies it belongs to; `marks` how far it can be relied on, in codes; `on` is its date, which only orders
    equals. `called` are the codes of the place and the bodies whose page it is: asked by their name, it comes first.
    """

    key: str
    title: Said
    texts: tuple[Said, ...] = ()
    also: str = ""
    topics: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    on: dt.date | None = None
    sample: bool = False


@dataclass(frozen=True)
class Kind:
    """A kind of thing: its name for people, how to read all or one of them, the address of one's page.

    `several` reads some by their keys, where that costs less than one after the other. `mark` says the code of a mark
    in the reader's language, and nothing for a code that is none; only one kind may.
    """

    name: str
    label: str | Promise
    everything: Callable[[], Iterable[Thing]]
    one: Callable[[str], Thing | None]
    address: Callable[[str], str]
    mark: Callable[[str], str] | None = None
    several: Callable[[Collection[str]], Iterable[Thing]] | None = None

    def those(self, keys: Collection[str]) -> dict[str, Thing]:
        """Some of them by their keys, as far as they are there."""
        if self.several:
            return {thing.key: thing for thing in self.several(keys)}
        return {key: thing for key in keys if (thing := self.one(key))}


KINDS: Final = Registry[Kind]("search")


def kinds() -> Mapping[str, Kind]:
    """Every kind, by name, in the order in which filters show them: those of rooms above first."""
    return {kind.name: kind for room in reversed(KINDS.by_room()) for kind in room}
