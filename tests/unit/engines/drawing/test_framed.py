"""A drawing by itself has what a page would have said around it."""

import xml.etree.ElementTree as ET

import pytest

from cydwaith.engines.drawing import Tile, Tone, tile_map
from cydwaith.engines.drawing.framed import framed
from cydwaith.engines.drawing.svg import Svg

MAP = tile_map([Tile(code="CRF", name="Caerdydd", value="1", tone=Tone.BETTER)], key="map", title="t", desc="")


def texts(drawing: str) -> list[str]:
    return [one.text or "" for one in ET.fromstring(drawing).iter("{http://www.w3.org/2000/svg}text")]


def test_it_says_what_it_is_about_what_was_found_and_where_it_is_from() -> None:
    drawing = framed(MAP, about="Waste <recycled>", title="Cardiff & others", source="Cydwaith: https://x.example/")
    told = texts(drawing)
    assert told[:2] == ["Waste <recycled>", "Cardiff & others"]
    assert told[-1] == "Cydwaith: https://x.example/"
    assert "Caerdydd" in told


def test_a_long_finding_takes_the_lines_it_needs_and_nothing_overlaps() -> None:
    short, long = (framed(MAP, about="a", title=title, source="s") for title in ("One line", "many words " * 20))
    height = [float(ET.fromstring(one).attrib["height"]) for one in (short, long)]
    inner = [
        float(next(iter(ET.fromstring(one).findall("{http://www.w3.org/2000/svg}svg"))).attrib["y"])
        for one in (short, long)
    ]
    assert height[1] - height[0] == pytest.approx(inner[1] - inner[0])
    assert inner[1] > inner[0] + 50


def test_only_a_drawing_is_framed() -> None:
    with pytest.raises(ValueError, match="size"):
        framed(Svg("<svg/>"), about="a", title="t", source="s")
