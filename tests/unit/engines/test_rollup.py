"""Amounts by areas that overlap: every amount once in the sum of all, whatever the areas."""

from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.rollup import Amounts, Area, Lying, Rollup, Share, rolled

SORTS = ("spent", "aim")
PLACES = "abcdef"


@dataclass(frozen=True)
class Cell:
    """An amount of something that lies in places, as one would write it down."""

    places: frozenset[str]
    what: str
    amount: int


CELLS = st.lists(
    st.builds(Cell, st.frozensets(st.sampled_from(PLACES)), st.sampled_from(SORTS), st.integers(0, 10**12)), max_size=30
)
AREAS = st.dictionaries(st.sampled_from("NMSWE"), st.dictionaries(st.sampled_from(PLACES), st.booleans()), max_size=5)


def added_up(cells: list[Cell], areas: dict[str, dict[str, bool]]) -> Rollup[str]:
    """The cells, each a thing of its own, added up."""
    pairs = [(number, PLACES.index(place)) for number, one in enumerate(cells) for place in sorted(one.places)]
    thing, place = (np.array([pair[at] for pair in pairs], np.int64) for at in (0, 1))
    sort = np.array([SORTS.index(one.what) for one in cells], np.int64)
    amount = np.array([one.amount for one in cells], np.int64)
    lying = Lying(len(cells), thing, place, tuple(PLACES))
    return rolled(lying, Amounts(np.arange(len(cells)), sort, amount, SORTS), areas)


def inside(cell: Cell, areas: dict[str, dict[str, bool]]) -> frozenset[str]:
    """The areas in which something lies."""
    return frozenset(code for code, area in areas.items() if cell.places & area.keys())


@given(CELLS, AREAS)
def test_every_pound_is_once_in_the_sum_of_all(cells: list[Cell], areas: dict[str, dict[str, bool]]) -> None:
    found = added_up(cells, areas)
    for what in SORTS:
        plain = sum(cell.amount for cell in cells if cell.what == what)
        assert found.whole.get(what, 0) == plain
        assert sum(one.get(what, 0) for one in found.exactly.values()) == plain
    assert found.exactly.keys() == {inside(cell, areas) for cell in cells}


@given(CELLS, AREAS)
def test_an_area_has_whatever_lies_in_one_of_its_places(cells: list[Cell], areas: dict[str, dict[str, bool]]) -> None:
    found = added_up(cells, areas)
    for code, area in areas.items():
        for what in SORTS:
            own = [cell for cell in cells if cell.what == what and cell.places & area.keys()]
            assert (what in found.by[code]) == bool(own)
            share = found.by[code].get(what, Share())
            assert share.amount == sum(cell.amount for cell in own)
            assert share.shared == sum(cell.amount for cell in own if len(inside(cell, areas)) > 1)
            unsure = [cell for cell in own if not any(area.get(place) for place in cell.places)]
            assert share.perhaps == sum(cell.amount for cell in unsure)


def test_what_lies_nowhere_is_told_apart() -> None:
    found = added_up([Cell(frozenset(), "spent", 5), Cell(frozenset("a"), "spent", 7)], {"N": {"a": True}})
    assert found.nowhere == {"spent": 5}
    assert found.by["N"]["spent"] == Share(7, 0, 0)
    assert found.whole == {"spent": 12}


def test_nothing_adds_up_to_nothing() -> None:
    found = added_up([], {"N": {"a": True}})
    assert (found.whole, found.by, found.exactly) == ({}, {"N": {}}, {})


def test_more_areas_than_can_be_told_apart_are_refused() -> None:
    areas: dict[str, Area] = {str(number): {"a": True} for number in range(32)}
    none = np.zeros(0, np.int64)
    with pytest.raises(ValueError, match="32 areas"):
        rolled(Lying(0, none, none, ()), Amounts(none, none, none, SORTS), areas)


def test_of_nothing_nothing_is_the_sum() -> None:
    nothing = np.array([], np.int64)
    amounts: Amounts[str] = Amounts(nothing, nothing, nothing, ())
    assert rolled(Lying(0, nothing, nothing, ()), amounts, {"N": {}}) == Rollup(by={"N": {}})
