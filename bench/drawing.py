"""How long each picture takes, and how that compares with building the same tree by xml.etree.

Run: python bench/drawing.py [--format json]
"""

import argparse
import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from statistics import median
from time import perf_counter

from cydwaith.engines.drawing import (
    LAYOUT,
    TILE_NAMES,
    Flag,
    Joining,
    Lane,
    Point,
    Reference,
    Run,
    Svg,
    Target,
    Tile,
    Tone,
    expected_against_actual,
    glyph,
    mini_map,
    ranking,
    run_chart,
    sparkline,
    spread_curve,
    tile_map,
)

HEADS = {"key": "bench", "title": "A finding", "desc": "What the picture shows"}
TONES = list(Tone)
CODES = list(LAYOUT)
TILES = [
    Tile(code=code, name=TILE_NAMES[code]["cy"][0], value=f"{60 + place}.5", tone=TONES[place % 4], href=f"/{code}")
    for place, code in enumerate(CODES)
]


def row(place: int, code: str) -> Lane:
    """A council's row with made-up round figures, for timing only."""
    value, tone, name = 80.0 - place, TONES[place % 4], TILE_NAMES[code]["en"][0]
    return Lane(name=name, value=value, lower=value - 1, upper=value + 1, expected=70.0, tone=tone, href="/")


ROWS = [row(place, code) for place, code in enumerate(CODES)]
YEARS = range(2015, 2025)
RUN = Run(
    points=[Point(at=year, label=str(year), value=year % 7 + 60) for year in YEARS],
    name="Sir Benfro",
    others=[[(year, 55.0 + (year * place) % 17) for year in YEARS] for place in range(21)],
    targets=[Target(start=2016, end=2024, value=64, label="64")],
    flags=[Flag(at=2019.5, label="A practice began")],
)
JOININGS = [Joining(at=2022 + place / 8, name=code) for place, code in enumerate(CODES)]


def number(value: float) -> str:
    return f"{value:.1f}"


PICTURES: dict[str, Callable[[], Svg]] = {
    "tile map": lambda: tile_map(TILES, **HEADS),
    "tile map, phone": lambda: tile_map(TILES, **HEADS, width=320),
    "mini map": lambda: mini_map(TILES, key="bench", title="A finding"),
    "ranking": lambda: ranking(
        ROWS, **HEADS, fmt=number, reference=Reference(value=70, label="70"), expected="expected"
    ),
    "expected": lambda: expected_against_actual(ROWS, **HEADS, fmt=number, expected="expected"),
    "run chart": lambda: run_chart(RUN, **HEADS, fmt=number),
    "spread curve": lambda: spread_curve(JOININGS, **HEADS, until=2025.5, reached="22", everyone="22"),
    "sparkline": lambda: sparkline([1, 2, None, 3, 5, 8, 7, 6, 5, 6], title="A line"),
    "glyph (not cached)": lambda: glyph.__wrapped__(Tone.BETTER, "better"),
}


def rebuilt(tree: ET.Element) -> str:
    """The same picture, built element by element with the standard library's tree and written out."""

    def copy(parent: ET.Element, element: ET.Element) -> None:
        made = ET.SubElement(parent, element.tag, element.attrib)
        made.text = element.text
        for child in element:
            copy(made, child)

    root = ET.Element(tree.tag, tree.attrib)
    for child in tree:
        copy(root, child)
    return ET.tostring(root, encoding="unicode")


def milliseconds(work: Callable[[], object], rounds: int = 200) -> float:
    """The median of `rounds` runs after ten to warm up."""
    times = []
    for turn in range(rounds + 10):
        start = perf_counter()
        work()
        if turn >= 10:
            times.append(perf_counter() - start)
    return median(times) * 1000


def measured(name: str) -> dict[str, str | float]:
    """One picture's figures."""
    draw = PICTURES[name]
    tree = ET.fromstring(draw())
    ours, theirs = milliseconds(draw), milliseconds(lambda: rebuilt(tree))
    return {
        "picture": name,
        "milliseconds": round(ours, 3),
        "xml_etree_milliseconds": round(theirs, 3),
        "ratio": round(ours / theirs, 2),
        "bytes": len(draw().encode()),
    }


def main() -> None:
    """Print the table, or its JSON."""
    parser = argparse.ArgumentParser(description="Times of the server's pictures")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    found = [measured(name) for name in PICTURES]
    if parser.parse_args().format == "json":
        print(json.dumps(found, indent=2))
        return
    print(f"{'picture':20}{'ms':>8}{'xml.etree':>11}{'ratio':>7}{'bytes':>8}")
    for row in found:
        print("{picture:20}{milliseconds:8.3f}{xml_etree_milliseconds:11.3f}{ratio:7.2f}{bytes:8}".format(**row))


if __name__ == "__main__":
    main()
