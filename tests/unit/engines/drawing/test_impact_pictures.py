"""Pictures of an impact: whatever they are given, and what they show of it."""

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.drawing import EventStudy, Gap, Point, event_study, gap_chart
from tests.examples import examples

from . import strategies as given_

HEADS = {"key": "k", "title": "The gap <is> the largest & last", "desc": "A \"description\" of 'it'"}
LINES = st.lists(st.tuples(given_.figures.filter(lambda at: at is not None), given_.figures), max_size=4)
FIGURES = given_.figures
POINTS = st.lists(
    st.builds(Point, at=st.floats(-20, 20), label=given_.words, value=FIGURES, lower=FIGURES, upper=FIGURES), max_size=8
)


def shown(tree: ET.Element, name: str) -> list[ET.Element]:
    return [element for element in tree.iter() if element.attrib.get("class") == name]


@examples(60)
@given(POINTS, st.lists(LINES, max_size=3), given_.words, st.floats(allow_nan=True), given_.widths)
def test_gaps(points: list[Point], placebos: list, word: str, start: float, width: float) -> None:
    gap = Gap(
        points=points, name=word, start=start, start_word=word, placebos=placebos, placebos_word=word, zero_word=word
    )
    given_.parsed(gap_chart(gap, **HEADS, fmt=given_.plain, width=width))


@examples(60)
@given(POINTS, given_.words, given_.widths)
def test_event_studies(points: list[Point], word: str, width: float) -> None:
    study = EventStudy(points=points, start_word=word)
    given_.parsed(event_study(study, **HEADS, fmt=given_.plain, width=width))


@pytest.mark.parametrize("points", [[], [Point(at=1, value=2.0)], [Point(at=1)], [Point(at=1, value=0.0)] * 2])
def test_nothing_and_little(points: list[Point]) -> None:
    for svg in (
        gap_chart(Gap(points=points, name="", start=1.0), **HEADS, fmt=given_.plain),
        event_study(EventStudy(points=points), **HEADS, fmt=given_.plain),
    ):
        tree = given_.parsed(svg)
        assert (tree[0].text, tree[1].text) == (HEADS["title"], HEADS["desc"])


def test_the_own_gap_is_bold_among_grey_ones_beside_nothing() -> None:
    points = [Point(at=at, label=str(at), value=float(at)) for at in range(4)]
    placebos = [[(at, -1.0) for at in range(4)], [(at, None if at == 2 else 1.0) for at in range(4)]]
    gap = Gap(points=points, name="Powys", start=1.5, start_word="Taken up", placebos=placebos)
    tree = given_.parsed(gap_chart(gap, **HEADS, fmt=given_.plain))
    assert len(shown(tree, "d-own-line")) == 1
    assert len(shown(tree, "d-other")) == 3  # the second is cut at its gap
    (zero,), (start,) = shown(tree, "d-zero"), shown(tree, "d-start")
    assert zero.attrib["y1"] == zero.attrib["y2"]
    assert start.attrib["x1"] == start.attrib["x2"]
    assert "Taken up" in {element.text for element in tree.iter(f"{given_.SVG}text")}


def test_effects_before_are_hollow_and_intervals_are_drawn() -> None:
    points = [Point(at=at, label=str(at), value=1.0, lower=0.0, upper=2.0) for at in (-2, -1, 0, 1)]
    tree = given_.parsed(event_study(EventStudy(points=points), **HEADS, fmt=given_.plain))
    fills = [element.attrib["fill"] for element in shown(tree, "d-point")]
    assert len(shown(tree, "d-whisker")) == 4
    assert fills[0] == fills[1] != fills[2] == fills[3]
