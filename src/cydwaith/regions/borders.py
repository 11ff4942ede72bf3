"""The borders of the 22 councils, from our own small file; none where the file is not there."""

from functools import cache
from pathlib import Path
from typing import Final

from cydwaith.engines import geojson
from cydwaith.engines.drawing.boundary_map import Layout, laid_out, spread
from cydwaith.engines.json_text import parsed

FILE: Final = Path(__file__).parent / "reference/boundaries.geojson"
ATTRIBUTION: Final = (
    "Source: Office for National Statistics licensed under the Open Government Licence v.3.0. "
    "Contains OS data © Crown copyright and database right."
)


@cache
def borders() -> dict[str, list[geojson.Polygon]]:
    """The polygons of each area, by its code."""
    if not FILE.exists():
        return {}
    found = geojson.shapes(parsed(FILE.read_text(encoding="utf-8")))
    return {str(one.properties["code"]): list(one.polygons) for one in found}


@cache
def layout() -> Layout | None:
    """The areas laid out for a picture; None where there are none."""
    return laid_out(borders()) if borders() else None


@cache
def middles() -> dict[str, geojson.Point]:
    """A point in the largest part of each area: where its figure is written. It is no project's site."""
    found = {}
    for code, polygons in borders().items():
        largest = max((polygon[0] for polygon in polygons), key=lambda ring: abs(spread(ring)[0]))
        found[code] = spread(largest)[1]
    return found
