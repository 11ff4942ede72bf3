import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.statistics import neighbours, position
from tests.examples import examples

MEASURES = {
    "density": {"A": 1.0, "B": 2.0, "C": 9.0, "D": 10.0},
    "age": {"A": 5.0, "B": 5.0, "C": 5.5, "D": 9.0},
}


def random_measures(seed, places=12):
    rng = np.random.default_rng(seed)
    return {name: {f"P{i}": float(v) for i, v in enumerate(rng.normal(size=places))} for name in ("a", "b", "c")}


def test_the_nearest_comes_first_and_says_why():
    first, second, third = neighbours("A", MEASURES)
    assert [first.place, second.place, third.place] == ["B", "C", "D"]
    assert first.contributions == pytest.approx({"density": 1.0, "age": 0.0})
    assert sum(third.contributions.values()) == pytest.approx(1)
    density = np.array([1, 2, 9, 10.0])
    assert first.distance == pytest.approx(1 / density.std())


def test_a_measure_of_weight_zero_is_left_out():
    found = neighbours("A", MEASURES, {"density": 0})
    assert found[0].distance == 0
    assert found[0].contributions == {"age": 0.0}


def test_unknown_measures_are_named_and_their_weight_spread():
    measures = {"density": MEASURES["density"], "age": {"A": 5.0, "C": 5.5, "D": float("nan")}}
    by_place = {n.place: n for n in neighbours("A", measures)}
    assert by_place["B"].missing == ("age",)
    assert by_place["D"].missing == ("age",)
    assert by_place["C"].missing == ()
    gap = 1 / np.array([1, 2, 9, 10.0]).std()
    assert by_place["B"].distance == pytest.approx(np.sqrt(2 * gap**2))


def test_places_with_nothing_in_common_are_no_neighbours():
    assert neighbours("A", {"x": {"A": 1.0, "B": 2.0}, "y": {"C": 1.0}})[0].place == "B"
    assert len(neighbours("A", {"x": {"A": 1.0, "B": 2.0}, "y": {"C": 1.0}})) == 1


@examples(20)
@given(st.integers(0, 1000))
def test_distances_are_symmetric_and_answers_repeatable(seed):
    measures = random_measures(seed)
    there = {n.place: n for n in neighbours("P0", measures, nearest=11)}
    back = {n.place: n for n in neighbours("P5", measures, nearest=11)}
    assert there["P5"].distance == pytest.approx(back["P0"].distance)
    assert neighbours("P0", measures) == neighbours("P0", measures)
    assert all(n.stability == 1 for n in there.values())


def test_stability_tells_a_safe_neighbour_from_a_lucky_one():
    found = neighbours("P0", random_measures(3, 40), nearest=5)
    assert all(0 <= n.stability <= 1 for n in found)
    assert found[0].stability > found[-1].stability


@pytest.mark.parametrize(
    ("weights", "nearest", "words"),
    [
        ({"density": -1}, 3, "negative"),
        ({"size": 1}, 3, "unknown"),
        ({"density": 0, "age": 0}, 3, "zero"),
        ({}, 0, "one"),
    ],
)
def test_impossible_requests_are_refused(weights, nearest, words):
    with pytest.raises(ValueError, match=words):
        neighbours("A", MEASURES, weights, nearest)


def test_an_unknown_place():
    with pytest.raises(KeyError):
        neighbours("Z", MEASURES)


def test_where_a_value_lies_among_its_comparators():
    found = position(3.0, [1.0, 2.0, 3.0, None, float("nan"), 4.0])
    assert (found.lowest, found.median, found.highest, found.size) == (1.0, 2.5, 4.0, 4)
    assert found.percentile == pytest.approx(62.5)
    assert position(None, [1.0]).percentile is None
    assert position(1.0, [None]) is None
