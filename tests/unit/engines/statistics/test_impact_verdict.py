from collections import Counter

import numpy as np
import pytest

from cydwaith.engines.statistics.impact import Estimator, Noise, Reason, Specification, Step, Verdict, frame, judge
from cydwaith.engines.statistics.standing import Polarity

CHANCE = Noise(1.0, 0.5)
ONE, THREE, FIVE = [6], [6, 6, 6], [4, 5, 6, 5, 4]


def spec(worthwhile=2.0, direction=Polarity.HIGHER, estimator=Estimator.GROUP_TIME):
    return Specification("sample", direction, worthwhile, 6, 2, estimator, 1)


def panel(rng, starts, effect=0.0, units=22, periods=8):
    values = CHANCE.draw(rng, 1, units, periods)[0] + rng.normal(0, 2, (units, 1)) + rng.normal(0, 1, periods) + 50
    for row, start in enumerate(starts):
        values[row, start:] += effect
    return frame(values, [*starts, *[None] * (units - len(starts))])


def verdicts(number, starts, effect, question, seed=3):
    rng = np.random.default_rng(seed)
    found = [judge(panel(rng, starts, effect), question, settling=False) for _ in range(number)]
    return Counter(each.verdict for each in found)


def test_an_effect_that_is_plain_to_see():
    found = judge(panel(np.random.default_rng(1), FIVE, 4.0), spec())
    assert found.verdict is Verdict.WORKED
    assert found.reasons == ()
    assert found.effect == pytest.approx(4, abs=1)
    assert found.p_value <= 0.05
    assert found.power > 0.9
    assert found.settling is None
    assert len(found.evidence.adopters) == 5
    assert set(found.evidence.effects) == set(Estimator)


@pytest.mark.parametrize("estimator", list(Estimator))
def test_the_direction_decides_between_worked_and_harm(estimator):
    data = panel(np.random.default_rng(1), THREE, -5.0)
    assert judge(data, spec(estimator=estimator)).verdict is Verdict.DID_HARM
    assert judge(data, spec(direction=Polarity.LOWER, estimator=estimator)).verdict is Verdict.WORKED


def test_one_adopter_cannot_tell_a_small_effect_and_more_would_settle_it():
    found = judge(panel(np.random.default_rng(2), ONE, 1.5), spec(1.5))
    assert found.verdict is Verdict.CANNOT_TELL
    assert Reason.LOW_POWER in found.reasons
    assert Step.MORE_ADOPTERS in found.settling.steps
    assert 2 <= found.settling.adopters <= 6


def test_too_few_councils_for_any_result_to_be_unlikely():
    found = judge(panel(np.random.default_rng(2), ONE, 50.0, units=12), spec())
    assert found.verdict is Verdict.CANNOT_TELL
    assert Reason.CANNOT_REACH in found.reasons


def test_one_adopter_of_22_with_a_large_effect():
    question = spec(4.0, estimator=Estimator.SYNTHETIC_CONTROL)
    found = judge(panel(np.random.default_rng(5), ONE, 7.0), question)
    assert found.verdict is Verdict.WORKED
    assert found.p_value == pytest.approx(1 / 22)
    placebos = found.evidence.synthetic["0"]
    assert len(placebos.placebos) == 21
    assert found.effect == placebos.own.effect


@pytest.mark.parametrize("threat", [Reason.MISSING_DATA, Reason.BREAK_IN_SERIES, Reason.CONTAMINATION])
def test_a_named_threat_forbids_an_answer(threat):
    found = judge(panel(np.random.default_rng(1), FIVE, 4.0), spec(), [threat])
    assert (found.verdict, found.reasons) == (Verdict.CANNOT_TELL, (threat,))
    assert found.settling.steps


def test_only_known_threats_are_named():
    with pytest.raises(ValueError, match="known beforehand"):
        judge(panel(np.random.default_rng(1), FIVE), spec(), [Reason.LOW_POWER])


def test_adopters_that_went_their_own_way_before():
    data = panel(np.random.default_rng(1), THREE)
    values = data.values.copy()
    values[:3] += 2.0 * np.arange(8)
    found = judge(frame(values, [*THREE, *[None] * 19]), spec())
    assert found.verdict is Verdict.CANNOT_TELL
    assert Reason.PRE_TREND in found.reasons


def test_a_synthetic_control_that_does_not_fit():
    data = panel(np.random.default_rng(1), ONE)
    values = data.values.copy()
    values[0] += 40
    values[0, 6:] += 9
    found = judge(frame(values, [6, *[None] * 21]), spec(4.0, estimator=Estimator.SYNTHETIC_CONTROL))
    assert found.verdict is Verdict.CANNOT_TELL
    assert Reason.POOR_FIT in found.reasons


