"""A file of projects' sites read: what each feature says, and each fault by the number of its feature.

RFC 7946: longitude before latitude, in degrees; points or areas. A feature names its project by the property `code`,
or by its `id`; numbers that programs give to features are no names.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from cydwaith.engines import geojson
from cydwaith.engines.drawing.boundary_map import spread
from cydwaith.engines.json_text import NotKept, Twice, parsed
from cydwaith.shared.said import Said, said

MOST_FEATURES: Final = 500
MOST_POINTS: Final = 20_000
WALES: Final = (-6.0, 51.2, -2.5, 53.6)
"""West, south, east and north of what can lie in Wales, in degrees."""
NO_JSON: Final = said(cy="Nid yw’r ffeil yn JSON y gellir ei ddarllen", en="The file is no JSON that can be read")
NOT_KEPT: Final = said(
    cy="Mae arwydd mewn testun yn y ffeil na ellir ei gadw", en="A text in the file has a sign that cannot be kept"
)
NOT_UTF8: Final = said(
    cy="Nid yw’r ffeil yn UTF-8: cadwch hi eto yn yr amgodiad hwnnw",
    en="The file is not in UTF-8: save it again in that encoding",
)
NO_COLLECTION: Final = said(
    cy="Nid rhestr o leoedd mewn GeoJSON (FeatureCollection) yw’r ffeil",
    en="The file is no list of places in GeoJSON (a FeatureCollection)",
)
OTHER_SYSTEM: Final = said(
    cy="Nid hydred a lledred yw cyfesurynnau’r ffeil: allforiwch hi eto yn WGS 84 (EPSG:4326)",
    en="The coordinates of the file are not longitude and latitude: export it again in WGS 84 (EPSG:4326)",
)
EMPTY: Final = said(cy="Nid oes dim yn y ffeil", en="There is nothing in the file")
TOO_MANY: Final = said(
    cy=f"Darllenir {MOST_FEATURES} nodwedd a {MOST_POINTS} pwynt ar y mwyaf: rhannwch neu symleiddiwch y ffeil",
    en=f"At most {MOST_FEATURES} features and {MOST_POINTS} points are read: divide or simplify the file",
)
NO_CODE: Final = said(
    cy="nid yw’n enwi prosiect: rhowch god y prosiect yn y maes “code”",
    en="it names no project: put the project’s code into its field “code”",
)
NO_PLACE: Final = said(
    cy="nid oes ganddi bwynt nac ardal",
    en="it has no point or area",
)
BAD_AREA: Final = said(
    cy="nid yw ei hardal yn iawn: llinell heb ei chau, llinell sy’n ei chroesi ei hun, neu dwll y tu allan iddi",
    en="its area is not sound: a line that is not closed or crosses itself, or a hole that lies outside",
)
BAD_POINT: Final = said(
    cy="nid yw pwynt yn hydred a lledred mewn graddau", en="a point is no longitude and latitude in degrees"
)
OUTSIDE: Final = said(
    cy="mae y tu allan i Gymru: a yw’r lledred wedi’i roi cyn yr hydred?",
    en="it lies outside Wales: was latitude given before longitude?",
)


@dataclass(frozen=True, slots=True)
class Read:
    """What one feature says: its number in the file, its project, and its geometry; or what is wrong with it."""

    number: int
    code: str = ""
    geometry: Mapping[str, Any] | None = None
    fault: Said | None = None


class BadFile(ValueError):  # noqa: N818  # says what it is
    """A file that cannot be read at all; `why` says it in both languages."""

    def __init__(self, why: Said) -> None:
        super().__init__(why.en)
        self.why = why


def read(text: str | bytes) -> list[Read]:
    """Every feature of a file. Raises BadFile for what is none."""
    try:
        found = parsed(text)
    except UnicodeDecodeError:
        raise BadFile(NOT_UTF8) from None
    except NotKept:
        raise BadFile(NOT_KEPT) from None
    except Twice as one:
        raise BadFile(twice(one.name)) from None
    except ValueError:
        raise BadFile(NO_JSON) from None
    features = found.get("features") if isinstance(found, dict) else None
    if not isinstance(found, dict) or found.get("type") != "FeatureCollection" or not isinstance(features, list):
        raise BadFile(NO_COLLECTION)
    for wrong, why in (
        (not geojson.in_degrees(found.get("crs")), OTHER_SYSTEM),
        (not features, EMPTY),
        (len(features) > MOST_FEATURES or geojson.points_in(features) > MOST_POINTS, TOO_MANY),
    ):
        if wrong:
            raise BadFile(why)
    return [feature(number, one) for number, one in enumerate(features, start=1)]


def twice(name: str) -> Said:
    """What is wrong with a file that names something twice in one place."""
    return said(
        cy=f"Mae “{name}” yn y ffeil ddwywaith yn yr un lle: ni ellir gwybod pa un a olygir",
        en=f"The file has “{name}” twice in one place: nobody can tell which is meant",
    )


def feature(number: int, written: Any) -> Read:  # Any: whatever stands there
    """One feature."""
    told = written if isinstance(written, dict) else {}
    properties = told.get("properties")
    named = (properties.get("code") if isinstance(properties, dict) else None, told.get("id"))
    code = next((one.strip() for one in named if isinstance(one, str) and one.strip()), "")
    if not code:
        return Read(number, fault=NO_CODE)
    geometry = told.get("geometry")
    found = placed(geometry) if isinstance(geometry, dict) else NO_PLACE
    return Read(number, code, fault=found) if isinstance(found, Said) else Read(number, code, found)


def placed(geometry: Mapping[str, Any]) -> dict[str, Any] | Said:
    """A geometry as it is kept: points, or areas turned as the standard has it; or what is wrong with it."""
    kind, written = geometry.get("type"), geometry.get("coordinates")
    if kind in {"Polygon", "MultiPolygon"}:
        return areas([written] if kind == "Polygon" else written)
    if kind not in {"Point", "MultiPoint"}:
        return NO_PLACE
    try:
        found = [geojson.point(one) for one in ([written] if kind == "Point" else written)]  # type: ignore[union-attr]  # told below
    except (TypeError, ValueError, IndexError, OverflowError):
        return BAD_POINT
    kept = geojson.points(found)
    return NO_PLACE if kept is None else OUTSIDE if any(map(outside, found)) else kept


def areas(written: Any) -> dict[str, Any] | Said:  # Any: whatever stands there
    """Areas, or what is wrong with them."""
    faults: list[str] = []
    polygons = [geojson.polygon(one, "", faults) for one in written] if isinstance(written, list) else []
    if faults or not polygons or not all(polygons):
        return BAD_AREA
    return (
        OUTSIDE if any(map(outside, (p for one in polygons for ring in one for p in ring))) else geojson.area(polygons)
    )


def outside(point: geojson.Point) -> bool:
    """Whether a point cannot lie in Wales."""
    west, south, east, north = WALES
    return not (west <= point[0] <= east and south <= point[1] <= north)


def every_point(geometry: Mapping[str, Any]) -> Iterator[geojson.Point]:
    """The points of a kept geometry; of an area, those of its outlines."""
    if geometry["type"] == "MultiPoint":
        yield from ((x, y) for x, y in geometry["coordinates"])
    else:
        yield from ((x, y) for polygon in geometry["coordinates"] for x, y in polygon[0])


def middles_of(geometry: Mapping[str, Any]) -> list[geojson.Point]:
    """A kept geometry as points: of areas, the middle of each outline."""
    if geometry["type"] == "MultiPoint":
        return list(every_point(geometry))
    return [spread([(x, y) for x, y in polygon[0]])[1] for polygon in geometry["coordinates"]]
