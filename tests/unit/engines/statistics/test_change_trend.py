import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.statistics.change import Because, Direction, Meaning, Method, change, choose, trend
from cydwaith.engines.statistics.change.bounds import PERCENTAGE, RATE
from cydwaith.engines.statistics.change.xmr import Occasion, Rebase
from cydwaith.engines.statistics.standing import Polarity


def around(values, half):
    return [v - half for v in values], [v + half for v in values]


def test_slope_by_hand():
    # Equal weights w = (3.92 / 3.92)² = 1: slope 2, error 1/√10, chi-squared 40.
    values = [10, 12, 14, 16, 18]
    found = trend(values, *around(values, 1.96))
    assert found.slope == pytest.approx(2)
    assert found.error == pytest.approx(10**-0.5)
    assert found.chi_squared == pytest.approx(40)
    assert found.steady
    assert found.up is True


def test_matches_weighted_least_squares():
    rng = np.random.default_rng(2)
    values, half = rng.normal(50, 3, 5), rng.uniform(0.5, 4, 5)
    found = trend(values, values - half, values + half)
    weights = (1.96 / half) ** 2
    design = np.column_stack([np.ones(5), np.arange(5)])
    covariance = np.linalg.inv(design.T @ (weights[:, None] * design))
    assert found.slope == pytest.approx((covariance @ design.T @ (weights * values))[1])
    assert found.error == pytest.approx(covariance[1, 1] ** 0.5)


def test_only_the_last_five_count():
    values = [90, 80, 10, 12, 14, 16, 18]
    assert trend(values, *around(values, 1.96)).slope == pytest.approx(2)


def test_the_critical_value():
    def chi(half):
        values = np.arange(5.0)
        return trend(values, values - half, values + half)

    # slope 1, error 0.51·half/√10: chi-squared is 9.5495 at half ≈ 2.0058
    half = 1.96 * (10 / 9.5495) ** 0.5
    assert chi(half * 0.999).significant
    assert not chi(half * 1.001).significant


def test_a_slope_that_hangs_on_one_figure_is_no_trend():
    values = [10, 10, 10, 10, 30]
    found = trend(values, *around(values, 1))
    assert found.chi_squared > 9.5495
    assert not found.steady
    assert not found.significant


@given(st.lists(st.floats(-100, 100), min_size=5, max_size=5), st.floats(0.1, 10))
def test_turning_the_figures_round_turns_the_slope(values, half):
    row = np.array(values)
    up, down = trend(row, row - half, row + half), trend(-row, -row - half, -row + half)
    assert up.slope == pytest.approx(-down.slope)
    assert up.significant == down.significant


@pytest.mark.parametrize(
    ("values", "lower", "upper"),
    [
        ([1, 2, 3, 4], [0] * 4, [9] * 4),
        ([1, 2, 3, 4, None], [0] * 5, [9] * 5),
        ([1, 2, 3, 4, 5], [0, 0, 0, 0, 6], [9] * 5),
        ([1, 2, 3, 4, 5], [0, 0, 0, 0, 5], [9, 9, 9, 9, 5]),
    ],
)
def test_refused(values, lower, upper):
    with pytest.raises(ValueError, match="interval"):
        trend(values, lower, upper)


FLAT = [5.0] * 20


@pytest.mark.parametrize(
    ("values", "half", "method", "because"),
    [
        (range(4), 1, None, Because.TOO_FEW_POINTS),
        ([], 1, None, Because.TOO_FEW_POINTS),
        ([1, 2], None, None, Because.TOO_FEW_POINTS),
        (range(8), None, None, Because.NO_INTERVALS),
        (range(8), 1, Method.TREND, Because.FIVE_WITH_INTERVALS),
        (range(11), 1, Method.TREND, Because.FIVE_WITH_INTERVALS),
        (range(12), None, Method.CHART, Because.TWELVE_POINTS),
        (range(8), 0, None, Because.ZERO_WIDTH),
        ([1, 2, 3, 4, 5, None, 7], 1, None, Because.MISSING_VALUE),
        (FLAT, 1, None, Because.NO_MOVEMENT),
    ],
)
def test_the_number_of_points_decides(values, half, method, because):
    row = np.array(list(values), dtype=float)
    sides = (None, None) if half is None else (row - half, row + half)
    found = choose(row, *sides)
    assert (found.method, found.because) == (method, because)
    if because is not Because.FIVE_WITH_INTERVALS and method is None:
        assert change(row, *sides).direction is Direction.CANNOT_TELL


def test_change_by_chart_and_by_trend():
    up = change([*[5, 6] * 6, 30], polarity=Polarity.HIGHER)
    assert (up.direction, up.meaning) == (Direction.UP, Meaning.IMPROVEMENT)
    assert up.trend is None
    values = [18, 16, 14, 12, 10]
    down = change(values, *around(values, 1.96), polarity=Polarity.HIGHER)
    assert (down.direction, down.meaning) == (Direction.DOWN, Meaning.CONCERN)
    assert down.chart is None
    assert change([5, 6] * 8).direction is Direction.NO_CHANGE


def test_an_old_mark_is_not_a_change_now():
    assert change([5, 6, 5, 6, 30, -19, *[5, 6] * 6]).direction is Direction.NO_CHANGE


def test_after_a_dated_change_the_count_begins_again():
    found = change([5, 6] * 8, rebases=[Rebase(12, Occasion.PRACTICE, "practice 1")])
    assert found.choice.because is Because.TOO_FEW_POINTS
    assert found.choice.points == 4


def test_out_of_bounds():
    with pytest.raises(ValueError, match="above 100"):
        change([50, 104], bounds=PERCENTAGE)
    with pytest.raises(ValueError, match="below 0"):
        change([5, -1], bounds=RATE)
