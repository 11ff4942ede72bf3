"""A briefing for one council on two sheets of paper. Each room that knows something of it adds a part, as it adds to
*your council today*: what the council is best and worst at, what is changing, from whom it may learn, what it owes and
what it has been asked.

Everybody may read a briefing, so a part says nothing that only some may see.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from cydwaith.bodies.models import Body
from cydwaith.engines.drawing import Svg
from cydwaith.shared.pairs import UNSAID
from cydwaith.shared.registries import Registry
from cydwaith.shared.said import Said

MOST: Final = 5
SMALL: Final = 25
"""So many lines of a part, and small ones, are ever shown."""


class Turn(IntEnum):
    """In which order the parts stand; what its figures say is on the first sheet."""

    BEST = 1
    WORST = 2
    CHANGING = 3
    REST = 4
    LEARN = 5
    OWED = 6
    ASKED = 7

    @property
    def sheet(self) -> int:
        """On which of the two sheets it stands."""
        return 1 if self <= Turn.REST else 2


@dataclass(frozen=True, slots=True)
class Room:
    """How many lines of a part are shown, and how many of one of small lines."""

    lines: int = MOST
    small: int = SMALL


ROOMS: Final = (Room(), Room(small=17), Room(small=10), Room(small=4), Room(4, 4), Room(3, 4), Room(2, 2), Room(1, 1))
"""From all that is ever shown to the least."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing: what it is, the page about it, what is to be known of it; a figure and a small drawing beside it.

    `stated` is what the council itself says of the finding.
    """

    title: Said
    href: str
    note: Said
    figure: Said = UNSAID
    drawing: Svg | None = None
    sample: bool = False
    stated: Said = UNSAID


@dataclass(frozen=True, slots=True)
class Part:
    """What one room has to say: the first of its `number` lines, what is said of none, and where all of them are.

    `small`: its lines are short and stand close together.
    """

    turn: Turn
    title: Said
    lines: Sequence[Line]
    number: int
    none: Said
    href: str
    small: bool = False

    def shown(self, room: Room) -> Sequence[Line]:
        """As many lines as there is room for."""
        return self.lines[: room.small if self.small else room.lines]

    def further(self, room: Room) -> int:
        """How many more there are than are shown."""
        return self.number - len(self.shown(room))


Source = Callable[[Body], Part]
SOURCES: Final = Registry[Source]("briefing")
"""Each is given a council and says its part."""


def briefing(council: Body) -> list[list[Part]]:
    """The parts of both sheets, in their order."""
    parts = sorted((source(council) for source in SOURCES), key=lambda part: part.turn)
    return [[part for part in parts if part.turn.sheet == sheet] for sheet in (1, 2)]
