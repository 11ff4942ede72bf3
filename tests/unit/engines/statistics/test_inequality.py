"""Slope and relative index of inequality: least squares, the exact interval of a plain slope, and invariances."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import ndtri

from cydwaith.engines.statistics.inequality import Scale, inequality, standard_errors

# PHEindicatormethods, the example of `phe_sii`: life expectancy in deciles of deprivation of two areas.
AREA1 = (
    [75.9, 78.3, 83.8, 83.6, 80.5, 81.1, 81.7, 84.2, 80.6, 86.3],
    [1.64, 1.58, 1.51, 1.78, 1.7, 1.56, 1.37, 1.4, 2.43, 1.57],
    [7291, 7997, 6105, 7666, 5790, 6934, 5918, 5974, 7147, 7534],
)
AREA2 = (
    [70.5, 71.6, 72.5, 73.5, 73.1, 76.2, 78.7, 80.6, 80.9, 80],
    [0.23, 0.26, 0.3, 0.16, 0.79, 0.78, 0.4, 0.28, 0.23, 0.35],
    [21675, 20065, 19750, 24713, 20112, 19618, 22408, 19752, 18939, 19312],
)


def least_squares(value, people):
    """The line by numpy's own least squares: start, rise."""
    share = np.array(people) / sum(people)
    rise, start = np.polyfit(np.cumsum(share) - share / 2, value, 1, w=np.sqrt(share))
    return start, rise


@pytest.mark.parametrize(("value", "error", "people"), [AREA1, AREA2])
def test_the_line_is_that_of_weighted_least_squares(value, error, people):
    start, rise = least_squares(value, people)
    found = inequality(value, error, people)
    assert found.slope == pytest.approx(rise, rel=1e-9)
    assert found.relative == pytest.approx((start + rise) / start, rel=1e-9)


@pytest.mark.parametrize(("value", "error", "people"), [AREA1, AREA2])
def test_the_simulated_interval_is_the_exact_one_of_a_plain_slope(value, error, people):
    moved = [least_squares(unit, people)[1] for unit in np.eye(10)]
    exact = float(np.sqrt(np.sum(np.square(moved) * np.square(error)))) * float(ndtri(0.975))
    found = inequality(value, error, people)
    assert found.slope_interval.lower == pytest.approx(found.slope - exact, abs=exact * 0.015)
    assert found.slope_interval.upper == pytest.approx(found.slope + exact, abs=exact * 0.015)
    assert found.relative_interval.lower < found.relative < found.relative_interval.upper


def test_the_same_figures_give_the_same_interval():
    assert inequality(*AREA1) == inequality(*AREA1)


def test_no_gradient():
    found = inequality([50] * 5, [1] * 5, [100] * 5)
    assert found.slope == pytest.approx(0, abs=1e-9)
    assert found.relative == pytest.approx(1)
    assert found.slope_interval.contains(0)


def test_a_straight_line_is_found():
    people = np.array([10, 30, 5, 40, 15])
    place = np.cumsum(people) / 100 - people / 200
    found = inequality(20 + 30 * place, [0.1] * 5, people)
    assert (found.slope, found.relative) == pytest.approx((30, 2.5))


figures = st.lists(
    st.tuples(st.floats(5, 95), st.floats(0.1, 5), st.integers(100, 90_000)), min_size=3, max_size=12
).map(lambda rows: [np.array(column) for column in zip(*rows, strict=True)])


@given(figures)
def test_the_other_end_first_turns_the_sign(table):
    found, turned = inequality(*table, draws=2000), inequality(*(column[::-1] for column in table), draws=2000)
    assert turned.slope == pytest.approx(-found.slope, abs=1e-7)
    if found.relative and turned.relative:
        assert turned.relative == pytest.approx(1 / found.relative)


@given(figures, st.floats(0.5, 50))
def test_units_and_numbers_of_people_are_only_scales(table, factor):
    value, error, people = table
    found = inequality(value, error, people, draws=2000)
    scaled = inequality(value * factor, error * factor, people * 7, draws=2000)
    assert scaled.slope == pytest.approx(found.slope * factor, abs=1e-6)
    assert scaled.slope_interval.upper == pytest.approx(found.slope_interval.upper * factor, rel=1e-6, abs=1e-6)


@given(figures)
def test_splitting_a_group_in_two_alike_changes_nothing_of_a_straight_line(table):
    _, _, people = table
    halves = np.repeat(people / 2, 2)

    def line(groups):
        share = groups / groups.sum()
        return 10 + 5 * (np.cumsum(share) - share / 2)

    one = inequality(line(people), np.ones(people.size), people, draws=1000)
    two = inequality(line(halves), np.ones(halves.size), halves, draws=1000)
    assert one.slope == pytest.approx(5)
    assert two.slope == pytest.approx(5)


def test_rates_and_proportions_are_drawn_on_their_own_scales():
    lower, upper = [0.1, 0.08, 0.05], [0.2, 0.14, 0.1]
    value = np.sqrt(np.array(lower) * np.array(upper))
    errors = standard_errors(lower, upper, Scale.RATE)
    assert np.exp(np.log(value) + 1.959963985 * errors) == pytest.approx(upper)
    rate = inequality(value, errors, [1, 1, 1], Scale.RATE)
    assert rate.slope_interval.lower < rate.slope < rate.slope_interval.upper < 0.1
    assert rate.relative_interval.lower > 0
    share = inequality(
        [0.97, 0.98, 0.99], standard_errors([0.9] * 3, [0.995] * 3, Scale.PROPORTION), [1] * 3, Scale.PROPORTION
    )
    assert share.slope_interval.upper < 1


def test_no_relative_index_where_the_line_leaves_the_scale():
    found = inequality([-1, 5, 9], [1, 1, 1], [1, 1, 1])
    assert (found.relative, found.relative_interval) == (None, None)
    unsure = inequality([0.5, 5, 9], [5, 1, 1], [1, 1, 1])
    assert unsure.relative_interval is None


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: inequality([1, 2], [1, 1], [1, 1]), "three groups"),
        (lambda: inequality([1, 2, 3], [1, 1], [1, 1, 1]), "groups do not match"),
        (lambda: inequality([1, 2, 3], [1, 1, 1], [1, 0, 1]), "population is zero"),
        (lambda: inequality([1, 2, 3], [1, -1, 1], [1, 1, 1]), "negative"),
        (lambda: inequality([1, float("nan"), 3], [1, 1, 1], [1, 1, 1]), "missing"),
        (lambda: inequality([0, 2, 3], [1, 1, 1], [1, 1, 1], Scale.RATE), "above zero"),
        (lambda: inequality([0.5, 0.2, 3], [1, 1, 1], [1, 1, 1], Scale.PROPORTION), "between 0 and 1"),
        (lambda: standard_errors([2], [1], Scale.PLAIN), "above its upper"),
    ],
)
def test_impossible_figures_are_named(call, words):
    with pytest.raises(ValueError, match=words):
        call()
