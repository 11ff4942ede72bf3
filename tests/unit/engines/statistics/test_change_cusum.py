import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.statistics.change import cusum


def test_by_hand():
    # Plain mean and deviation of the first four: 10 and 1; at the last, after the alert, the mean of four is 12.25.
    steps = cusum([9, 11, 9, 11, 12, 12, 14, 14], window=4, robust=False)
    assert steps[0].target == 10
    assert steps[0].threshold == 5
    assert [step.up for step in steps] == pytest.approx([0, 0.5, 0, 0.5, 2, 3.5, 7, 8.25])
    assert [step.alert for step in steps] == [0, 0, 0, 0, 0, 0, 1, 1]


def test_after_an_alert_the_target_moves_and_the_sum_starts_again_when_it_stops_growing():
    steps = cusum([9, 11, 9, 11, 14, 14, 14, 14, 14, 14, 9, 9], window=4, robust=False)
    alerts = [step.alert for step in steps]
    assert alerts[5] == 1
    growing = alerts.index(0, 5)
    assert steps[growing].target > 10
    assert steps[growing].up == 0


def test_downward():
    row = [9, 11, 9, 11, 8, 8, 6, 6]
    assert [s.down for s in cusum(row, window=4, robust=False)] == pytest.approx(
        [-0.5, 0, -0.5, 0, -1.5, -3, -6.5, -8.25]
    )


@given(st.integers(0, 1000))
def test_turning_the_figures_round_turns_the_alerts(seed):
    row = np.random.default_rng(seed).normal(size=30).cumsum()
    up, down = cusum(row), cusum(-row)
    assert [step.alert for step in up] == [-step.alert for step in down]
    assert [step.up for step in up] == pytest.approx([-step.down for step in down])


def test_a_noisy_start_neither_hides_nor_raises_alerts():
    rng = np.random.default_rng(4)
    quiet = rng.normal(50, 1, 40)
    noisy = quiet.copy()
    noisy[3] = 90
    shifted = noisy.copy()
    shifted[25:] += 4
    assert not any(step.alert for step in cusum(noisy)[4:] if step.at > 20)
    assert any(step.alert > 0 for step in cusum(shifted) if step.at >= 25)
    assert not any(step.alert > 0 for step in cusum(shifted, robust=False) if 25 <= step.at < 30)


def test_missing_figures_are_passed_over_but_keep_their_place():
    row = [9, None, 11, 9, 11, 14, None, 14]
    assert [step.at for step in cusum(row, window=4)] == [0, 2, 3, 4, 5, 7]


def test_a_start_that_does_not_move_takes_its_deviation_from_all():
    steps = cusum([5] * 12 + [9] * 6)
    assert all(np.isfinite([step.up, step.threshold]).all() for step in steps)
    assert steps[0].threshold > 0


def test_few_false_alerts():
    rng = np.random.default_rng(5)
    alerts = [step.alert for row in rng.normal(size=(200, 36)) for step in cusum(row, robust=False)]
    assert np.mean(np.abs(alerts)) < 0.06


@pytest.mark.parametrize("row", [[], [1, 2, 3], [5] * 20, [None] * 20])
def test_too_little_is_refused(row):
    with pytest.raises(ValueError, match=r"figures"):
        cusum(row)
