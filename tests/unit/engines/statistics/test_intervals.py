import numpy as np
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.statistics import intervals


def test_workbook_of_published_values(shared_data):
    book = openpyxl.load_workbook(shared_data / "statistics" / "testdata_Byars_Wilson.xlsx", data_only=True)
    rows = [row for row in book.active.iter_rows(min_row=2, values_only=True) if row[0] is not None]
    assert len(rows) == 13
    for count, total, lower, upper, confidence, method in rows:
        level = float(confidence.rstrip("%")) / 100
        found = intervals.byar(count, level) if method == "Byars" else intervals.proportion(count, total, level)
        assert found.upper == pytest.approx(upper, rel=1e-9)
        assert found.lower == (pytest.approx(lower, rel=1e-9) if lower is not None else 0.0)


# Newcombe 1998, Statistics in Medicine 17:857-872, Table I, method 3.
@pytest.mark.parametrize(
    ("count", "total", "lower", "upper"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_published(count, total, lower, upper):
    found = intervals.proportion(count, total)
    assert (found.lower, found.upper) == pytest.approx((lower, upper), abs=5e-5)


# Garwood 1936, Biometrika 28:437-442: 95 % limits of a Poisson count.
@pytest.mark.parametrize(("count", "lower", "upper"), [(0, 0.0, 3.689), (1, 0.0253, 5.572), (5, 1.623, 11.668)])
def test_exact_poisson_published(count, lower, upper):
    found = intervals.poisson(count)
    assert (found.lower, found.upper) == pytest.approx((lower, upper), abs=5e-4)


def test_exact_below_ten_events_and_byar_from_ten():
    assert intervals.events(9) == intervals.poisson(9)
    assert intervals.events(10) == intervals.byar(10)
    both = intervals.rate([9, 10], [1000, 1000], per=100_000)
    assert both.lower == pytest.approx([intervals.poisson(9).lower * 100, intervals.byar(10).lower * 100])


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: intervals.proportion(1, 0), "zero"),
        (lambda: intervals.proportion(-1, 5), "negative"),
        (lambda: intervals.proportion(6, 5), "greater"),
        (lambda: intervals.proportion(float("nan"), 5), "missing"),
        (lambda: intervals.rate(3, 0), "zero"),
        (lambda: intervals.byar(-2), "negative"),
        (lambda: intervals.poisson(2, confidence=95), "confidence"),
    ],
)
def test_impossible_figures_are_named(call, words):
    with pytest.raises(ValueError, match=words):
        call()


@given(st.integers(1, 100_000), st.floats(0, 1), st.floats(0.5, 0.95))
def test_a_proportion_lies_in_its_interval_and_the_interval_in_zero_to_one(total, share, confidence):
    count = round(share * total)
    narrow, wide = intervals.proportion(count, total, confidence), intervals.proportion(count, total, 0.99)
    assert 0 <= wide.lower <= narrow.lower <= count / total <= narrow.upper <= wide.upper <= 1


@given(st.integers(0, 100_000), st.floats(0.5, 0.95))
def test_a_count_lies_in_its_interval_which_widens_with_confidence(count, confidence):
    narrow, wide = intervals.events(count, confidence), intervals.events(count, 0.99)
    assert 0 <= wide.lower <= narrow.lower <= count <= narrow.upper <= wide.upper


def test_arrays_give_arrays():
    found = intervals.proportion([1, 2], 10)
    assert np.shape(found.lower) == np.shape(found.upper) == (2,)
    assert found.contains([0.1, 0.9]).tolist() == [True, False]
