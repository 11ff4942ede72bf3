"""Nobody who adds and takes away what is shown can work out a small number, nor bound it within the threshold."""

import itertools
from collections.abc import Collection, Iterator, Mapping
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.disclosure.threshold import FEWEST, in_steps, is_small
from cydwaith.engines.disclosure.withholding import EVERY, of_table, withheld
from tests.examples import examples

Counts = dict[tuple[Any, ...], int]
Sums = Mapping[Any, Collection[Any]]
FEW = examples(40)
PEOPLE = st.one_of(st.integers(0, 6), st.integers(0, 40))


@st.composite
def tables(draw: st.DrawFn, most: int = 4) -> Counts:
    """A table of people by two directions."""
    rows, columns = draw(st.integers(1, most)), draw(st.integers(1, most))
    return {(f"r{r}", f"c{c}"): draw(PEOPLE) for r in range(rows) for c in range(columns)}


@st.composite
def overlapping(draw: st.DrawFn) -> tuple[Counts, Sums]:
    """Cells, and any sums of them at all."""
    counts = {(number,): draw(PEOPLE) for number in range(draw(st.integers(1, 5)))}
    parts = st.sets(st.sampled_from(sorted(counts)), min_size=1)
    return counts, dict(enumerate(draw(st.lists(parts, min_size=1, max_size=8))))


def shown(counts: Counts, sums: Sums) -> dict[Any, int]:
    """What a reader sees: the sums that are not withheld."""
    hidden = withheld(counts, sums)
    return {name: sum(counts[cell] for cell in cells) for name, cells in sums.items() if name not in hidden}


def determined(cells: list[Any], sums: Sums, seen: Mapping[Any, int]) -> set[Any]:
    """The cells that follow exactly from the sums seen: found by exact elimination, another way than the engine's."""
    rows = [[Fraction(cell in sums[name]) for cell in cells] for name in seen]
    for pivot in range(len(cells)):
        at = next((row for row in rows if row[pivot] != 0 and not any(row[:pivot])), None)
        if at is None:
            continue
        at[:] = [value / at[pivot] for value in at]
        for row in rows:
            if row is not at and row[pivot] != 0:
                row[:] = [mine - row[pivot] * its for mine, its in zip(row, at, strict=True)]
    alone = [row for row in rows if sum(1 for value in row if value) == 1]
    return {cells[row.index(next(filter(None, row)))] for row in alone}


def possible(cells: list[Any], sums: Sums, seen: Mapping[Any, int], top: int) -> Iterator[dict[Any, int]]:
    """Every table of whole people that agrees with what is seen, no cell above a top; by counting them all out."""
    bounds = [min([top, *(number for name, number in seen.items() if cell in sums[name])]) for cell in cells]
    for values in itertools.product(*(range(bound + 1) for bound in bounds)):
        table = dict(zip(cells, values, strict=True))
        if all(sum(table[cell] for cell in sums[name]) == number for name, number in seen.items()):
            yield table


@FEW
@given(tables())
def test_no_small_number_is_shown(counts: Counts) -> None:
    assert not [number for number in shown(counts, of_table(counts)).values() if is_small(number)]


@FEW
@given(tables())
def test_no_small_number_of_a_table_follows_from_what_is_shown(counts: Counts) -> None:
    sums = of_table(counts)
    found = determined(list(counts), sums, shown(counts, sums))
    assert not [cell for cell in found if is_small(counts[cell])]


@FEW
@given(overlapping())
def test_no_small_number_follows_from_any_sums(given_: tuple[Counts, Sums]) -> None:
    counts, sums = given_
    found = determined(list(counts), sums, shown(counts, sums))
    assert not [cell for cell in found if is_small(counts[cell])]


@FEW
@given(st.dictionaries(st.tuples(st.sampled_from("ab"), st.sampled_from("xy")), st.integers(0, 12), min_size=1))
def test_a_small_number_could_be_anything_within_the_threshold(counts: Counts) -> None:
    sums = of_table(counts)
    seen = shown(counts, sums)
    tables_ = list(possible(list(counts), sums, seen, top=25))
    assert counts in tables_
    for cell in (cell for cell, count in counts.items() if is_small(count)):
        values = [table[cell] for table in tables_]
        assert max(values) - min(values) >= FEWEST, (cell, seen)


@FEW
@given(st.lists(st.integers(0, 12), min_size=2, max_size=5))
def test_what_one_week_adds_cannot_be_taken_from_two_totals(joined: list[int]) -> None:
    """So many had joined by each week: the difference of two totals is what came between."""
    counts = {(week,): number for week, number in enumerate(joined)}
    sums = {f"by week {week}": [(earlier,) for earlier in range(week + 1)] for week in range(len(joined))}
    seen = shown(counts, sums)
    for (one, first), (two, second) in itertools.combinations(seen.items(), 2):
        between = set(sums[two]) - set(sums[one])
        assert second - first >= FEWEST or not any(is_small(counts[cell]) for cell in between)


@FEW
@given(st.lists(PEOPLE, min_size=3, max_size=6), st.integers(2, 3))
def test_windows_that_move_give_no_week_away(asked: list[int], length: int) -> None:
    counts = {(week,): number for week, number in enumerate(asked)}
    starts = range(max(1, len(asked) - length + 1))
    sums = {start: [(week,) for week in range(start, min(start + length, len(asked)))] for start in starts}
    found = determined(list(counts), sums, shown(counts, sums))
    assert not [cell for cell in found if is_small(counts[cell])]


@FEW
@given(tables(3))
def test_the_same_table_withholds_the_same_whatever_its_order(counts: Counts) -> None:
    backwards = dict(reversed(counts.items()))
    assert withheld(counts, of_table(counts)) == withheld(backwards, of_table(backwards))


@FEW
@given(st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 3)), st.integers(FEWEST, 90), min_size=1))
def test_where_no_number_is_small_all_are_shown(counts: Counts) -> None:
    assert withheld(counts, of_table(counts)) == frozenset()


def test_the_complement_of_a_small_cell_goes_with_it() -> None:
    counts = {("yes",): 30, ("no",): 2, ("later",): 9}
    assert withheld(counts, of_table(counts)) == {("no",), ("later",)}


def test_of_two_directions_four_cells_go() -> None:
    counts = {(r, c): 20 for r in "abc" for c in "xyz"} | {("a", "x"): 3}
    hidden = withheld(counts, of_table(counts))
    assert {("a", "x")} < hidden
    assert len(hidden) == 4, "one more in its row, one in its column, and the corner between them"
    assert (EVERY, EVERY) not in hidden


def test_where_only_the_total_is_left_to_hide_it_goes() -> None:
    assert withheld({("a",): 1, ("b",): 0}, of_table([("a",), ("b",)])) == {("a",), ("b",), (EVERY,)}


@pytest.mark.parametrize(("count", "told"), [(0, None), (4, None), (5, 5), (9, 5), (10, 10), (23, 20)])
def test_a_number_that_stands_alone_is_told_in_steps(count: int, told: int | None) -> None:
    assert in_steps(count) == told
