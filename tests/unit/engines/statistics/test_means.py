"""Means and their intervals, against published figures and against what must always hold."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.statistics.means import mean, of_summary


# The examples of `phe_mean` in PHEindicatormethods, with what PHStatsMethods 0.1.16 gives.
@pytest.mark.parametrize(
    ("values", "confidence", "wanted"),
    [
        ([30, 40, 50, 60], 0.95, (45, 12.909944487358, 24.457397432395, 65.542602567605)),
        ([30, 40, 50, 60], 0.998, (45, 12.909944487358, -20.934519589465, 110.934519589465)),
        ([20, 30, 40], 0.95, (30, 10, 5.158622882497, 54.841377117503)),
        ([200, 300, 400], 0.998, (300, 100, -989.057149625907, 1589.057149625907)),
    ],
)
def test_as_published(values, confidence, wanted):
    found = mean(values, confidence)
    assert (found.value, found.deviation, found.interval.lower, found.interval.upper) == pytest.approx(wanted)
    assert of_summary(found.value, found.deviation, found.count, confidence) == found


values = st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=50)


@given(values)
def test_the_interval_lies_evenly_about_the_mean(some):
    found = mean(some)
    assert found.interval.lower <= found.value <= found.interval.upper
    assert found.value - found.interval.lower == pytest.approx(found.interval.upper - found.value, abs=1e-6)


@given(values, st.floats(-100, 100), st.floats(0.1, 10))
def test_it_moves_and_stretches_with_the_values(some, shift, factor):
    found, moved = mean(some), mean(np.array(some) * factor + shift)
    assert moved.interval.upper == pytest.approx(found.interval.upper * factor + shift, abs=1e-3)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: mean([1]), "at least two"),
        (lambda: mean([1, float("nan")]), "missing"),
        (lambda: of_summary(1, -1, 5), "negative"),
        (lambda: of_summary(1, 1, 1), "at least two"),
        (lambda: mean([1, 2], confidence=95), "confidence"),
    ],
)
def test_impossible_figures_are_named(call, words):
    with pytest.raises(ValueError, match=words):
        call()
