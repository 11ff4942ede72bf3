from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.statistics.impact import Noise, Reason, Unanswerable, frame, permute
from cydwaith.engines.statistics.impact.noise import fit
from cydwaith.engines.statistics.impact.permutation import design, number
from cydwaith.engines.statistics.impact.permutation import test as examine
from cydwaith.engines.statistics.impact.power import Plan, plan, power, table
from tests.examples import examples


def by_hand(values, starts, before, after):
    """The statistic, one adopter at a time."""
    periods = values.shape[1]
    found = []
    for row in np.flatnonzero(np.isfinite(starts)):
        own, start = values[row], int(starts[row])
        first, last = max(start - before, 0), min(start + after, periods)
        held = values[np.array(starts) >= last]
        if first == start or len(held) == 0:
            continue
        change = held[:, start:last].mean() - held[:, first:start].mean()
        found.append(own[start:last].mean() - own[first:start].mean() - change)
    return np.mean(found)


@examples(20)
@given(st.integers(0, 1000), st.integers(1, 4), st.integers(1, 3))
def test_every_assignment_is_tried(seed, before, after):
    rng = np.random.default_rng(seed)
    values = rng.normal(size=(6, 7))
    starts = [3, 4, *[None] * 4]
    found = permute(frame(values, starts), before, after, seed=1)
    numbers = [np.inf if s is None else s for s in starts]
    all_ways = {way: by_hand(values, way, before, after) for way in set(permutations(numbers))}
    own = by_hand(values, numbers, before, after)
    assert found.exact
    assert found.assignments == len(all_ways) == 30
    assert found.statistic == pytest.approx(own)
    assert found.p_value == pytest.approx(np.mean([abs(other) >= abs(own) - 1e-9 for other in all_ways.values()]))


def test_one_adopter_of_22_never_falls_below_one_in_22():
    values = np.random.default_rng(1).normal(size=(22, 8))
    values[0, 6:] += 1000
    found = permute(frame(values, [6, *[None] * 21]), 6, 2, seed=1)
    assert found.p_value == found.least == pytest.approx(1 / 22)
    assert found.statistic == pytest.approx(1000, abs=3)


def test_many_assignments_are_drawn_with_the_seed():
    values = np.random.default_rng(1).normal(size=(22, 8))
    panel = frame(values, [4, 5, 6, 5, 4, *[None] * 17])
    one, again, other = (permute(panel, 6, 2, seed) for seed in (1, 1, 2))
    assert not one.exact
    assert one.assignments == 5000
    assert one == again
    assert one.p_value == pytest.approx(other.p_value, abs=0.03)


@given(st.lists(st.sampled_from([2.0, 3.0, np.inf]), min_size=2, max_size=7))
def test_number_of_assignments(starts):
    ways = set(permutations(starts))
    assert number(np.array(starts)) == len(ways)
    assert len(design(np.array(starts), 2, 2, 6, 0).starts) == len(ways)


def test_the_excluded_and_the_already_treated_take_no_part():
    values = np.random.default_rng(1).normal(size=(22, 8))
    panel = frame(values, [6, 0, *[None] * 20], excluded=["5"])
    assert permute(panel, 6, 2, seed=1).assignments == 20


@pytest.mark.parametrize(
    ("starts", "reason"),
    [
        ([None] * 6, Reason.NO_ADOPTER),
        ([0, *[None] * 5], Reason.NOTHING_BEFORE),
        ([8, *[None] * 5], Reason.NOTHING_AFTER),
        ([4] * 6, Reason.NO_COMPARISON),
    ],
)
def test_nothing_to_compare(starts, reason):
    with pytest.raises(Unanswerable) as answer:
        permute(frame(np.random.default_rng(0).normal(size=(6, 8)), starts), 3, 2, seed=1)
    assert answer.value.reason is reason


@pytest.mark.parametrize("adopters", [1, 3])
def test_false_positive_rate_on_null_panels(adopters):
    """METHODS: 0.03 to 0.07 on 22 × 8 panels with nothing in them."""
    rng = np.random.default_rng(2022)
    starts = [6, 5, 4][:adopters] + [None] * (22 - adopters) if adopters == 1 else [6] * 3 + [None] * 19
    panels = Noise(1.0, 0.5).draw(rng, 1500, 22, 8) + rng.normal(0, 3, (1500, 22, 1)) + rng.normal(0, 2, (1500, 1, 8))
    rate = np.mean([permute(frame(panel, starts), 6, 2, seed=1).p_value <= 0.05 for panel in panels])
    assert 0.03 <= rate <= 0.07


def test_noise_is_recovered():
    rng = np.random.default_rng(6)
    for correlation in (0.0, 0.5, 0.8):
        fits = [
            fit(frame(5 + Noise(2.0, correlation).draw(rng, 1, 40, 15)[0] + rng.normal(size=15), [None] * 40))
            for _ in range(30)
        ]
        assert np.mean([each.deviation for each in fits]) == pytest.approx(2, rel=0.08)
        assert np.mean([each.correlation for each in fits]) == pytest.approx(correlation, abs=0.06)


def test_noise_that_does_not_move_is_no_noise():
    with pytest.raises(Unanswerable) as answer:
        fit(frame(np.full((6, 6), 0.1) + np.arange(6), [None] * 6))
    assert answer.value.reason is Reason.NO_MOVEMENT


def test_power_without_an_effect_is_half_the_level_and_grows_with_effect_and_adopters():
    noise = Noise(1.0, 0.5)
    assert power(plan(22, 3, 6, 2), noise, 1e-9, seed=1) == pytest.approx(0.025, abs=0.02)
    found = table(noise, (0.5, 1.0, 2.0), (1, 3), 22, 6, 2, seed=1)
    assert found[1, 0.5] < found[1, 1.0] < found[1, 2.0] < found[3, 2.0]
    assert power(plan(22, 3, 6, 2), noise, 2.0, seed=1) == power(plan(22, 3, 6, 2), noise, 2.0, seed=1)


def test_power_of_a_staggered_study():
    starts = np.array([4, 5, 6, *[np.inf] * 19])
    assert 0.8 < power(Plan(starts, 8, 6, 2), Noise(1.0, 0.5), -2.0, seed=1) < 0.95


@pytest.mark.slow
def test_the_power_table():
    """METHODS, section 2: six periods before, two after, a 2-SD effect among 22 councils."""
    found = {
        adopters: power(plan(22, adopters, 6, 2), Noise(1.0, 0.5), 2.0, seed=7, simulations=6000)
        for adopters in (1, 3, 5)
    }
    assert found == pytest.approx({1: 0.47, 3: 0.90, 5: 0.97}, abs=0.03)
    assert power(plan(22, 1, 6, 2), Noise(1.0, 0.5), 0.5, seed=7) < 0.1


def test_a_start_beyond_the_last_period_asks_nothing_and_the_unit_is_compared_with() -> None:
    values = np.random.default_rng(1).normal(size=(8, 10))
    starts = np.array([4.0, 13.0, *[np.inf] * 6])
    never = np.array([4.0, *[np.inf] * 7])
    found = [examine(values, design(one, 6, 4, 10, seed=1)).statistic for one in (starts, never)]
    assert found[0] == pytest.approx(found[1])
