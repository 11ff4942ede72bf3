"""Areas by their true borders: each a link with its name and value, in the order in which they are given.

What is drawn is laid out once for each set of borders; a map is then put together from finished paths.
"""

import itertools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians

from cydwaith.engines.drawing.lettering import text_width
from cydwaith.engines.drawing.svg import Svg, element, link, picture, text
from cydwaith.engines.drawing.tones import GREEN, PAPER, SLATE

Point = tuple[float, float]
Polygons = Sequence[Sequence[Sequence[Point]]]
EDGE = 6


@dataclass(frozen=True, slots=True)
class Outline:
    """The finished path of an area, and where its value is written: the middle of its largest part."""

    path: str
    middle: Point


@dataclass(frozen=True, slots=True)
class Layout:
    """Every area laid out on a picture of this size; `corner` is the north-west, `scale` units a degree."""

    outlines: Mapping[str, Outline]
    width: int
    height: int
    corner: Point
    scale: Point

    def at(self, point: Point) -> tuple[int, int]:
        """Where a longitude and latitude lie on the picture."""
        return placed(point, self.corner, self.scale)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One area of a map: its code, what is written in it, what is read out, where it leads.

    `face` is its colour, and `dash` the dashes of its edge where it belongs only in part; `own` is the reader's.
    """

    code: str
    value: str = ""
    label: str = ""
    href: str = ""
    face: str = PAPER
    ink: str = SLATE
    dash: str | None = None
    own: bool = False


def laid_out(areas: Mapping[str, Polygons], width: int = 560) -> Layout:
    """Longitudes and latitudes as whole units of a picture, north at the top. Raises ValueError without any area."""
    every = [point for polygons in areas.values() for polygon in polygons for ring in polygon for point in ring]
    if not every:
        raise ValueError("a map needs areas")
    left, right = min(x for x, _y in every), max(x for x, _y in every)
    low, high = min(y for _x, y in every), max(y for _x, y in every)
    squeeze = cos(radians((low + high) / 2))
    unit = (width - 2 * EDGE) / max((right - left) * squeeze, 1e-9)
    corner, scale = (left, high), (squeeze * unit, unit)
    outlines = {code: outline(polygons, lambda one: placed(one, corner, scale)) for code, polygons in areas.items()}
    return Layout(outlines, width, round(2 * EDGE + (high - low) * unit), corner, scale)


def placed(point: Point, corner: Point, scale: Point) -> tuple[int, int]:
    """A longitude and latitude as whole units of a picture."""
    return round(EDGE + (point[0] - corner[0]) * scale[0]), round(EDGE + (corner[1] - point[1]) * scale[1])


def outline(polygons: Polygons, place: Callable[[Point], tuple[int, int]]) -> Outline:
    """One area, with steps from point to point."""
    rings = [[place(point) for point in ring] for polygon in polygons for ring in polygon]
    biggest = max((polygon[0] for polygon in polygons), key=lambda ring: abs(spread(ring)[0]), default=[])
    middle = place(spread(biggest)[1]) if biggest else (0, 0)
    return Outline("".join(filter(None, map(stepped, rings))), middle)


def stepped(ring: Sequence[tuple[int, int]]) -> str:
    """A closed ring as the data of a path, each point by its step from the one before."""
    points = [ring[0], *(b for a, b in itertools.pairwise(ring) if a != b)]
    if len(points) < 4:
        return ""
    steps = [f"{bx - ax} {by - ay}" for (ax, ay), (bx, by) in itertools.pairwise(points)]
    return f"M{points[0][0]} {points[0][1]}l{' '.join(steps).replace(' -', '-')}z"


def spread(ring: Sequence[Point]) -> tuple[float, Point]:
    """Twice the area of a ring, and its centre."""
    doubled = x = y = 0.0
    ox, oy = ring[0]
    for (ax, ay), (bx, by) in itertools.pairwise(ring):
        part = (ax - ox) * (by - oy) - (bx - ox) * (ay - oy)
        doubled += part
        x += part * (ax + bx - 2 * ox)
        y += part * (ay + by - 2 * oy)
    return (doubled, (ox + x / (3 * doubled), oy + y / (3 * doubled))) if doubled else (0.0, ring[0])


def boundary_map(
    grounds: Iterable[Ground], layout: Layout, *, key: str, title: str, desc: str, points: Iterable[Point] = ()
) -> Svg:
    """The map, with a dot at each of `points`. Raises KeyError for an area whose borders are not laid out."""
    areas, figures = [], []
    for one in grounds:
        drawn = layout.outlines[one.code]
        shape = element(
            "path",
            d=drawn.path,
            fill=one.face,
            stroke=GREEN if one.own else SLATE,
            stroke_width=3 if one.own else 1,
            stroke_dasharray=one.dash,
        )
        areas.append(link(one.href, one.label, shape, class_="d-area"))
        if one.value:
            x, y = drawn.middle
            wide = text_width(one.value, 15, bold=True)
            figures.append(text(one.value, x - wide / 2, y + 5, fill=one.ink))
    dots = [dot(*layout.at(point)) for point in points]
    written = element("g", *figures, font_size=15, font_weight=700, pointer_events="none", aria_hidden="true")
    return picture(
        *areas,
        *([written] if figures else []),
        *([element("g", *dots, pointer_events="none", aria_hidden="true")] if dots else []),
        key=key,
        title=title,
        desc=desc,
        width=layout.width,
        height=layout.height,
        kind="boundary-map",
        linked=True,
    )


def dot(x: float, y: float) -> Svg:
    """A point on the map."""
    return element("circle", cx=x, cy=y, r=4, fill=GREEN, stroke=PAPER, stroke_width=1.5)
