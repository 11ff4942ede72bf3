"""Quantiles with ties, against `phe_quantile` and against what must always hold."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.statistics.quantiles import quantiles

VALUES = [5, 82, 9, 48, 65, 8200, 10000, 10000, 8, 7, 750, 900, 9, 9, 48, 65, 12, 13, 14, 15, 15, 15, 16]


# What `ph_quantile` of PHStatsMethods 0.1.16 (Office for Health Improvement and Disparities) gives of these values.
@pytest.mark.parametrize(
    ("groups", "highest_first", "wanted"),
    [
        (5, True, [5, 2, 4, 2, 2, 1, 1, 1, 5, 5, 1, 1, 4, 4, 2, 2, 4, 4, 4, 3, 3, 3, 3]),
        (5, False, [1, 4, 1, 3, 4, 5, 5, 5, 1, 1, 4, 5, 1, 1, 3, 4, 2, 2, 2, 2, 2, 2, 3]),
        (10, True, [10, 3, 8, 4, 3, 1, 1, 1, 9, 10, 2, 2, 8, 8, 4, 3, 7, 7, 7, 5, 5, 5, 5]),
    ],
)
def test_as_published(groups, highest_first, wanted):
    assert list(quantiles(VALUES, groups, highest_first=highest_first)) == wanted


lists = st.lists(st.integers(0, 40), min_size=10, max_size=120)


@given(lists, st.integers(2, 10))
def test_equal_values_share_a_group_and_groups_rise_with_values(values, groups):
    found = quantiles(values, groups)
    assert found.min() >= 1
    assert found.max() <= groups
    by_value = sorted(zip(values, found, strict=True))
    assert all(one[1] <= other[1] for one, other in pairwise(by_value))
    assert all(len({group for value, group in by_value if value == one}) == 1 for one in set(values))


# Beyond this, whole numbers that differ are the same in floating point.
EXACT = st.integers(1 - 2**52, 2**52 - 1)


@given(st.lists(EXACT, min_size=10, max_size=150, unique=True), st.integers(2, 10))
def test_without_ties_the_groups_differ_by_one_at_most(values, groups):
    _, sizes = np.unique(quantiles(values, groups), return_counts=True)
    assert len(sizes) == groups
    assert sizes.max() - sizes.min() <= 1


@given(lists, st.integers(2, 10))
def test_only_the_order_of_values_matters(values, groups):
    assert list(quantiles(np.array(values) * 3.5 + 2, groups)) == list(quantiles(values, groups))


def test_missing_values_have_no_group():
    assert list(quantiles([3, float("nan"), 1, 2, 4], 2)) == [2, 0, 1, 1, 2]


@pytest.mark.parametrize(
    ("values", "groups", "words"),
    [([1, 2], 3, "fewer values"), ([1, 2], 1, "two groups"), ([1, float("inf")], 2, "infinite")],
)
def test_impossible_questions_are_named(values, groups, words):
    with pytest.raises(ValueError, match=words):
        quantiles(values, groups)
