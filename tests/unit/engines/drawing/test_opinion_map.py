"""The map of opinions: whatever it is given, and what it shows."""

import time
import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.drawing import Patch, opinion_map
from tests.examples import examples

from . import strategies as given_

HEADS = {"key": "k", "title": "Two <groups> & one", "desc": "A \"description\" of 'it'"}
AT = st.floats(allow_nan=True, allow_infinity=True)
PATCHES = st.lists(
    st.builds(Patch, letter=given_.words, words=given_.words, x=AT, y=AT, long=AT, short=AT, angle=st.floats(-4, 4)),
    max_size=6,
)


def patch(letter: str, x: float, y: float, size: float = 1.0) -> Patch:
    return Patch(letter=letter, words=f"{letter} people", x=x, y=y, long=size, short=size / 2, angle=0.4)


def placed(svg: str) -> dict[str, tuple[float, float]]:
    """Where each text stands."""
    texts = [one for one in ET.fromstring(svg).iter() if one.tag.endswith("text")]
    return {one.text or "": (float(one.attrib["x"]), float(one.attrib["y"])) for one in texts}


@examples(60)
@given(PATCHES, st.none() | st.tuples(AT, AT), given_.words, given_.widths)
def test_whatever_it_is_given(patches: list[Patch], own: tuple[float, float] | None, word: str, width: float) -> None:
    given_.parsed(opinion_map(patches, **HEADS, own=own, own_word=word, width=width))


def test_each_group_stands_where_its_people_do() -> None:
    at = placed(opinion_map([patch("A", -3, 0), patch("B", 3, 2)], **HEADS))
    assert at["A"][0] < at["B"][0]
    assert at["A"][1] > at["B"][1]  # up the paper is up the plane
    assert set(at) == {"A", "B", "A people", "B people"}


def test_areas_differ_by_more_than_colour() -> None:
    tree = ET.fromstring(opinion_map([patch(letter, place, 0) for place, letter in enumerate("ABCDE")], **HEADS))
    areas = [one.attrib for one in tree if one.tag.endswith("path")]
    assert len({(one["fill"], one.get("stroke-dasharray"), one["stroke"]) for one in areas}) == 5


def test_letters_are_kept_apart_where_areas_lie_over_one_another() -> None:
    at = placed(opinion_map([patch("A", 0, 0), patch("B", 0.01, 0.01), patch("C", 0, -0.01)], **HEADS))
    heights = sorted(at[letter][1] for letter in "ABC")
    assert all(later - earlier >= 50 for earlier, later in pairwise(heights))


def test_the_own_place_is_marked_and_named() -> None:
    svg = opinion_map([patch("A", 0, 0)], **HEADS, own=(4.0, 1.0), own_word="You")
    assert "d-own" in svg
    assert placed(svg)["You"][0] > placed(svg)["A"][0]
    assert "d-own" not in opinion_map([patch("A", 0, 0)], **HEADS)


@pytest.mark.parametrize("patches", [[], [Patch(letter="A", words="", x=0, y=0, long=0, short=0)]])
def test_nothing_and_a_point(patches: list[Patch]) -> None:
    tree = given_.parsed(opinion_map(patches, **HEADS))
    assert (tree[0].text, tree[1].text) == (HEADS["title"], HEADS["desc"])


def test_it_takes_less_than_two_milliseconds() -> None:
    groups = [patch(letter, 2.0 * place, place % 2) for place, letter in enumerate("ABCDE")]
    times = []
    for _ in range(30):
        before = time.process_time()
        opinion_map(groups, **HEADS, own=(1.0, 1.0), own_word="You")
        times.append(time.process_time() - before)
    assert sorted(times)[15] < 0.002
