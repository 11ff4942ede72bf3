"""A room says once what it has; the house finds it there.

What it shows (its front: pages, lists, operations) is only opened when it is needed: most commands need none of it.

`settings.ROOMS` names the rooms from the top floor to the ground. Each has a `room.py` with its `ROOM`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypeVar

from django.conf import settings

from cydwaith.shared import deeds
from cydwaith.shared.permissions import Rule
from cydwaith.shared.said import Said

if TYPE_CHECKING:
    from ninja import Router

    from cydwaith.shared.lists import List
    from cydwaith.shared.routes import Operation, Route

Named = TypeVar("Named", "Route", "List[Any]")


class Phase(IntEnum):
    """When a step is taken as an empty site is filled: facts, then what is worked out of them, then the index."""

    FACTS = 1
    RESULTS = 2
    INDEX = 3
    SAMPLES = 4
    """Only in the demonstration."""
    LAST = 5


@dataclass(frozen=True)
class Step:
    """Something to do when an empty site is filled; it may be done again at any time."""

    says: Said
    do: Callable[[], object]
    phase: Phase = Phase.FACTS


@dataclass(frozen=True, kw_only=True)
class Front:
    """What a room shows: `routes` its addresses, `lists` its lists, `api` its router of the read API."""

    routes: "tuple[Route, ...]" = ()
    lists: "tuple[List[Any], ...]" = ()
    api: "Router | None" = None


@dataclass(frozen=True, kw_only=True)
class Room:
    """What a room has.

    `rules` its rows of the permission table, deeds among them; `front` gives what it shows; `subjects` the page of each
    kind of thing that the record speaks of, by the kind ("practice"), from its key; `steps` gives what fills it;
    `checks` what Django checks of it. `offers` names registries that rooms above may add to; `adds` gives what this
    room adds to those of the rooms below ("search", "events", …), by name. These functions import what they give, so
    that a command which needs none of it does not pay for it.
    """

    name: str
    rules: tuple[Rule, ...] = ()
    front: Callable[[], Front] = Front
    subjects: Mapping[str, Callable[[str], str]] = field(default_factory=dict)
    steps: Callable[[], tuple[Step, ...]] = tuple
    checks: tuple[Callable[..., object], ...] = ()
    offers: tuple[str, ...] = ()
    adds: Mapping[str, Callable[[], Iterable[object]]] = field(default_factory=dict)


_subjects: Final[dict[str, Callable[[str], str]]] = {}


@cache
def rooms() -> tuple[Room, ...]:
    """Every room, from the ground up."""
    return tuple(import_module(f"cydwaith.{name}.room").ROOM for name in reversed(settings.ROOMS))


@cache
def fronts() -> tuple[Front, ...]:
    """What every room shows, from the ground up."""
    return tuple(room.front() for room in rooms())


@cache
def routes() -> "Mapping[str, Route]":
    """Every address, by name."""
    return by_name(route for front in fronts() for route in front.routes)


@cache
def lists() -> "Mapping[str, List[Any]]":
    """Every list, by name."""
    return by_name(one for front in fronts() for one in front.lists)


def operations() -> "Mapping[str, Operation]":
    """Every operation of the API, by its name."""
    from cydwaith.shared.routes import announced

    fronts()
    return announced()


def rule_of(name: str) -> Rule | None:
    """The rule that opens an address by its name ("home"; "api:practices"); None for one that nobody declared."""
    known: Mapping[str, Route | Operation] = operations() if name.startswith("api:") else routes()
    found = known.get(name.removeprefix("api:"))
    return found.may if found else None


def by_name(things: Iterable[Named]) -> Mapping[str, Named]:
    """Each by its name. Two different ones of one name raise ValueError."""
    found: dict[str, Named] = {}
    for one in things:
        if found.setdefault(one.name, one) is not one:
            raise ValueError(f"two are called {one.name}")
    return MappingProxyType(found)


def untitled() -> Iterator[str]:
    """Columns of lists that have no title in both languages: there must be none."""
    for one in lists().values():
        yield from (f"{one.name}.{name}" for name, column in one.columns().items() if column.title is None)


def open_all() -> None:
    """Open every room, from the ground up: what may be done in it, and where the record's words lead, is then known.

    Raises LookupError for one that adds to a registry which no room below it offers.
    """
    offered: set[str] = set()
    for room in rooms():
        offered |= set(room.offers)
        if nowhere := set(room.adds) - offered:
            raise LookupError(f"{room.name} adds to {', '.join(nowhere)}, which no room below offers")
        deeds.register(*room.rules)
        add_subjects(room.subjects)


@cache
def added(registry: str) -> tuple[tuple[Any, ...], ...]:
    """What each room adds to a registry, from the ground up."""
    return tuple(tuple(room.adds[registry]()) for room in rooms() if registry in room.adds)


def steps() -> list[Step]:
    """Everything that fills an empty site, in order."""
    found = [step for room in rooms() for step in room.steps()]
    return sorted(found, key=lambda step: step.phase)


def add_subjects(pages: Mapping[str, Callable[[str], str]]) -> None:
    """Make known the pages of what the record speaks of, by kind."""
    _subjects.update(pages)


def page_of(subject: str) -> str | None:
    """The address of what an entry of the record is about ("practice:raglan"); None where it has no page."""
    kind, _, key = subject.partition(":")
    return _subjects[kind](key) if kind in _subjects and key else None
