import numpy as np
import pytest

from cydwaith.engines.statistics.impact import Reason, Unanswerable, synthetic_did

from . import published


def test_proposition_99():
    """Arkhangelsky et al. 2021, table 1: −15.6, and −27.3 for the plain difference in differences."""
    states, years, values = published.proposition_99()
    treated = [state == "California" for state in states]
    found = synthetic_did.estimate(values, treated, years.index(1989), seed=1)
    assert found.effect == pytest.approx(-15.6, abs=0.05)
    assert 7 < found.error < 12  # the paper's placebo error is 8.4; ours is drawn anew
    assert synthetic_did.plain(values, treated, years.index(1989)) == pytest.approx(-27.3, abs=0.05)


def panel(effect, units=20, treated=3):
    rng = np.random.default_rng(2)
    values = rng.normal(size=(units, 1)) + rng.normal(size=12).cumsum() + rng.normal(0, 0.2, (units, 12))
    values[:treated, 8:] += effect
    return values, np.arange(units) < treated


def test_a_planted_effect_is_found_and_the_seed_decides_the_error():
    values, treated = panel(3)
    one, again = (synthetic_did.estimate(values, treated, 8, seed=4) for _ in range(2))
    assert one.effect == pytest.approx(3, abs=0.3)
    assert one.error == again.error != synthetic_did.estimate(values, treated, 8, seed=5).error
    assert one.donors.sum() == pytest.approx(1)
    assert one.periods.sum() == pytest.approx(1)


def test_level_and_unit_do_not_matter():
    values, treated = panel(3)
    one = synthetic_did.estimate(values, treated, 8, replications=0).effect
    assert synthetic_did.estimate(values * 10 + 500, treated, 8, replications=0).effect == pytest.approx(
        10 * one, rel=1e-4
    )


def test_staggered_is_the_plain_estimate_for_one_group_and_a_mean_for_several():
    values, treated = panel(3)
    starts = np.where(treated, 8, np.inf)
    one = synthetic_did.estimate(values, treated, 8, replications=0).effect
    assert synthetic_did.staggered(values, starts) == pytest.approx(one)
    starts[3], values[3, 6:] = 6, values[3, 6:] + 3
    assert synthetic_did.staggered(values, starts) == pytest.approx(3, abs=0.4)


def test_few_donors_have_no_error_and_constants_give_numbers():
    values, treated = panel(1, units=4, treated=2)
    assert synthetic_did.estimate(values, treated, 8).error is None
    assert synthetic_did.estimate(np.full((5, 6), 2.0), np.arange(5) < 1, 3).effect == pytest.approx(0)


@pytest.mark.parametrize(
    ("treated", "start", "reason"),
    [
        ([False] * 20, 8, Reason.NO_ADOPTER),
        ([True] * 20, 8, Reason.NO_COMPARISON),
        ([True, *[False] * 19], 0, Reason.NOTHING_BEFORE),
        ([True, *[False] * 19], 1, Reason.TOO_FEW_BEFORE),
        ([True, *[False] * 19], 12, Reason.NOTHING_AFTER),
    ],
)
def test_nothing_to_compare(treated, start, reason):
    with pytest.raises(Unanswerable) as answer:
        synthetic_did.estimate(panel(1)[0], treated, start)
    assert answer.value.reason is reason


def test_missing_figures_are_refused():
    values, treated = panel(1)
    values[4, 4] = np.nan
    with pytest.raises(ValueError, match="known"):
        synthetic_did.estimate(values, treated, 8)
