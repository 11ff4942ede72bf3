"""Topics down, councils across, two strips a topic: who takes part on which level, and where nobody does."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cydwaith.engines.drawing.lettering import shorten
from cydwaith.engines.drawing.svg import NAMESPACE, Attribute, Svg, element, line, picture, text
from cydwaith.engines.drawing.tones import GREEN, RULE

NARROW = 480
HEAD = 64.0


class Presence(StrEnum):
    """Whether a council takes part: came in the last year, sits without having come, or has no seat at all."""

    CAME = "came"
    SITS = "sits"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """One topic: its name, and for each level what is so in each column, in the order of the columns.

    `first` says that it begins a group: a thin rule stands above it.
    """

    name: str
    levels: Sequence[Sequence[Presence]]
    first: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the cells lie."""

    left: float
    top: float
    cell: float
    step: float
    strip: float
    words: float


PAINT: dict[Presence, dict[str, Attribute]] = {
    Presence.CAME: {"fill": GREEN, "stroke": GREEN},
    Presence.SITS: {"fill": "#a9c9c2", "stroke": GREEN},
    Presence.NOBODY: {"fill": "#ebe9e0", "stroke": "none"},
}


def coverage(
    strips: Sequence[Strip], columns: Sequence[str], *, key: str, title: str, desc: str, width: float = 1056
) -> Svg:
    """The matrix. On a phone a topic's name stands above its cells and the columns are left to the table beside."""
    narrow = width < NARROW
    left = 0.0 if narrow else 270.0
    cell = (width - left) / max(1, len(columns))
    grid = Grid(left, 6.0 if narrow else HEAD, cell, 42.0 if narrow else 25.0, 8.0, 15.0 if narrow else 16.0)
    parts = [] if narrow else [heading(name, index, grid) for index, name in enumerate(columns)]
    cells: dict[Presence, list[str]] = defaultdict(list)
    for number, strip in enumerate(strips):
        y = grid.top + grid.step * number
        words = shorten(strip.name, grid.words, width if narrow else left - 16)
        parts.append(text(words, 0, y + 15, font_size=grid.words))
        if strip.first and number and not narrow:
            parts.append(line(0, y - 2.5, width, y - 2.5, stroke=RULE, stroke_width=1))
        for level, states in enumerate(strip.levels):
            height = y + (21.0 if narrow else 2.0) + level * (grid.strip + 1.5)
            for column, state in enumerate(states):
                cells[state].append(box(left + column * cell + 1, height, cell - 2.5, grid.strip))
    drawn = [
        element("path", d="".join(boxes), stroke_width=1, class_=f"d-presence d-presence--{state}", **PAINT[state])
        for state, boxes in cells.items()
    ]
    height = grid.top + grid.step * len(strips) + 4
    return picture(*drawn, *parts, key=key, title=title, desc=desc, width=width, height=height, kind="coverage")


def box(x: float, y: float, wide: float, high: float) -> str:
    """One cell as a piece of a path: thousands of rectangles would weigh too much."""
    return f"M{x:.1f} {y:.1f}h{wide:.1f}v{high:.0f}h-{wide:.1f}z"


def heading(name: str, index: int, grid: Grid) -> Svg:
    """A council's short name, slanted so that it is read without turning the head far."""
    x, y = grid.left + grid.cell * (index + 0.5), grid.top - 8
    return text(name, x - 3, y, font_size=13, transform=f"rotate(-50 {x:.1f} {y:.1f})")


def presence_sign(state: Presence) -> Svg:
    """A state as a small sign for a key, hidden from screen readers: words stand beside it."""
    drawn = element("path", d=box(1, 4, 22, 12), stroke_width=1.5, **PAINT[state])
    return element(
        "svg",
        drawn,
        xmlns=NAMESPACE,
        class_="d-glyph",
        aria_hidden="true",
        viewBox="0 0 24 20",
        width=24.0,
        height=20.0,
    )
