"""The signature: Wales as 22 equal squares, because the partners are equal."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from cydwaith.engines.drawing.lettering import SOFT, text_width, wrap
from cydwaith.engines.drawing.shapes import aim_mark, mark
from cydwaith.engines.drawing.svg import Attribute, Svg, element, link, picture, rectangle, text
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
NARROW, SMALLEST = 480, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One council's square: a short name, its value, how it stands, and where a click leads.

    `short` (at most six letters or so) stands in for the name on a phone; `label` is read out in full.
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
PHONE = Measures(tile=49, gap=4, pad=4, name=13, value=16)
MINI = Measures(tile=13, gap=2, pad=0, name=0, value=0)


def in_reading_order(tiles: Iterable[Tile]) -> list[Tile]:
    """Row by row, left to right. Raises ValueError for an unknown code or one given twice."""
    found: dict[str, Tile] = {}
    for tile in tiles:
        if tile.code not in LAYOUT or tile.code in found:
            raise ValueError(f"no square for {tile.code!r}, or it is given twice")
        found[tile.code] = tile
    return sorted(found.values(), key=lambda tile: LAYOUT[tile.code][::-1])


def tile_map(tiles: Iterable[Tile], *, key: str, title: str, desc: str, width: float = 656) -> Svg:
    """The map with names, values and links. Below 480 units wide: the phone's variant, with short names."""
    measures = PHONE if width < NARROW else WIDE
    squares = [square(tile, measures) for tile in in_reading_order(tiles)]
    side = measures.side
    return picture(*squares, key=key, title=title, desc=desc, width=side, height=side, kind="tile-map", linked=True)


def mini_map(tiles: Iterable[Tile], *, key: str, title: str, desc: str = "") -> Svg:
    """The map without words or links, for cards and small multiples: 92 by 92 units."""
    found = in_reading_order(tiles)
    squares = [part for tile in found for part in (face(tile.code, tile.tone, tile.own, MINI), sign(tile, MINI))]
    side = MINI.side
    return picture(*squares, key=key, title=title, desc=desc, width=side, height=side, kind="mini-map")


def square(tile: Tile, measures: Measures) -> Svg:
    """One square with everything on it."""
    shown = tile.short if measures is PHONE and tile.short else tile.name
    words = [name(shown, tile.code, tile.own, measures), value(tile, measures), sign(tile, measures)]
    ink = element("g", *words, class_="d-ink", color=PAINTS[tile.tone].ink, fill="currentColor")
    class_ = f"d-tile d-tile--{tile.tone}" + (" d-tile--own" if tile.own else "")
    label = tile.label or f"{tile.name} {tile.value}".strip()
    reached = Svg("") if tile.met is None else badge(tile.code, tile.met, measures)
    return link(tile.href, label, face(tile.code, tile.tone, tile.own, measures), ink, reached, class_=class_)


def badge(code: str, met: bool, measures: Measures) -> Svg:  # noqa: FBT001 -- one of two signs
    """A tick where what had to be reached is reached, a cross where it is not: where a square has nothing else."""
    x, y = measures.corner(code)
    side = measures.tile
    if measures is PHONE:
        return aim_mark(met, x + side - 8.5, y + side - 8.5, 6)
    return aim_mark(met, x + side - 17, y + side * 0.54, 10)


@lru_cache(maxsize=2048)
def face(code: str, tone: Tone, own: bool, measures: Measures) -> Svg:  # noqa: FBT001 -- positional: the cache's key
    """The square itself; the reader's own council has a slate frame around it."""
    x, y = measures.corner(code)
    paint, side, gap = PAINTS[tone], measures.tile - 1.5, measures.gap
    edge: dict[str, Attribute] = {"stroke": paint.edge, "stroke_width": 1.5, "stroke_dasharray": paint.dash}
    inner = rectangle(x + 0.75, y + 0.75, side, side, class_="d-face", fill=paint.face, **edge)
    if not own:
        return inner
    outer = measures.tile + gap / 2
    frame = rectangle(
        x - gap / 4, y - gap / 4, outer, outer, class_="d-own", fill=PAPER, stroke=SLATE, stroke_width=gap / 2
    )
    return Svg(frame + inner)


@lru_cache(maxsize=1024)
def name(words: str, code: str, own: bool, measures: Measures) -> Svg:  # noqa: FBT001 -- positional: the cache's key
    """The name on one or two lines; one on a phone."""
    x, y = measures.corner(code)
    size, room = measures.name, measures.tile - 2 * measures.pad
    while size > SMALLEST and any(
        text_width(word, size, bold=own) > room for word in words.replace(SOFT, "- ").split()
    ):
        size -= 0.5
    rows = wrap(words, size, room, lines=2 if measures is WIDE else 1, bold=own)
    x, base = x + measures.pad, y + measures.pad + size * 0.75
    written: dict[str, Attribute] = {"class_": "d-name", "font_size": size, "font_weight": 700 if own else None}
    return Svg("".join([text(row, x, base + size * 1.15 * index, **written) for index, row in enumerate(rows)]))


def value(tile: Tile, measures: Measures) -> Svg:
    """The value, as large as the square allows."""
    if not tile.value:
        return Svg("")
    x, y = measures.corner(tile.code)
    room = measures.tile - 2 * measures.pad - (24 if measures is WIDE else 0)
    size = min(measures.value, measures.value * room / text_width(tile.value, measures.value, bold=True))
    base = y + measures.tile - (measures.pad + 3 if measures is WIDE else 17)
    return text(tile.value, x + measures.pad, base, font_size=size, font_weight=700, class_="d-value")


def sign(tile: Tile, measures: Measures) -> Svg:
    """The tone's shape: at the foot on the right, under the value on a phone, in the middle of a mini tile."""
    x, y = measures.corner(tile.code)
    side, pad = measures.tile, measures.pad
    if measures is MINI and tile.tone is Tone.CANNOT_TELL:
        return Svg("")  # at this size its dashed edge says it
    if measures is MINI:
        return mark(tile.tone, x + side / 2, y + side / 2, 3.5, PAINTS[tile.tone].ink)
    if measures is PHONE:
        return mark(tile.tone, x + pad + 4.5, y + side - 8, 4.5, "currentColor")
    return mark(tile.tone, x + side - 17, y + side - 20, 8, "currentColor")
