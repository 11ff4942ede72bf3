"""The signature: Wales as 22 equal squares, because the partners are equal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cydwaith.engines.drawing.lettering import SOFT, text_width, wrap
from cydwaith.engines.drawing.shapes import aim_mark, mark
from cydwaith.engines.drawing.svg import (
    Attribute,
    Svg,
    again,
    box,
    defined,
    element,
    identifier,
    link,
    picture,
    rectangle,
    text,
)
from cydwaith.engines.drawing.tones import PAINTS, PAPER, SLATE, Tone

# (column, row): keeps neighbours next to each other and the coast recognisable.
LAYOUT = {
    "AGY": (0, 0), "CWY": (2, 0), "DEN": (3, 0), "FLN": (4, 0),
    "GWN": (1, 1), "WRX": (4, 1),
    "CGN": (1, 2), "POW": (3, 2),
    "CMN": (1, 3), "MTY": (3, 3), "BGW": (4, 3), "MON": (5, 3),
    "PEM": (0, 4), "SWA": (1, 4), "NTL": (2, 4), "RCT": (3, 4), "CAY": (4, 4), "TOF": (5, 4),
    "BGE": (2, 5), "VGL": (3, 5), "CRF": (4, 5), "NWP": (5, 5),
}  # fmt: skip
SIDE = 6
SMALLEST, SHORT = 12, 26
AIMS = {True: "-met", False: "-missed", None: ""}
TONES = list(Tone)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One council's square: a short name, its value, how it stands, and where a click leads.

    `short` (at most six letters or so) stands in for the name where the whole map is half as wide; `label` is read out.
    `met`: whether it has reached what it had to; None where nothing is asked.
    """

    code: str
    name: str = ""
    short: str = ""
    value: str = ""
    tone: Tone = Tone.PLAIN
    href: str = ""
    label: str = ""
    own: bool = False
    met: bool | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Measures:
    """The sizes of one variant of the map, in the picture's own units."""

    tile: float
    gap: float
    pad: float
    name: float
    value: float

    def corner(self, code: str) -> tuple[float, float]:
        """The top left corner of a council's square."""
        column, row = LAYOUT[code]
        return self.gap + column * (self.tile + self.gap), self.gap + row * (self.tile + self.gap)

    @property
    def side(self) -> float:
        """Width and height of the whole map."""
        return SIDE * (self.tile + self.gap) + self.gap


WIDE = Measures(tile=100, gap=8, pad=9, name=15, value=25)
MINI = Measures(tile=13, gap=2, pad=0, name=0, value=0)


def in_reading_order(tiles: Iterable[Tile]) -> list[Tile]:
    """Row by row, left to right. Raises ValueError for an unknown code or one given twice."""
    found: dict[str, Tile] = {}
    for tile in tiles:
        if tile.code not in LAYOUT or tile.code in found:
            raise ValueError(f"no square for {tile.code!r}, or it is given twice")
        found[tile.code] = tile
    return sorted(found.values(), key=lambda tile: LAYOUT[tile.code][::-1])


def tile_map(tiles: Iterable[Tile], *, key: str, title: str, desc: str) -> Svg:
    """The map with names, values and links, 656 by 656 units.

    The same drawing serves a phone: there the page's style sheet shows short names, and larger figures above the signs.
    """
    found, name, side = in_reading_order(tiles), identifier(key), WIDE.side
    signs = {f"{name}-{marked(tile)}": Svg(sign(tile.tone) + badge(tile.met)) for tile in found}
    squares = [square(tile, name) for tile in found]
    ink: dict[str, Attribute] = {"color": SLATE, "fill": "currentColor", "stroke_width": 1.5, "font_size": WIDE.name}
    parts = (defined(signs), element("g", *squares, class_="d-tiles", **ink))
    return picture(*parts, key=key, title=title, desc=desc, width=side, height=side, kind="tile-map", linked=True)


def mini_map(tiles: Iterable[Tile], *, key: str, title: str, desc: str = "") -> Svg:
    """The map without words or links, for cards and small multiples: 92 by 92 units."""
    found, side = in_reading_order(tiles), MINI.side
    tones = {tile.tone: [one for one in found if one.tone is tile.tone] for tile in found}
    squares = [alike(tone, inside) for tone, inside in tones.items()]
    frames = [frame(tile.code, MINI) for tile in found if tile.own]
    return picture(*frames, *squares, key=key, title=title, desc=desc, width=side, height=side, kind="mini-map")


