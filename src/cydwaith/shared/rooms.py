"""A room says once what it has; the house finds it there.

`settings.ROOMS` names the rooms from the top floor to the ground. Each has a `room.py` with its `ROOM`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import Any, Final

from django.conf import settings

from cydwaith.shared import deeds, lists, routes
from cydwaith.shared.lists import List
from cydwaith.shared.permissions import Rule
from cydwaith.shared.routes import Route
from cydwaith.shared.said import Said


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
class Room:
    """What a room has.

    `rules` its rows of the permission table, deeds among them; `routes` its addresses; `lists` its lists; `api` its
    router of the read API; `subjects` the page of each kind of thing that the record speaks of, by the kind
    ("practice"), from its key; `steps` what fills it; `checks` what Django
    checks of it. `offers` are registries that rooms above may add to, by name;
    `adds` is what this room adds to those of the rooms below ("search", "timeline", …).
    """

    name: str
    rules: tuple[Rule, ...] = ()
    routes: tuple[Route, ...] = ()
    lists: tuple[List[Any], ...] = ()
    api: Any = None
    subjects: Mapping[str, Callable[[str], str]] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()
    checks: tuple[Callable[..., object], ...] = ()
    offers: Mapping[str, Callable[..., object]] = field(default_factory=dict)
    adds: Mapping[str, Iterable[Any]] = field(default_factory=dict)


_offers: Final[dict[str, Callable[..., object]]] = {}
_subjects: Final[dict[str, Callable[[str], str]]] = {}


@cache
def rooms() -> tuple[Room, ...]:
    """Every room, from the ground up."""
    return tuple(import_module(f"cydwaith.{name}.room").ROOM for name in reversed(settings.ROOMS))


def open_all() -> None:
    """Open every room, from the ground up: what it has is known from then on."""
    for room in rooms():
        open_room(room)


def open_room(room: Room) -> None:
    """Make known what a room has. Raises LookupError when it adds to something that no room below offers."""
    deeds.register(*room.rules)
    routes.register(room.routes)
    lists.register(room.lists)
    add_subjects(room.subjects)
    _offers.update(room.offers)
    for name, items in room.adds.items():
        if name not in _offers:
            raise LookupError(f"{room.name} adds to {name}, which no room below offers")
        _offers[name](*items)


def offers() -> Mapping[str, Callable[..., object]]:
    """What rooms can add to, by name."""
    return MappingProxyType(_offers)


def steps() -> list[Step]:
    """Everything that fills an empty site, in order."""
    found = [step for room in rooms() for step in room.steps]
    return sorted(found, key=lambda step: step.phase)


def add_subjects(pages: Mapping[str, Callable[[str], str]]) -> None:
    """Make known the pages of what the record speaks of, by kind."""
    _subjects.update(pages)


def page_of(subject: str) -> str | None:
    """The address of what an entry of the record is about ("practice:raglan"); None where it has no page."""
    kind, _, key = subject.partition(":")
    return _subjects[kind](key) if kind in _subjects and key else None
