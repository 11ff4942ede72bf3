"""GeoJSON: what is sound is read, what is not is told with every fault, and borders stay shared when made simpler."""

import time
from typing import Any

import pytest

from cydwaith.engines import geojson
from cydwaith.engines.drawing.boundary_map import Ground, boundary_map, laid_out
from cydwaith.engines.geojson import BadGeoJson
from cydwaith.engines.outlines import simplified

SQUARE = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]
HOLE = [[1, 1], [1, 2], [2, 2], [2, 1], [1, 1]]


def collection(*rings: Any, kind: str = "Polygon") -> dict[str, Any]:
    geometry = {"type": kind, "coordinates": list(rings)}
    return {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry": geometry}]}


def faults(parsed: object) -> str:
    with pytest.raises(BadGeoJson) as told:
        geojson.shapes(parsed)
    return str(told.value)


def test_an_area_with_a_hole_is_read_and_written_as_the_standard_turns_it() -> None:
    [one] = geojson.shapes(collection(SQUARE[::-1], HOLE[::-1]))
    assert one.points == 10
    written = geojson.area(one.polygons)["coordinates"][0]
    assert geojson.doubled_area([tuple(point) for point in written[0]]) > 0
    assert geojson.doubled_area([tuple(point) for point in written[1]]) < 0


@pytest.mark.parametrize(
    ("parsed", "told"),
    [
        ([], "no FeatureCollection"),
        ({"type": "FeatureCollection", "features": [], "crs": {"type": "name"}}, "not longitude and latitude"),
        (collection(SQUARE[:-1]), "not closed"),
        (collection([[0, 0], [4, 4], [4, 0], [0, 4], [0, 0]]), "crosses itself"),
        (collection(SQUARE, [[9, 9], [9, 8], [8, 8], [9, 9]]), "the hole lies outside"),
        (collection([[0, 0], ["x", 0], [4, 4], [0, 0]]), "no longitude and latitude"),
        (collection([[0, 0], [400000, 0], [4, 4], [0, 0]]), "no longitude and latitude"),
        (collection([0, 0], kind="Point"), "no area"),
        (collection(7), "no longitude and latitude"),
        (collection([[0, 0], [10**400, 0], [4, 4], [0, 0]]), "no longitude and latitude"),
        (collection([["0", "0"], ["4", "0"], ["4", "4"], ["0", "0"]]), "no longitude and latitude"),
        ({"type": "FeatureCollection", "features": ["x", {"geometry": {"type": "Polygon"}}]}, "feature 2"),
    ],
)
def test_what_is_wrong_is_told(parsed: object, told: str) -> None:
    assert told in faults(parsed)


def test_an_area_without_width_is_read_at_once() -> None:
    [one] = geojson.shapes(collection([[0, 0], [0, 0.001], [0, 0.002], [0, 0]]))
    assert one.points == 4


def test_a_hundred_thousand_points_are_refused_with_their_number() -> None:
    begun = time.perf_counter()
    assert "100,001 points" in faults(collection([[n / 10**5, n % 2] for n in range(100_001)]))
    assert time.perf_counter() - begun < 5


def test_a_border_of_two_areas_stays_the_same_for_both() -> None:
    shared = [(1.0, y / 10 + 0.0) for y in range(11)]
    wavy = [(x + (0.01 if index % 2 else 0), y) for index, (x, y) in enumerate(shared)]
    left = (((0.0, 0.0), *wavy, (0.0, 1.0), (0.0, 0.0)),)
    right = (((2.0, 0.0), (2.0, 1.0), *wavy[::-1], (2.0, 0.0)),)
    found = simplified({"left": [left], "right": [right]}, 0.1, 0)
    border = [{point for point in found[code][0][0] if point[0] in {1.0, 1.01}} for code in ("left", "right")]
    assert border[0] == border[1]
    assert len(border[0]) < len(wavy)


def test_a_map_links_each_area_and_marks_a_part() -> None:
    areas = {
        "A": [[[(0, 50), (2, 50), (2, 52), (0, 52), (0, 50)]]],
        "B": [[[(2, 50), (4, 50), (4, 52), (2, 52), (2, 50)]]],
    }
    layout = laid_out(areas)
    grounds = [
        Ground(code="A", value="3", label="A: 3", href="/a"),
        Ground(code="B", label="B: 0", href="/b", dash="5 3"),
    ]
    drawn = boundary_map(grounds, layout, key="map", title="Found", desc="Told")
    assert drawn.count("<a ") == 2
    assert 'aria-label="A: 3"' in drawn
    assert 'stroke-dasharray="5 3"' in drawn
    with pytest.raises(ValueError, match="needs areas"):
        laid_out({})