def alike(tone: Tone, tiles: Sequence[Tile]) -> Svg:
    """All squares of a small map that are of one tone, with its shape in the middle of each."""
    paint, side = PAINTS[tone], MINI.tile
    corners = [MINI.corner(tile.code) for tile in tiles]
    faces = "".join(box(x + 0.75, y + 0.75, side - 1.5, side - 1.5) for x, y in corners)
    edge: dict[str, Attribute] = {"stroke": paint.edge, "stroke_width": 1.5, "stroke_dasharray": paint.dash}
    # At this size a dashed edge says that nothing can be told.
    small = [] if tone is Tone.CANNOT_TELL else [mark(tone, x + 6.5, y + 6.5, 3.5, paint.ink) for x, y in corners]
    return Svg(element("path", d=faces, fill=paint.face, **edge) + "".join(small))


def square(tile: Tile, key: str) -> Svg:
    """One square with everything on it."""
    x, y = WIDE.corner(tile.code)
    paint, side, inset = PAINTS[tile.tone], WIDE.tile - 1.5, 0.75
    face = element(
        "path",
        d=box(x + inset, y + inset, side, side),
        fill=paint.face,
        stroke=paint.edge,
        stroke_dasharray=paint.dash,
    )
    shape = again(f"{key}-{marked(tile)}", x, y)
    ink = [name(tile.name, tile.code, tile.own), *short(tile), value(tile), shape]
    if paint.ink != SLATE:
        ink = [element("g", *ink, class_="d-ink", color=paint.ink)]
    framed = (frame(tile.code, WIDE),) if tile.own else ()
    label = tile.label or f"{tile.name} {tile.value}".strip()
    return link(tile.href, label, *framed, face, *ink, class_="d-tile--own" if tile.own else None)


def marked(tile: Tile) -> str:
    """What is marked on a square, in a few letters: a number for its tone, and whether what was asked is reached."""
    return f"{TONES.index(tile.tone)}{AIMS[tile.met]}"


def badge(met: bool | None) -> Svg:  # noqa: FBT001 -- one of two signs, or none
    """A tick where what had to be reached is reached, a cross where it is not: where a square has nothing else."""
    return Svg("") if met is None else aim_mark(met, WIDE.tile - 17, WIDE.tile * 0.54, 10)


def frame(code: str, measures: Measures) -> Svg:
    """What stands around the reader's own council."""
    (x, y), gap = measures.corner(code), measures.gap
    outer = measures.tile + gap / 2
    return rectangle(
        x - gap / 4, y - gap / 4, outer, outer, class_="d-own", fill=PAPER, stroke=SLATE, stroke_width=gap / 2
    )


@lru_cache(maxsize=1024)
def name(words: str, code: str, own: bool) -> Svg:  # noqa: FBT001 -- positional: the cache's key
    """The name on one or two lines."""
    x, y = WIDE.corner(code)
    size, room = WIDE.name, WIDE.tile - 2 * WIDE.pad
    while size > SMALLEST and any(
        text_width(word, size, bold=own) > room for word in words.replace(SOFT, "- ").split()
    ):
        size -= 0.5
    rows = wrap(words, size, room, lines=2, bold=own)
    x, base = x + WIDE.pad, y + WIDE.pad + size * 0.75
    smaller = None if size == WIDE.name else size
    written: dict[str, Attribute] = {"font_size": smaller, "font_weight": 700 if own else None}
    return Svg("".join([text(row, x, base + size * 1.15 * index, **written) for index, row in enumerate(rows)]))


def short(tile: Tile) -> list[Svg]:
    """The name as a phone shows it: out of sight until a style sheet says so."""
    x, y = WIDE.corner(tile.code)
    words = tile.short or tile.name
    return [text(words, x + WIDE.pad, y + 28, class_="d-short", font_size=SHORT, display="none")] if words else []


def value(tile: Tile) -> Svg:
    """The value, as large as the square allows."""
    if not tile.value:
        return Svg("")
    x, y = WIDE.corner(tile.code)
    room = WIDE.tile - 2 * WIDE.pad - 24
    size = min(WIDE.value, WIDE.value * room / text_width(tile.value, WIDE.value, bold=True))
    base = y + WIDE.tile - WIDE.pad - 3
    return text(tile.value, x + WIDE.pad, base, font_size=size, font_weight=700, class_="d-value")


def sign(tone: Tone) -> Svg:
    """The tone's shape in a square: at the foot on the right."""
    return element("g", mark(tone, WIDE.tile - 17, WIDE.tile - 20, 8, "currentColor"), class_="d-sign")
