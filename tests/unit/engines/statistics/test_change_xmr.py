import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.statistics.change import (
    PERCENTAGE,
    RATE,
    Because,
    Bounds,
    Direction,
    Limits,
    Meaning,
    Occasion,
    Rebase,
    Rule,
    change,
    chart,
    limits,
)
from cydwaith.engines.statistics.change import rules as every
from cydwaith.engines.statistics.standing import Polarity
from tests.unit.engines.statistics.panels import noise

WIDE = Limits(mean=0.0, lower=-9.0, upper=9.0, near_lower=-6.0, near_upper=6.0)


def at(chart_marks, rule):
    return [mark.at for mark in chart_marks if rule in mark.rules]


def test_limits_by_hand():
    # Ranges 2, 4, 2, 4, 2: mean 2.8.
    found = limits([10, 12, 8, 10, 14, 12])
    assert found.mean == pytest.approx(11)
    assert (found.lower, found.upper) == pytest.approx((11 - 2.66 * 2.8, 11 + 2.66 * 2.8))
    assert (found.near_lower, found.near_upper) == pytest.approx((11 - 2.66 * 2.8 * 2 / 3, 11 + 2.66 * 2.8 * 2 / 3))


def test_outlying_ranges_are_screened_once():
    row = [10, 11, 10, 11, 10, 11, 10, 40, 10, 11, 10, 11, 10]
    # Ranges: ten of 1 and two of 30; their mean 70/12 times 3.267 is below 30, so the two go.
    assert limits(row).upper == pytest.approx(np.mean(row) + 2.66)
    assert limits(row, screened=False).upper == pytest.approx(np.mean(row) + 2.66 * 70 / 12)


def test_one_spike_in_a_still_row_marks_only_itself():
    row = [5.0] * 8 + [9.0] + [5.0] * 8
    assert [mark.at for mark in chart(row).marks if Rule.BEYOND_LIMITS in mark.rules] == [8]


@given(st.floats(-1e6, 1e6), st.integers(2, 40))
def test_a_constant_row_is_never_marked(value, size):
    found = chart([value] * size)
    assert found.marks == ()
    assert found.segments[0].limits.upper == found.segments[0].limits.lower == value


def test_limits_stay_within_what_a_figure_can_be():
    found = limits([1, 99, 2, 98, 1, 97], PERCENTAGE)
    assert (found.lower, found.upper) == (0, 100)


def test_gaps_break_runs_and_are_not_used_as_steps():
    assert every.trend(np.arange(8.0)).all()
    assert not every.trend(np.array([1, 2, 3, np.nan, 4, 5, 6, 7])).any()
    assert not every.one_side(np.array([1, 1, 1, np.nan, 1, 1, 1, 1]), 0).any()
    assert limits([10, 12, None, 30, 32]).upper == pytest.approx(21 + 2.66 * 2)


def test_trend_needs_seven_points():
    assert not every.trend(np.arange(6.0)).any()
    assert not every.trend(np.array([1, 2, 3, 3, 4, 5, 6.0])).any()
    assert every.trend(np.array([2, 1, 2, 3, 4, 5, 6, 7, 3.0])).tolist() == [0, 1, 1, 1, 1, 1, 1, 1, 0]
    assert every.trend(np.array([2, 7, 6, 5, 4, 3, 2, 1, 3.0])).tolist() == [0, -1, -1, -1, -1, -1, -1, -1, 0]


def test_of_a_peak_the_later_trend_counts():
    row = np.array([1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1.0])
    assert every.trend(row).tolist() == [1] * 6 + [-1] * 7


def test_seven_on_one_side_and_the_mean_ends_a_run():
    assert every.one_side(np.array([-1, 1, 1, 1, 1, 1, 1, 1, 1, -1.0]), 0).tolist() == [0, *[1] * 8, 0]
    assert not every.one_side(np.array([1, 1, 1, 0, 1, 1, 1, 1.0]), 0).any()


@pytest.mark.parametrize(
    ("row", "marked"),
    [
        ([7, 1, 7], [0, 2]),
        ([1, 7, 7], [1, 2]),
        ([7, 7, 1], [0, 1]),
        ([-7, -1, -7], [0, 2]),
        ([7, -1, 7], []),  # not all three on one side
        ([7, 1, 1, 7], []),
        ([10, 7, 1], []),  # a point beyond the limits is counted by its own rule
        ([1, 1, 7, 1, 7, 1, 1], [2, 4]),
    ],
)
def test_two_of_three(row, marked):
    assert np.flatnonzero(every.two_of_three(np.array(row, dtype=float), WIDE)).tolist() == marked


