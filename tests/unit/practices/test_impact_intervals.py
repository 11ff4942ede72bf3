"""Intervals say the same as the test that decides, and cover an effect that is planted as often as they claim."""

import numpy as np
import pytest

from cydwaith.engines.statistics import Polarity
from cydwaith.engines.statistics.impact import Estimator, Frame, Specification, decided, frame, gather, permute
from cydwaith.practices.impact_intervals import by_permutation, interval, most_rejected

UNITS, PERIODS, BEFORE, AFTER = 22, 9, 6, 3


def terms(estimator: Estimator = Estimator.GROUP_TIME) -> Specification:
    return Specification("figure", Polarity.HIGHER, 1.0, BEFORE, AFTER, estimator, 7)


def panel(seed: int, effect: float, adopters: int = 3, units: int = UNITS) -> Frame:
    rng = np.random.default_rng(seed)
    starts = [BEFORE - at % 2 if at < adopters else None for at in range(units)]
    values = rng.normal(50, 1, (units, PERIODS)) + np.arange(units)[:, None]
    for unit, start in enumerate(starts):
        if start is not None:
            values[unit, start:] += effect
    return frame(values, starts)


@pytest.mark.parametrize("adopters", [1, 2, 3])
@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("effect", [0.0, 1.0, 3.0])
def test_no_effect_is_held_exactly_when_it_is_not_rejected(adopters: int, seed: int, effect: float) -> None:
    made = panel(seed, effect, adopters)
    below, above = by_permutation(made, terms())
    found = permute(made, BEFORE, AFTER, 7)
    assert (found.statistic - below <= 0 <= found.statistic + above) == (found.p_value > 0.05)


@pytest.mark.parametrize("estimator", Estimator)
@pytest.mark.parametrize("adopters", [1, 3])
def test_the_interval_reaches_for_the_effect_of_the_specification(estimator: Estimator, adopters: int) -> None:
    made = panel(3, 4.0, adopters)
    evidence = gather(made, terms(estimator))
    found = interval(made, terms(estimator), evidence)
    answer = decided(evidence, terms(estimator))
    assert found is not None
    assert answer is not None
    assert found[0] < answer.effect < found[1]
    assert (found[0] <= 0 <= found[1]) == (answer.p_value > 0.05)
    assert found[0] < 4.0 < found[1]


def test_what_is_taken_away_is_tested_as_if_it_had_never_been() -> None:
    """Just inside the interval the effect is not rejected, just outside it is."""
    made = panel(1, 2.0)
    found = permute(made, BEFORE, AFTER, 7)
    below, above = by_permutation(made, terms())
    for end, step in ((found.statistic - below, -1e-6), (found.statistic + above, 1e-6)):
        inside, outside = (permute(without(made, end + move), BEFORE, AFTER, 7).p_value for move in (-step, step))
        assert inside > 0.05 >= outside


def without(made: Frame, effect: float) -> Frame:
    planted = effect * (np.arange(len(made.periods)) >= made.starts[:, None])
    return frame(made.values - planted, made.treatment.starts)


@pytest.mark.slow
def test_ninety_five_in_a_hundred_cover() -> None:
    covered = 0
    for seed in range(300):
        made = panel(1000 + seed, 2.0)
        below, above = by_permutation(made, terms())
        found = permute(made, BEFORE, AFTER, 7).statistic
        covered += found - below <= 2.0 <= found + above
    assert covered / 300 >= 0.92


def test_too_few_councils_rule_nothing_out() -> None:
    made = panel(1, 2.0, adopters=1, units=12)
    assert interval(made, terms(), gather(made, terms())) is None
    assert [most_rejected(number) for number in (12, 19, 20, 22, 40, 1540)] == [0, 0, 1, 1, 2, 77]
