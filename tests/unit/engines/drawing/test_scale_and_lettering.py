"""Rulers and lettering: round numbers, finite places, labels that fit and keep apart."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.drawing.axes import thinned
from cydwaith.engines.drawing.lettering import kept_apart, shorten, stacked, text_width, wrap
from cydwaith.engines.drawing.scale import LARGEST, extent, fitted, known, nice_ticks
from cydwaith.engines.drawing.svg import escape, number
from cydwaith.engines.years import decimal_year

numbers = st.floats(-1e100, 1e100)


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (0, 10, (0, 2, 4, 6, 8, 10)),
        (48.7, 74.9, (50, 55, 60, 65, 70)),
        (-3, 3, (-3, -2, -1, 0, 1, 2, 3)),
        (0, 1, (0, 0.2, 0.4, 0.6, 0.8, 1.0)),
        (61.6, 73.5, (62, 64, 66, 68, 70, 72)),
        (1e9, 5e9, (1e9, 2e9, 3e9, 4e9, 5e9)),
    ],
)
def test_ticks_are_round(low: float, high: float, ticks: tuple[float, ...]) -> None:
    assert nice_ticks(low, high) == pytest.approx(ticks)


@given(numbers, numbers, st.integers(1, 12))
def test_ticks_ascend_within_the_ruler(one: float, other: float, count: int) -> None:
    low, high = extent((one, other))
    ticks = nice_ticks(low, high, count)
    slack = (high - low) * 1e-6
    assert 1 <= len(ticks) <= 2 * count + 3
    assert list(ticks) == sorted(ticks)
    assert low - slack <= ticks[0] <= ticks[-1] <= high + slack


@given(st.lists(st.none() | st.floats()))
def test_every_known_value_has_a_place_on_the_paper(values: list[float | None]) -> None:
    scale = fitted(values, 10, 300)
    places = [scale(value) for value in map(known, values) if value is not None]
    assert all(10 <= place <= 300 for place in places)


def test_what_cannot_be_drawn_is_missing() -> None:
    assert [known(value) for value in (None, float("nan"), float("inf"), 2 * LARGEST)] == [None] * 4
    assert extent([]) == (0, 1)
    assert extent([5, 5]) == (4.5, 5.5)
    assert nice_ticks(5, 5, 2) == (4.5, 5.0, 5.5)


def test_coordinates_are_finite_and_short() -> None:
    assert [number(value) for value in (1, 1.0, -0.01, 2.345)] == ["1", "1", "0", "2.3"]
    with pytest.raises(ValueError, match="coordinate"):
        number(float("nan"))


def test_text_is_escaped_and_legal() -> None:
    assert escape("<a & \"b\" 'c'>\x00\ud800") == "&lt;a &amp; &quot;b&quot; &#39;c&#39;&gt;\ufffd\ufffd"


@given(st.text(max_size=80), st.floats(20, 300), st.integers(1, 4))
def test_wrapped_lines_fit(text: str, room: float, lines: int) -> None:
    rows = wrap(text, 14, room, lines=lines)
    assert len(rows) <= lines
    assert all(text_width(row, 14) <= room for row in rows)


def test_shortening_and_soft_hyphens() -> None:
    assert shorten("Caerdydd", 14, 200) == "Caerdydd"
    assert shorten("Caerdydd a'r Fro", 14, 70).endswith("…")
    assert wrap("Carmarthen\u00adshire", 14, 82) == ["Carmarthen-", "shire"]
    assert wrap("Carmarthen\u00adshire", 14, 200) == ["Carmarthenshire"]


@given(st.lists(st.floats(-50, 400), max_size=30))
def test_labels_keep_apart_and_inside(wanted: list[float]) -> None:
    placed = kept_apart(wanted, 19, 0, 320)
    gap = min(19, 320 / max(1, len(wanted) - 1))
    assert all(-0.001 <= place <= 320.001 for place in placed)
    assert all(b - a >= gap - 0.001 for a, b in pairwise(sorted(placed)))


@given(st.lists(st.tuples(st.floats(-50, 400), st.floats(5, 40)), max_size=8))
def test_blocks_lie_one_under_another_and_inside_where_there_is_room(blocks: list[tuple[float, float]]) -> None:
    wanted, heights = [top for top, _ in blocks], [height for _, height in blocks]
    placed = stacked(wanted, heights, 0, 330)
    laid = sorted(zip(placed, heights, strict=True))
    assert all(top + height <= below + 0.001 for (top, height), (below, _) in pairwise(laid))
    assert all(top + height <= 330.001 for top, height in laid)
    assert all(top >= -0.001 for top, _ in laid)


def test_crowded_labels_are_thinned_from_the_last() -> None:
    labels = [(20.0 * index, f"20{index:02d}-{index + 1:02d}") for index in range(10)]
    kept = thinned(labels, 0, 200)
    assert kept[-1] == labels[-1]
    assert 1 < len(kept) < 10


def test_dates_on_a_time_axis() -> None:
    assert decimal_year(date(2024, 1, 1)) == 2024
    assert decimal_year(date(2023, 7, 2)) == pytest.approx(2023.5, abs=0.002)