def test_the_gravest_rule_comes_first_and_gives_the_direction():
    mark = every.marks(np.array([1, 2, 3, 4, 5, 6, 20.0]), WIDE, Polarity.LOWER)[-1]
    assert mark.rules == (Rule.BEYOND_LIMITS, Rule.TREND, Rule.ONE_SIDE)
    assert mark.rule is Rule.BEYOND_LIMITS
    assert mark.up
    assert mark.meaning is Meaning.CONCERN


@pytest.mark.parametrize(
    ("polarity", "meaning"),
    [
        (Polarity.HIGHER, Meaning.IMPROVEMENT),
        (Polarity.LOWER, Meaning.CONCERN),
        (Polarity.NO_JUDGEMENT, Meaning.NO_JUDGEMENT),
    ],
)
def test_meaning_follows_polarity(polarity, meaning):
    found = chart([*[5, 6] * 6, 30], polarity).marks
    assert found[-1].meaning is meaning


def test_a_segment_is_judged_by_itself_and_says_why():
    row = [10, 11] * 6 + [20, 21] * 6
    assert at(chart(row).marks, Rule.ONE_SIDE)
    rebased = chart(row, rebases=[Rebase(12, Occasion.ADOPTION, "adoption 7")])
    assert rebased.marks == ()
    assert [segment.limits.mean for segment in rebased.segments] == [10.5, 20.5]
    assert rebased.segments[0].reason is None
    assert rebased.segments[1].reason.record == "adoption 7"


def test_marks_of_a_later_segment_keep_their_place():
    row = [10, 11] * 6 + [20, 21] * 6 + [40]
    found = chart(row, rebases=[Rebase(12, Occasion.EVENT, "flood")])
    assert at(found.marks, Rule.BEYOND_LIMITS) == [24]


@pytest.mark.parametrize(
    "call",
    [
        lambda: limits([1]),
        lambda: limits([1, None]),
        lambda: limits([1, np.inf]),
        lambda: limits([[1, 2], [3, 4]]),
        lambda: limits([-1, 2], RATE),
        lambda: chart([50, 101], bounds=PERCENTAGE),
        lambda: chart([50, -1], bounds=Bounds(low=0)),
        lambda: Rebase(3, Occasion.EVENT, " "),
        lambda: chart([1, 2, 3], rebases=[Rebase(0, Occasion.EVENT, "x")]),
        lambda: chart([1, 2, 3], rebases=[Rebase(3, Occasion.EVENT, "x")]),
        lambda: chart([1, 2, 3], rebases=[Rebase(1, Occasion.EVENT, "x"), Rebase(1, Occasion.EVENT, "y")]),
    ],
)
def test_impossible_figures_and_segments_are_refused(call):
    with pytest.raises(ValueError, match=r"figures|infinite|below|above|segment|row"):
        call()


def test_a_segment_of_one_figure_has_no_limits():
    found = chart([1, 2, 3], rebases=[Rebase(2, Occasion.EVENT, "x")])
    assert found.segments[1].limits is None


def test_ordinary_variation_is_seldom_beyond_the_limits():
    rng = np.random.default_rng(1)
    rows = rng.normal(size=(400, 24))
    share = np.mean([len(at(chart(row).marks, Rule.BEYOND_LIMITS)) for row in rows]) / 24
    assert share < 0.012


@pytest.mark.parametrize("rho", [0.0, 0.3, 0.5, 0.8])
def test_unchanged_figures_that_drift_are_not_called_a_change(rho):
    """Taken for independent, the latest of twelve unchanged figures is marked in up to 22 charts of 100."""
    rows = noise(np.random.default_rng(5), 800, 12, rho)
    told = [change(row) for row in rows]
    assert np.mean([one.direction in {Direction.UP, Direction.DOWN} for one in told]) <= 0.025
    withheld = [one for one in told if one.direction is Direction.CANNOT_TELL]
    assert {one.choice.because for one in withheld} <= {Because.DRIFT}
    if rho == 0.8:
        assert np.mean([bool(chart(row).marks and chart(row).marks[-1].at == 11) for row in rows]) > 0.15


def test_a_jump_is_still_seen():
    rows = noise(np.random.default_rng(6), 200, 12, 0.0)
    rows[:, -1] += 6
    assert np.mean([change(row).direction is Direction.UP for row in rows]) > 0.8
