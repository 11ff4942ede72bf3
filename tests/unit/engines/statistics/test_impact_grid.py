"""What did nothing is not said to have worked, however adopters were chosen; what began early does not vanish."""

from collections import Counter

import numpy as np
import pytest

from cydwaith.engines.statistics.impact import (
    Estimator,
    Reason,
    Specification,
    Verdict,
    Way,
    decided,
    frame,
    gather,
    judge,
)
from cydwaith.engines.statistics.standing import Polarity
from tests.examples import panels
from tests.unit.engines.statistics import impact_grid as grid
from tests.unit.engines.statistics.impact_grid import Setting

SOME = [each for each in grid.SETTINGS if each.adopters > 1 and each.correlation in {0.0, 0.8}]
WORST = Setting(0.3, 5, "the worst")


def claims(told: Counter[Verdict]) -> int:
    return told[Verdict.WORKED] + told[Verdict.PROBABLY_WORKED]


@pytest.mark.parametrize("setting", SOME, ids=str)
def test_what_did_nothing_seldom_worked(setting: Setting) -> None:
    assert all(claims(told) <= 1 for told in grid.verdicts(setting, panels(40)))


@pytest.mark.slow
def test_what_did_nothing_worked_once_in_a_hundred_at_most() -> None:
    found = [told for _, _, told in grid.table(150)]
    assert sum(map(claims, found)) / sum(told.total() for told in found) <= 0.01
    assert max(claims(told) / told.total() for told in found) <= 0.02  # 150 panels: three of them
    harm = sum(told[Verdict.DID_HARM] for told in found)
    assert harm / sum(told.total() for told in found) <= 0.01


@pytest.mark.parametrize(("adopters", "effect"), [pytest.param(1, 2.0, marks=pytest.mark.slow), (3, 1.0)])
def test_power_is_that_of_the_test_that_decides(adopters: int, effect: float) -> None:
    stated, found = grid.power(adopters, effect, 60)
    assert stated == pytest.approx(found, abs=0.16)  # 2.5 standard errors of sixty studies


def test_the_worst_do_not_seem_to_gain() -> None:
    """From the last period alone the worst five of 22 gain by themselves; from the mean of those before, little."""
    rng, spec = np.random.default_rng(2), WORST.specification(1.6)
    found = [gather(WORST.panel(rng), spec) for _ in range(40)]
    assert np.mean([each.from_last for each in found]) > 0.6
    assert abs(np.mean([each.difference.statistic for each in found])) < 0.25


def test_those_chosen_when_unusually_bad_are_named() -> None:
    rng = np.random.default_rng(4)
    values = rng.normal(0, 1, (22, 10))
    values[:3, 5] -= 4
    values[:3, 6:] += 3
    found = judge(frame(values, [6] * 3 + [None] * 19), WORST.specification(2.0))
    assert found.verdict is Verdict.CANNOT_TELL
    assert Reason.UNUSUALLY_BAD in found.reasons
    better = Specification("sample", Polarity.LOWER, 2.0, 6, 4, Estimator.GROUP_TIME, 1)
    assert Reason.UNUSUALLY_GOOD in judge(frame(values, [6] * 3 + [None] * 19), better).reasons


def test_an_effect_that_began_one_period_early_does_not_vanish() -> None:
    setting, rng = Setting(0.3, 5, "by lot"), np.random.default_rng(6)
    spec = setting.specification(1.6)
    found = [judge(setting.panel(rng, 3.0, early=1), spec, settling=False) for _ in range(30)]
    assert np.mean([each.effect for each in found]) == pytest.approx(3 * 5 / 6, abs=0.25)
    assert abs(np.mean([each.evidence.from_last for each in found if each.evidence])) < 0.4
    assert sum(each.verdict is Verdict.WORKED for each in found) >= 24
    assert not any(each.verdict is Verdict.NO_SIGN for each in found)


@pytest.mark.parametrize("estimator", list(Estimator))
@pytest.mark.parametrize("starts", [[6], [6, 6, 6], [4, 5, 6, 5, 4]], ids=len)
def test_what_is_shown_is_what_is_tested(estimator: Estimator, starts: list[int]) -> None:
    values = np.random.default_rng(3).normal(0, 1, (22, 9)).cumsum(axis=1)
    made = frame(values, [*starts, *[None] * (22 - len(starts))])
    spec = Specification("sample", Polarity.HIGHER, 1.0, 6, 4, estimator, 1)
    found = judge(made, spec)
    assert found.evidence is not None
    answer = decided(found.evidence, spec)
    assert answer is not None
    assert (found.effect, found.p_value) == (answer.effect, answer.p_value)
    if estimator is not Estimator.SYNTHETIC_CONTROL or len(starts) > 1:
        assert found.effect == found.evidence.difference.statistic
        assert found.effect == pytest.approx(found.evidence.aggregates[Way.GROUP].overall.effect)
    else:
        assert found.effect == next(iter(found.evidence.synthetic.values())).own.effect


def test_no_sign_needs_power() -> None:
    rng, found = np.random.default_rng(8), []
    for worthwhile in (0.3, 0.6, 1.0, 1.6):
        setting = Setting(0.0, 3, "by lot")
        found += [judge(setting.panel(rng), setting.specification(worthwhile), settling=False) for _ in range(6)]
    told = [each for each in found if each.verdict is Verdict.NO_SIGN]
    assert told
    assert all(each.power is not None and each.power >= 0.8 for each in told)
    assert any(Reason.LOW_POWER in each.reasons for each in found)


def test_circumstances_are_matched_beside_the_figure_alone() -> None:
    rng = np.random.default_rng(9)
    values = rng.normal(0, 1, (22, 9)) + rng.normal(0, 3, (22, 1))
    made = frame(values, [6, *[None] * 21], predictors=rng.normal(0, 1, (22, 2)))
    found = gather(made, Setting(0.0, 1, "by lot").specification(2.0))
    assert set(found.covariates) == {"0"}
    own = found.covariates["0"]
    assert len(own.importance or ()) == 4  # two circumstances, the mean and the last figure before
    assert own.effect != found.synthetic["0"].own.effect
