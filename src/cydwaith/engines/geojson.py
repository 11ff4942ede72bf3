"""GeoJSON as RFC 7946 has it: areas read, with every fault named; areas and points written.

An area is polygons of rings: the first the outside, the others holes. Longitude comes before latitude, in degrees.
Rings are closed, do not cross themselves, and are turned as the standard has it when they are written.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

Point = tuple[float, float]
Ring = tuple[Point, ...]
Polygon = tuple[Ring, ...]
Segment = tuple[Point, Point]
MOST_POINTS: Final = 50_000
MOST_FEATURES: Final = 1000
CLOSED: Final = 4
"""The fewest points of a closed ring, the last being the first."""
CROSSES: Final = "its line crosses itself"
DEGREES: Final = frozenset({"CRS84", "4326", "4258"})
"""The last part of the name of a system that is longitude and latitude in degrees: WGS 84 and ETRS89."""
PLACES: Final = 5
"""Decimals of a degree that are written: about a metre."""


class BadGeoJson(ValueError):  # noqa: N818  # says what it is: GeoJSON that is bad
    """What cannot be read; `faults` says each thing that is wrong, in English, with the feature it is wrong in."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class Shape:
    """An area of a file: its properties, and its polygons."""

    properties: Mapping[str, Any]
    polygons: tuple[Polygon, ...]

    @property
    def points(self) -> int:
        """How many points it is made of."""
        return sum(len(ring) for polygon in self.polygons for ring in polygon)


