"""What waits for a body today. Each room that knows something of it adds a function of its own, which says its part.

A line says what it is, since when or until when, and the next step. A part that has nothing to say is None, or says
what to do next where its reader would look for it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from cydwaith.bodies.models import Body
from cydwaith.shared.permissions import Actor
from cydwaith.shared.registries import Registry
from cydwaith.shared.said import Said

MOST: Final = 4
"""So many lines of a part are shown; the rest is a link away."""


class Turn(IntEnum):
    """In which order the parts stand: what others wait for first, what is only good to know last."""

    OWED = 1
    ANSWER = 2
    COMING = 3
    NEW = 4

    @property
    def waits(self) -> bool:
        """Whether somebody waits for it."""
        return self in {Turn.OWED, Turn.ANSWER}


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do: its words, and the page where it is done."""

    words: Said
    href: str


@dataclass(frozen=True, slots=True)
class Line:
    """One thing: its title, the page about it, what is to be known of it, and the next step."""

    title: Said
    href: str
    note: Said
    step: Step
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """What one room has to say: at most `MOST` lines of `number`, where all of them are, and what is said of none."""

    key: str
    turn: Turn
    title: Said
    lines: Sequence[Line] = ()
    number: int = 0
    more: Step | None = None
    none: Said | None = None


Source = Callable[[Body, Actor], Part | None]
SOURCES: Final = Registry[Source]("today")
"""Each is given a body and whoever reads, and says its part or nothing."""


def today(body: Body, by: Actor) -> list[Part]:
    """Every part that says something, in their order."""
    parts = [part for source in SOURCES if (part := source(body, by)) and (part.lines or part.none)]
    return sorted(parts, key=lambda part: part.turn)
