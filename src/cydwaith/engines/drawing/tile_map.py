"""The signature: Wales as 22 equal squares, because the partners are equal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cydwaith.engines.drawing.lettering import text_width, wrap
from cydwaith.engines.drawing.shapes import mark
from cydwaith.engines.drawing.svg import Svg, element, link, picture, rectangle, text
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
    """

    code: str
    name: str = ""
    short: str = ""
    value: str = ""
    tone: Tone = Tone.PLAIN
    href: str = ""
    label: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
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
    squares = [Svg(face(tile, MINI) + pictogram(tile, MINI, PAINTS[tile.tone].ink)) for tile in found]
    side = MINI.side
    return picture(*squares, key=key, title=title, desc=desc, width=side, height=side, kind="mini-map")


def square(tile: Tile, measures: Measures) -> Svg:
    """One square with everything on it."""
    class_ = f"d-tile d-tile--{tile.tone}" + (" d-tile--own" if tile.own else "")
    label = tile.label or f"{tile.name} {tile.value}".strip()
    words = [*name(tile, measures), value(tile, measures), pictogram(tile, measures, "currentColor")]
    ink = element("g", *words, class_="d-ink", color=PAINTS[tile.tone].ink, fill="currentColor")
    return link(tile.href, label, face(tile, measures), ink, class_=class_)


def face(tile: Tile, measures: Measures) -> Svg:
    """The square itself; the reader's own council has a slate frame around it."""
    x, y = measures.corner(tile.code)
    paint, tile_side, gap = PAINTS[tile.tone], measures.tile, measures.gap
    inner = rectangle(
        x + 0.75, y + 0.75, tile_side - 1.5, tile_side - 1.5,
        class_="d-face", fill=paint.face, stroke=paint.edge, stroke_width=1.5, stroke_dasharray=paint.dash,
    )  # fmt: skip
    if not tile.own:
        return inner
    frame = rectangle(
        x - gap / 4, y - gap / 4, tile_side + gap / 2, tile_side + gap / 2,
        class_="d-own", fill=PAPER, stroke=SLATE, stroke_width=gap / 2,
    )  # fmt: skip
    return Svg(frame + inner)


def name(tile: Tile, measures: Measures) -> Sequence[Svg]:
    """The name on one or two lines; one on a phone."""
    x, y = measures.corner(tile.code)
    lines, size = (2, measures.name) if measures is WIDE else (1, measures.name)
    room = measures.tile - 2 * measures.pad
    words = tile.name if measures is WIDE or not tile.short else tile.short
    while size > SMALLEST and any(text_width(word, size, bold=tile.own) > room for word in words.split()):
        size -= 0.5
    rows = wrap(words, size, room, lines=lines, bold=tile.own)
    weight = 700 if tile.own else None
    return [
        text(row, x + measures.pad, y + measures.pad + size * (0.75 + 1.15 * number), font_size=size,
             font_weight=weight, class_="d-name")
        for number, row in enumerate(rows)
    ]  # fmt: skip


def value(tile: Tile, measures: Measures) -> Svg:
    """The value, as large as the square allows."""
    x, y = measures.corner(tile.code)
    room = measures.tile - 2 * measures.pad - (24 if measures is WIDE else 0)
    size = min(measures.value, measures.value * room / max(1, text_width(tile.value, measures.value, bold=True)))
    base = y + measures.tile - (measures.pad + 3 if measures is WIDE else 17)
    return text(tile.value, x + measures.pad, base, font_size=size, font_weight=700, class_="d-value")


def pictogram(tile: Tile, measures: Measures, ink: str) -> Svg:
    """The tone's shape: at the foot on the right, under the value on a phone, in the middle of a mini tile."""
    x, y = measures.corner(tile.code)
    if measures is WIDE:
        return mark(tile.tone, x + measures.tile - 17, y + measures.tile - 20, 8, ink)
    if measures is PHONE:
        return mark(tile.tone, x + measures.pad + 4.5, y + measures.tile - 8, 4.5, ink)
    return mark(tile.tone, x + measures.tile / 2, y + measures.tile / 2, 3.5, ink)
