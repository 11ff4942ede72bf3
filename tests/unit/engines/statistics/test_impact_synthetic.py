import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import minimize

from cydwaith.engines.statistics.impact import (
    Reason,
    Unanswerable,
    control,
    frame,
    in_space,
    simplex,
    without_each_donor,
)
from tests.examples import examples

from . import published


def california(**more):
    states, years, values = published.proposition_99()
    starts = [years.index(1989) if state == "California" else None for state in states]
    return frame(values, starts, units=states, periods=[str(year) for year in years], **more), states.index(
        "California"
    )


def test_proposition_99_by_the_outcome_alone():
    panel, row = california()
    found = in_space(panel, row, 19, 12)
    assert found.own.effect == pytest.approx(-19.514, abs=0.001)  # R's Synth on lagged outcomes alone: −19.5
    assert found.own.misfit == pytest.approx(1.656, abs=0.001)
    assert len(found.placebos) == 38
    assert sum(found.own.weights.values()) == pytest.approx(1, abs=1e-5)
    left = without_each_donor(panel, row, 19, 12)
    assert set(left) == set(found.own.weights)
    assert all(-21 < other.effect < -17 for other in left.values())


def test_proposition_99_by_predictors():
    """Abadie, Diamond & Hainmueller 2010, table 2."""
    states, years, values = published.proposition_99()
    panel, row = california(predictors=published.predictors(states, years, values))
    found = control(panel, row, 19, 12, predicted=True)
    table = {"Utah": 0.334, "Nevada": 0.234, "Montana": 0.199, "Colorado": 0.164, "Connecticut": 0.069}
    assert found.weights == pytest.approx(table, abs=0.01)
    assert sum(found.importance) == pytest.approx(1)
    assert -20 < found.effect < -18


@pytest.mark.slow
def test_proposition_99_placebos_by_predictors():
    states, years, values = published.proposition_99()
    panel, row = california(predictors=published.predictors(states, years, values))
    found = in_space(panel, row, 19, 12, predicted=True)
    assert found.ratio_rank == pytest.approx(1 / 39)


def best_by_search(gap):
    """The same problem by a general solver."""
    size = gap.shape[1]
    found = minimize(
        lambda w: ((gap @ w) ** 2).sum(),
        np.full(size, 1 / size),
        jac=lambda w: 2 * gap.T @ (gap @ w),
        bounds=[(0, 1)] * size,
        constraints={"type": "eq", "fun": lambda w: w.sum() - 1, "jac": np.ones_like},
        options={"ftol": 1e-12, "maxiter": 200},
    )
    return found.fun


@examples(30)
@given(st.integers(0, 10_000), st.integers(1, 8), st.integers(2, 12), st.floats(-1e4, 1e4))
def test_weights_are_the_best_there_are(seed, size, rows, level):
    rng = np.random.default_rng(seed)
    target, donors = level + rng.normal(size=rows), level + rng.normal(size=(rows, size))
    weights = simplex.weights(target, donors)
    assert np.all(weights >= 0)
    assert weights.sum() == pytest.approx(1)
    assert ((target - donors @ weights) ** 2).sum() <= best_by_search(donors - target[:, None]) + 1e-6


def planted(rng, effect=0.0, units=22, periods=10, start=6):
    common = rng.normal(size=(2, periods)).cumsum(axis=1)
    values = rng.uniform(0, 1, (units, 2)) @ common + rng.normal(0, 0.1, (units, periods)) + 50
    values[0, start:] += effect
    return values


def test_a_planted_effect_is_found():
    panel = frame(planted(np.random.default_rng(3), 4.0), [6, *[None] * 21])
    found = in_space(panel, 0, 6, 4)
    assert found.own.effect == pytest.approx(4, abs=0.5)
    assert found.p_value == pytest.approx(1 / 22)
    assert found.least == pytest.approx(1 / 22)