def test_a_gap_in_an_adopters_figures():
    data = panel(np.random.default_rng(1), FIVE, 4.0)
    values = data.values.copy()
    values[0, 3] = np.nan
    found = judge(frame(values, data.treatment.starts), spec())
    assert found.verdict is Verdict.CANNOT_TELL
    assert Reason.MISSING_DATA in found.reasons


def test_a_gap_in_one_of_the_others_is_no_threat():
    data = panel(np.random.default_rng(1), FIVE, 4.0)
    values = data.values.copy()
    values[15, 3] = np.nan
    assert judge(frame(values, data.treatment.starts), spec()).verdict is Verdict.WORKED


def noisy(units=22, periods=8):
    return CHANCE.draw(np.random.default_rng(9), 1, units, periods)[0]


def with_missing(rows):
    values = noisy()
    values[rows] = np.nan
    return values


@pytest.mark.parametrize("estimator", list(Estimator))
@pytest.mark.parametrize(
    ("values", "starts", "reason"),
    [
        (np.full((22, 8), 3.3), [6], Reason.NO_MOVEMENT),
        (np.full((22, 8), 3.3) + np.arange(8), [6], Reason.NO_MOVEMENT),
        (noisy(periods=2), [1], Reason.TOO_FEW_BEFORE),
        (with_missing(slice(1, None)), [6], Reason.NO_COMPARISON),
        (with_missing(slice(None)), [6], Reason.MISSING_DATA),
        (noisy(), [6] * 22, Reason.NO_COMPARISON),
        (noisy(), [0], Reason.NOTHING_BEFORE),
        (noisy(), [-4], Reason.NOTHING_BEFORE),
        (noisy(), [8], Reason.NOTHING_AFTER),
        (noisy(), [80], Reason.NOTHING_AFTER),
        (noisy(), [], Reason.NO_ADOPTER),
        (noisy(units=1), [6], Reason.NO_COMPARISON),
        (noisy(units=2), [6], Reason.TOO_FEW_UNITS),
    ],
)
def test_each_impossible_question_gets_its_answer(values, starts, reason, estimator):
    made = frame(values, [*starts, *[None] * (len(values) - len(starts))])
    found = judge(made, spec(estimator=estimator))
    assert found.verdict is Verdict.CANNOT_TELL
    assert found.reasons[0] is reason
    assert found.effect is None
    assert found.settling.steps


def test_everyone_adopts_at_different_times():
    found = judge(frame(noisy(), [4 + row % 3 for row in range(22)]), spec())
    assert np.isfinite([found.effect, found.p_value, found.power]).all()


def test_the_same_question_gets_the_same_answer():
    data = panel(np.random.default_rng(3), FIVE, 1.0)
    one, again = judge(data, spec(1.0)), judge(data, spec(1.0))
    assert (one.verdict, one.reasons, one.p_value, one.power, one.settling) == (
        again.verdict,
        again.reasons,
        again.p_value,
        again.power,
        again.settling,
    )


@pytest.mark.slow
@pytest.mark.parametrize("estimator", list(Estimator))
@pytest.mark.parametrize("starts", [ONE, THREE, FIVE], ids=["one", "three", "five"])
def test_nothing_planted_is_seldom_said_to_have_worked(starts, estimator):
    number = 250 if starts is ONE else 120
    found = verdicts(number, starts, 0.0, spec(4.0 if starts is ONE else 1.5, estimator=estimator))
    assert found[Verdict.WORKED] / number <= 0.02
    assert (found[Verdict.WORKED] + found[Verdict.PROBABLY_WORKED]) / number <= 0.05
    assert found[Verdict.DID_HARM] / number <= 0.02


@pytest.mark.slow
def test_what_is_planted_is_mostly_found():
    found = verdicts(100, FIVE, 3.0, spec())
    assert found[Verdict.WORKED] >= 80
    assert found[Verdict.DID_HARM] == 0


@pytest.mark.slow
def test_correlated_units_and_trends_of_their_own_do_not_deceive():
    """Factor panels, where parallel trends fail: nothing is planted, so nothing may be said to have worked."""
    rng = np.random.default_rng(12)
    found = Counter()
    for _ in range(150):
        paths = rng.normal(size=(2, 14)).cumsum(axis=1)
        values = rng.uniform(0, 1, (22, 2)) @ paths + rng.normal(0, 0.2, (22, 14))
        data = frame(values, [10, *[None] * 21])
        question = Specification("sample", Polarity.HIGHER, 1.0, 10, 4, Estimator.SYNTHETIC_CONTROL, 1)
        found[judge(data, question, settling=False).verdict] += 1
    assert found[Verdict.WORKED] / 150 <= 0.03