def in_degrees(system: object) -> bool:
    """Whether a file’s `crs`, as it was before RFC 7946, is longitude and latitude: "urn:ogc:def:crs:OGC:1.3:CRS84"."""
    if system is None:
        return True
    properties = system.get("properties") if isinstance(system, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    return isinstance(name, str) and re.split("[:/]", name)[-1].upper() in DEGREES


def shapes(parsed: object, *, let_cross: bool = False) -> list[Shape]:
    """The areas of a parsed FeatureCollection. Raises BadGeoJson with every fault; lines may cross if they are let."""
    features = parsed.get("features") if isinstance(parsed, dict) else None
    if not isinstance(parsed, dict) or parsed.get("type") != "FeatureCollection" or not isinstance(features, list):
        raise BadGeoJson(["the file is no FeatureCollection"])
    if not in_degrees(parsed.get("crs")):
        raise BadGeoJson(["the coordinates are not longitude and latitude: export the file in WGS 84 (EPSG:4326)"])
    if len(features) > MOST_FEATURES:
        raise BadGeoJson([f"the file has {len(features):,} features; at most {MOST_FEATURES:,} are read"])
    if (points := points_in(features)) > MOST_POINTS:
        raise BadGeoJson([f"the file has {points:,} points; at most {MOST_POINTS:,} are read. Simplify it first."])
    faults: list[str] = []
    found = [shape(one, f"feature {number}", faults) for number, one in enumerate(features, start=1)]
    faults = [one for one in faults if not (let_cross and CROSSES in one)]
    if faults:
        raise BadGeoJson(faults)
    return found


def points_in(value: object) -> int:
    """How many points stand in a piece of parsed GeoJSON, however deep."""
    number, waiting = 0, [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            waiting += [one.get("geometry"), one.get("geometries"), one.get("coordinates")]
        elif isinstance(one, list) and one and isinstance(one[0], int | float):
            number += 1
        elif isinstance(one, list):
            waiting += one
    return number


def shape(feature: object, where: str, faults: list[str]) -> Shape:
    """One feature; what is wrong with it is added to the faults."""
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if not isinstance(feature, dict) or not isinstance(geometry, dict) or kind not in {"Polygon", "MultiPolygon"}:
        faults.append(f"{where}: it has no area (a Polygon or a MultiPolygon)")
        return Shape({}, ())
    properties = feature.get("properties")
    coordinates = geometry.get("coordinates")
    written = coordinates if kind == "MultiPolygon" else [coordinates]
    if not isinstance(written, list) or not written:
        faults.append(f"{where}: its coordinates are no list")
        return Shape({}, ())
    polygons = [polygon(one, f"{where}, polygon {number}", faults) for number, one in enumerate(written, start=1)]
    named = dict(properties) if isinstance(properties, dict) else {}
    return Shape({"id": feature.get("id"), **named}, tuple(one for one in polygons if one))


def polygon(written: object, where: str, faults: list[str]) -> Polygon:
    """A polygon; its holes lie inside its outside."""
    if not isinstance(written, list) or not written:
        faults.append(f"{where}: it has no rings")
        return ()
    rings = [ring(one, f"{where}, ring {number}", faults) for number, one in enumerate(written, start=1)]
    if not all(rings):
        return ()
    for number, hole in enumerate(rings[1:], start=2):
        if not any(inside(point, rings[0]) for point in hole):
            faults.append(f"{where}, ring {number}: the hole lies outside the area")
    return tuple(rings)


def ring(written: object, where: str, faults: list[str]) -> Ring:
    """A closed ring that does not cross itself; empty where it is none."""
    try:
        found = tuple(point(one) for one in written)  # type: ignore[attr-defined]  # what is no list is told below
    except (TypeError, ValueError, IndexError, OverflowError):
        faults.append(f"{where}: a point is no longitude and latitude in degrees")
        return ()
    if len(found) < CLOSED or found[0] != found[-1]:
        faults.append(f"{where}: it is not closed: the last point must be the first, with two others between")
        return ()
    if (at := crossing(found)) is not None:
        faults.append(f"{where}: {CROSSES} near {at[0]:.5f}, {at[1]:.5f}")
    return found


def point(written: Any) -> Point:  # Any: whatever stands there
    """Longitude and latitude; a height is left out. Raises ValueError, TypeError, IndexError or OverflowError."""
    if not isinstance(written, list) or any(type(one) not in {int, float} for one in written[:2]):
        raise TypeError("no point")
    x, y = float(written[0]), float(written[1])
    if not (math.isfinite(x) and math.isfinite(y) and -180 <= x <= 180 and -90 <= y <= 90):
        raise ValueError("not on the globe")
    return x, y


def crossing(found: Ring) -> Point | None:
    """Where a closed line crosses itself; None where it does not."""
    pair = next(crossings(found), None)
    return pair[0][0] if pair else None


def crossings(found: Ring) -> Iterator[tuple[Segment, Segment]]:
    """The pairs of segments of a closed line that cross; segments are compared within squares of a grid."""
    segments = [(a, b) for a, b in pairwise(found) if a != b]
    side = 2 * max((max(abs(a[0] - b[0]), abs(a[1] - b[1])) for a, b in segments), default=0) or 1.0
    span = max(*(max(one) - min(one) for one in zip(*found, strict=True)), 1e-12)
    side = max(min(side, span), span / 400)
    grid: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, segment in enumerate(segments):
        met: set[int] = set()
        for square in squares(*segment, side):
            met.update(grid[square])
            grid[square].append(number)
        yield from ((segments[other], segment) for other in sorted(met) if crosses(segment, segments[other]))


def squares(a: Point, b: Point, side: float) -> Iterator[tuple[int, int]]:
    """The squares of a grid that the box around a segment touches."""
    left, right = sorted((math.floor(a[0] / side), math.floor(b[0] / side)))
    low, high = sorted((math.floor(a[1] / side), math.floor(b[1] / side)))
    for x in range(left, right + 1):
        for y in range(low, high + 1):
            yield x, y


def crosses(one: Segment, other: Segment) -> bool:
    """Whether two segments cross within both of them; ends that only touch do not."""
    a, b, c, d = *one, *other
    return turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0


def turn(a: Point, b: Point, c: Point) -> float:
    """Above nothing where the way from a by b to c turns left, below where right."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def inside(where: Point, outside: Ring) -> bool:
    """Whether a point lies within a ring."""
    x, y = where
    found = False
    for (ax, ay), (bx, by) in pairwise(outside):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            found = not found
    return found


def doubled_area(of: Sequence[Point]) -> float:
    """Twice the area of a ring; above nothing where it runs against the clock."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(of))


def turned(of: Polygon) -> list[list[list[float]]]:
    """A polygon as RFC 7946 writes it: the outside against the clock, holes with it."""
    written = []
    for number, one in enumerate(of):
        right = (doubled_area(one) > 0) == (number == 0)
        written.append([[round(x, PLACES), round(y, PLACES)] for x, y in (one if right else one[::-1])])
    return written


def feature(code: str, geometry: dict[str, Any] | None, properties: Mapping[str, Any]) -> dict[str, Any]:
    """A feature; without a place its geometry is null, as the standard has it."""
    return {"type": "Feature", "id": code, "geometry": geometry, "properties": dict(properties)}


def area(polygons: Iterable[Polygon]) -> dict[str, Any]:
    """The geometry of an area."""
    return {"type": "MultiPolygon", "coordinates": [turned(one) for one in polygons]}


def points(where: Iterable[Point]) -> dict[str, Any] | None:
    """The geometry of several points; None where there are none."""
    found = [[round(x, PLACES), round(y, PLACES)] for x, y in where]
    return {"type": "MultiPoint", "coordinates": found} if found else None


def collection(features: Iterable[dict[str, Any]], **more: object) -> dict[str, Any]:
    """A FeatureCollection, with members of our own beside."""
    return {"type": "FeatureCollection", **more, "features": list(features)}