@examples(20)
@given(st.integers(0, 10_000), st.floats(-50, 50), st.floats(0.1, 100))
def test_level_and_unit_do_not_matter(seed, shift, scale):
    values = planted(np.random.default_rng(seed), 2.0)
    one = control(frame(values, [6, *[None] * 21]), 0, 6, 4)
    other = control(frame(values * scale + shift, [6, *[None] * 21]), 0, 6, 4)
    assert other.effect == pytest.approx(one.effect * scale, rel=1e-4, abs=1e-5 * scale)


def test_the_same_seed_gives_the_same_answer_and_the_order_of_units_does_not_matter():
    rng = np.random.default_rng(8)
    values, wanted = planted(rng), rng.normal(size=(22, 3))
    one = control(frame(values, [6, *[None] * 21], predictors=wanted), 0, 6, 4, predicted=True, seed=5)
    again = control(frame(values, [6, *[None] * 21], predictors=wanted), 0, 6, 4, predicted=True, seed=5)
    assert one.effect == again.effect
    turned = control(frame(values[::-1], [*[None] * 21, 6]), 21, 6, 4)
    assert turned.effect == pytest.approx(control(frame(values, [6, *[None] * 21]), 0, 6, 4).effect)


def test_originators_and_earlier_adopters_are_no_donors():
    panel = frame(planted(np.random.default_rng(1)), [6, 6, 4, 0, *[None] * 18], excluded=["4"])
    found = in_space(panel, 0, 6, 4)
    assert not set(found.own.weights) & {"0", "1", "2", "3", "4"}
    assert len(found.placebos) == 17


def test_later_adopters_are_cut_at_their_adoption():
    values = planted(np.random.default_rng(2))
    values[0] = values[1]  # so that unit 1 alone would be the synthetic control …
    values[1, 8:] += 100  # … and the leap that follows its own adoption must not count
    found = control(frame(values, [6, 8, *[None] * 20]), 0, 6, 4)
    assert found.weights["1"] == pytest.approx(1, abs=1e-3)
    assert abs(found.gap[:8]).max() < 0.01
    assert abs(found.gap[8:]).max() < 10


def test_missing_figures_leave_periods_and_donors_out():
    values = planted(np.random.default_rng(2))
    values[0, 2] = values[5, 3] = np.nan
    found = control(frame(values, [6, *[None] * 21]), 0, 6, 4)
    assert 2 not in found.periods
    assert "5" not in found.weights
    assert np.all(np.isfinite(found.gap))


@pytest.mark.parametrize(
    ("change", "start", "reason"),
    [
        (lambda v: None, 0, Reason.NOTHING_BEFORE),
        (lambda v: None, -2, Reason.NOTHING_BEFORE),
        (lambda v: None, 1, Reason.TOO_FEW_BEFORE),
        (lambda v: None, 10, Reason.NOTHING_AFTER),
        (lambda v: None, None, Reason.NOTHING_AFTER),
        (lambda v: v[1:].fill(np.nan), 6, Reason.NO_COMPARISON),
        (lambda v: v[0, 6:].fill(np.nan), 6, Reason.MISSING_DATA),
    ],
)
def test_nothing_to_compare(change, start, reason):
    values = planted(np.random.default_rng(2))
    change(values)
    with pytest.raises(Unanswerable) as answer:
        control(frame(values, [start, *[None] * 21]), 0, 6, 3)
    assert answer.value.reason is reason


def test_a_perfect_fit_and_a_constant_give_numbers():
    values = np.full((6, 8), 4.0)
    values[0, 5:] = 5
    found = in_space(frame(values, [5, *[None] * 5]), 0, 5, 3)
    assert found.own.effect == pytest.approx(1)
    assert np.isfinite([found.own.ratio, found.ratio_rank, found.well_fitted_rank, found.p_value]).all()


def test_predictors_must_be_there():
    with pytest.raises(ValueError, match="predictors"):
        control(frame(planted(np.random.default_rng(1)), [6, *[None] * 21]), 0, 6, 4, predicted=True)
