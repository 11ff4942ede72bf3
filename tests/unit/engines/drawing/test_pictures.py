"""What every picture keeps to, whatever it is given."""

import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cydwaith.engines.drawing import (
    Flag,
    Joining,
    Lane,
    Point,
    Reference,
    Run,
    Svg,
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
from cydwaith.engines.drawing.flags import levels
from tests.examples import examples

from . import strategies as given_

HEADS = {"key": "a key/1", "title": "Seven <stand> out & more", "desc": "A \"description\" of 'it'"}


@examples(60)
@given(given_.rows, given_.references, given_.words, given_.widths)
def test_rows(rows: list[Lane], reference: Reference | None, word: str, width: float) -> None:
    first = ranking(rows, **HEADS, fmt=given_.plain, width=width, reference=reference, expected=word)
    second = expected_against_actual(rows, **HEADS, fmt=given_.plain, width=width, expected=word)
    for svg in (first, second):
        tree = given_.parsed(svg)
        assert len(list(tree.iter(f"{given_.SVG}a"))) == sum(bool(row.href) for row in rows)


@examples(60)
@given(given_.run_charts, given_.widths)
def test_runs(run: Run, width: float) -> None:
    tree = given_.parsed(run_chart(run, **HEADS, fmt=given_.plain, width=width))
    [points] = [len(element) for element in tree.iter() if element.attrib.get("class") == "d-points"] or [0]
    assert points == sum(point.value is not None and abs(point.value) <= 1e100 for point in run.points)


@examples(60)
@given(given_.joinings, given_.moments, given_.words, given_.widths)
def test_spread(joinings: list[Joining], until: float, word: str, width: float) -> None:
    svg = spread_curve(joinings, **HEADS, until=until, reached=word, everyone=word, width=width)
    given_.parsed(svg)


@examples(60)
@given(given_.tiles)
def test_maps(tiles: tuple[Tile, ...]) -> None:
    tree = given_.parsed(tile_map(tiles, **HEADS))
    assert tree.attrib["role"] == "group"
    assert given_.parsed(mini_map(tiles, key="k", title="t")).attrib["role"] == "img"


@settings(deadline=None)
@given(st.lists(given_.figures), given_.words)
def test_sparklines(values: list[float | None], title: str) -> None:
    given_.parsed(sparkline(values, title=title))


@given(given_.tones, given_.words)
def test_glyphs(tone: Tone, title: str) -> None:
    tree = given_.parsed(glyph(tone, title))
    assert ("role" in tree.attrib) == bool(title)


EMPTY: Sequence[Callable[[], Svg]] = [
    lambda: ranking([], **HEADS, fmt=given_.plain),
    lambda: expected_against_actual([], **HEADS, fmt=given_.plain),
    lambda: run_chart(Run(points=[], name=""), **HEADS, fmt=given_.plain),
    lambda: run_chart(Run(points=[Point(at=2020, value=float("nan"))], name="x"), **HEADS, fmt=given_.plain),
    lambda: run_chart(Run(points=[Point(at=2020, value=-5)], name="x"), **HEADS, fmt=given_.plain),
    lambda: spread_curve([], **HEADS, until=2025),
    lambda: tile_map([], **HEADS),
]


@pytest.mark.parametrize("draw", EMPTY)
def test_empty_and_single(draw: Callable[[], Svg]) -> None:
    tree = given_.parsed(draw())
    title, desc = tree[0], tree[1]
    assert (title.text, desc.text) == (HEADS["title"], HEADS["desc"])
    assert tree.attrib["aria-labelledby"] == title.attrib["id"] == "d-a_20_key_2f_1-title"
    assert tree.attrib["aria-describedby"] == desc.attrib["id"]


def texts(tree: ET.Element) -> list[str]:
    return [element.text or "" for element in tree.iter(f"{given_.SVG}text")]


def test_missing_is_said_and_not_drawn() -> None:
    rows = [Lane(name="A", value=None), Lane(name="B", value=float("inf")), Lane(name="C", value=2.0)]
    tree = given_.parsed(ranking(rows, **HEADS, fmt=given_.plain, missing="dim ffigur"))
    assert texts(tree).count("dim ffigur") == 2
    assert sum(1 for _ in tree.iter(f"{given_.SVG}use")) == 1


def test_templates_print_a_picture_as_it_is() -> None:
    svg = glyph(Tone.BETTER, "a")
    assert svg.__html__() == svg


def test_a_gap_is_not_bridged() -> None:
    tree = given_.parsed(sparkline([1, 2, None, 3, 4], title="t"))
    lines = tree.findall(f"{given_.SVG}path")
    assert [line.attrib["fill"] for line in lines] == ["none", "none"]


def test_a_break_cuts_the_line() -> None:
    points = [Point(at=year, label=str(year), value=year) for year in range(2015, 2021)]
    tree = given_.parsed(run_chart(Run(points=points, name="x", breaks=[2017.5]), **HEADS, fmt=given_.plain))
    assert sum(element.attrib.get("class") == "d-own-line" for element in tree.iter()) == 2


def test_every_flag_is_drawn_and_listed() -> None:
    points = [Point(at=year, label=str(year), value=year) for year in (2015, 2020)]
    flags = [Flag(at=at, label=f"in {at}") for at in (2024.0, 1990.0, 2017.5)]
    tree = given_.parsed(run_chart(Run(points=points, name="x", flags=flags), **HEADS, fmt=given_.plain))
    poles = [float(pole.attrib["x1"]) for pole in tree.iter() if pole.attrib.get("class") == "d-pole"]
    assert poles == sorted(poles)
    assert len(poles) == 3
    assert [words for words in texts(tree) if words.startswith("in ")] == ["in 1990.0", "in 2017.5", "in 2024.0"]


def test_crowded_flags_fly_above_each_other() -> None:
    assert levels([0, 10, 20, 30, 100]) == [0, 1, 2, 0, 0]


def test_spread_counts_and_names_each_moment_once() -> None:
    joinings = [Joining(at=2024.0, name="C"), Joining(at=2022.0, name="A"), Joining(at=2024.0, name="B", own=True)]
    shown = texts(given_.parsed(spread_curve(joinings, **HEADS, until=2025, reached="3 o 22")))
    assert {"A", "C, B", "3 o 22"} <= set(shown)
    with pytest.raises(ValueError, match="moment"):
        spread_curve([Joining(at=float("nan"), name="A")], **HEADS, until=2025)
