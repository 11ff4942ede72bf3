"""Who gives to whom: a band for each number that may be told, and nothing for what is withheld."""

from itertools import pairwise

import pytest

from cydwaith.engines.drawing import flow_chart
from cydwaith.engines.drawing.flows import APART, HIGH, TOP, stacked

from . import strategies as given_

NAMES = {"a": "Cynghorau", "b": "Llywodraeth Cymru", "c": "Byrddau iechyd"}
FLOWS = {("a", "b"): 30, ("b", "a"): 10, ("a", "a"): 20, ("a", "all"): 50}


@pytest.mark.parametrize("width", [330, 760])
def test_a_band_for_each_number_between_what_has_one(width: int) -> None:
    svg = flow_chart(
        FLOWS, NAMES, ("Rhoi", "Derbyn"), key="k", title="T & t", desc="D", fmt=lambda one: f"{one:.0f}", width=width
    )
    tree = given_.parsed(svg)
    texts = [one.text or "" for one in tree.iter(f"{given_.SVG}text")]
    assert len(list(tree.iter(f"{given_.SVG}path"))) == 3
    assert {"30", "10", "20"} <= set(texts)
    assert not [one for one in texts if one.startswith("Byrddau") or one == "50"]
    assert len(list(tree.iter(f"{given_.SVG}rect"))) == 4


def test_bands_are_as_high_as_their_numbers_and_do_not_lie_on_each_other() -> None:
    told = {pair: people for pair, people in FLOWS.items() if "all" not in pair}
    for side in (0, 1):
        ends = sorted(stacked(told, list(NAMES), side).values())
        assert ends[0][0] == TOP
        assert ends[-1][1] == pytest.approx(TOP + HIGH + APART)
        assert all(one[1] <= other[0] + 1e-9 for one, other in pairwise(ends))
    high = {pair: foot - top for pair, (top, foot) in stacked(told, list(NAMES), 0).items()}
    assert high["a", "b"] == pytest.approx(3 * high["b", "a"])


def test_of_nothing_there_is_no_band() -> None:
    svg = flow_chart({}, NAMES, ("Rhoi", "Derbyn"), key="k", title="T", desc="D", fmt=str)
    assert not list(given_.parsed(svg).iter(f"{given_.SVG}path"))
