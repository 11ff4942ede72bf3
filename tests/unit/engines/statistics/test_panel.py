import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.statistics import Panel, Reason, fit, panel
from tests.examples import examples
from tests.unit.engines.statistics.panels import make, planted

NAN = float("nan")


def effects(found):
    return np.array([found.estimates[place].effect for place in found.places])


def numbers(estimate):
    ends = (estimate.interval, estimate.expected_interval, estimate.typical)
    parts = [estimate.effect, estimate.raw, estimate.wrong_sign, estimate.shrinkage, estimate.expected]
    return parts + [end for interval in ends for end in (interval.lower, interval.upper)]


def test_planted_differences_are_found():
    given_panel, true = planted(np.random.default_rng(1), places=40, periods=5, spread=3.0)
    found = fit(given_panel)
    assert np.corrcoef(effects(found), true)[0, 1] > 0.95
    assert found.spread == pytest.approx(3.0, rel=0.4)
    assert found.noise == pytest.approx(1.0, rel=0.3)
    assert found.reason is None


def test_the_estimate_is_the_leave_one_out_residual_shrunk():
    given_panel, _ = planted(np.random.default_rng(2), spread=2.0)
    found = fit(given_panel)
    values = given_panel.values
    for row, place in enumerate(given_panel.places):
        estimate = found.estimates[place]
        others = np.delete(values, row, axis=0).mean(axis=0)
        assert estimate.raw == pytest.approx((values[row] - others).mean(), abs=0.3)
        assert estimate.expected == pytest.approx(others[-1], abs=0.3)
        assert abs(estimate.effect) <= abs(estimate.raw)
        assert estimate.interval.contains(estimate.effect)
        assert estimate.expected_interval.width < estimate.typical.width


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        (np.zeros((0, 0)), None),
        (np.full((8, 4), NAN), Reason.NO_FIGURES),
        (np.random.default_rng(0).normal(size=(2, 5)), Reason.TOO_FEW_PLACES),
        (np.random.default_rng(0).normal(size=(22, 1)), Reason.TOO_FEW_PERIODS),
        (np.random.default_rng(0).normal(size=(22, 2)), Reason.TOO_FEW_PERIODS),
        (np.full((22, 5), 7.3), Reason.NO_SPREAD),
        (np.tile(np.arange(5.0), (22, 1)), Reason.NO_SPREAD),
        (np.tile(np.arange(22.0)[:, None], (1, 5)), Reason.REPEATED),
    ],
)
def test_what_cannot_be_told_is_said(values, reason):
    found = fit(make(values))
    assert found.reason is reason
    assert not found.estimates


def test_gaps_are_never_zero_and_never_dropped_in_silence():
    given_panel, _ = planted(np.random.default_rng(3), periods=5)
    values = given_panel.values.copy()
    values[0, -1] = values[1, 1] = NAN
    values[2, :] = NAN
    values[3, 1:] = NAN
    found = fit(make(values))
    assert found.reasons == {
        "P000": Reason.MISSING_VALUE,
        "P002": Reason.NO_FIGURES,
        "P003": Reason.MISSING_VALUE,
    }
    assert found.estimates["P000"].value is None
    assert found.estimates["P001"].periods == 4
    assert "P002" not in found.estimates


def test_a_lone_figure_is_too_few():
    given_panel, _ = planted(np.random.default_rng(3), periods=5)
    values = given_panel.values.copy()
    values[4, :-1] = NAN
    assert fit(make(values)).reasons == {"P004": Reason.TOO_FEW_PERIODS}


def test_a_period_that_few_share_has_no_year_effect():
    given_panel, _ = planted(np.random.default_rng(3), periods=5)
    values = given_panel.values.copy()
    values[2:, -1] = NAN
    found = fit(make(values))
    assert found.periods == given_panel.periods[:-1]
    assert found.reasons["P000"] is Reason.TOO_FEW_PLACES
    assert found.reasons["P005"] is Reason.MISSING_VALUE


def test_one_period_with_published_uncertainty_can_be_judged():
    rng = np.random.default_rng(5)
    true = rng.normal(0, 3, 22)
    found = fit(make((50 + true + rng.normal(size=22))[:, None], np.ones((22, 1))))
    assert found.reason is None
    assert np.corrcoef(effects(found), true)[0, 1] > 0.9


def test_imprecise_figures_are_shrunk_more():
    given_panel, _ = planted(np.random.default_rng(6), periods=3, spread=2.0)
    variances = np.ones((22, 3))
    variances[0] = 25.0
    found = fit(make(given_panel.values, variances))
    assert found.estimates["P000"].shrinkage < 0.6 * found.estimates["P001"].shrinkage


def test_context_that_predicts_is_kept_and_noise_left_out():
    rng = np.random.default_rng(7)
    given_panel, true = planted(rng, places=22, periods=5)
    useful, useless = rng.normal(size=22), rng.normal(size=22)
    values = given_panel.values + 4 * useful[:, None]
    found = fit(make(values, context={"useful": useful, "useless": useless}))
    assert found.context.chosen == ("useful",)
    assert found.context.r2 > 0.5
    assert found.context.alone["useless"] < 0.2
    assert np.corrcoef(effects(found), true)[0, 1] > 0.8
    place = int(np.argmax(useful))
    estimate = found.estimates[f"P{place:03d}"]
    assert estimate.without["useful"] > estimate.effect


def test_context_that_does_not_predict_changes_nothing():
    rng = np.random.default_rng(8)
    given_panel, _ = planted(rng)
    noise = {name: rng.normal(size=22) for name in ("a", "b", "c")}
    with_noise = fit(make(given_panel.values, context=noise))
    assert with_noise.context.chosen == ()
    assert effects(with_noise) == pytest.approx(effects(fit(given_panel)))


def test_a_place_without_its_context_is_not_judged_by_it():
    rng = np.random.default_rng(7)
    given_panel, _ = planted(rng, periods=5)
    useful = rng.normal(size=22)
    values = given_panel.values + 4 * useful[:, None]
    useful[3] = NAN
    found = fit(make(values, context={"useful": useful}))
    assert found.reasons == {"P003": Reason.MISSING_CONTEXT}


def test_coefficients_may_be_learnt_from_more_places():
    rng = np.random.default_rng(9)
    given_panel, true = planted(rng, places=300, periods=4)
    useful = rng.normal(size=300)
    wide = make(given_panel.values + 2 * useful[:, None], context={"useful": useful})
    few = wide.only(wide.places[:22])
    found = fit(few, reference=wide)
    assert found.context.chosen == ("useful",)
    assert found.places == few.places
    assert np.corrcoef(effects(found), true[:22])[0, 1] > 0.8


@examples(25)
@given(st.integers(0, 10_000), st.floats(-1e4, 1e4), st.floats(1e-3, 1e4), st.booleans())
def test_shift_scale_and_mirror_change_only_the_unit(seed, shift, scale, mirrored):
    given_panel, _ = planted(np.random.default_rng(seed), spread=1.5)
    factor = -scale if mirrored else scale
    plain, moved = fit(given_panel), fit(make(shift + factor * given_panel.values))
    assert effects(moved) == pytest.approx(factor * effects(plain), rel=1e-5, abs=1e-6 * scale)
    for place in plain.places:
        assert moved.estimates[place].wrong_sign == pytest.approx(plain.estimates[place].wrong_sign, abs=1e-5)


@examples(25)
@given(st.integers(0, 10_000))
def test_the_order_of_places_does_not_matter(seed):
    rng = np.random.default_rng(seed)
    given_panel, _ = planted(rng)
    shuffled = given_panel.only([given_panel.places[i] for i in rng.permutation(22)])
    plain, other = fit(given_panel), fit(shuffled)
    for place in plain.places:
        assert other.estimates[place].effect == pytest.approx(plain.estimates[place].effect, rel=1e-6, abs=1e-9)


@examples(40)
@given(st.integers(0, 10_000), st.integers(2, 25), st.integers(1, 7), st.floats(0, 0.6), st.booleans())
def test_no_answer_is_ever_not_a_number(seed, places, periods, gaps, published):
    rng = np.random.default_rng(seed)
    values = rng.normal(size=(places, periods))
    values[rng.random(values.shape) < gaps] = NAN
    variances = np.where(rng.random(values.shape) < 0.9, rng.gamma(2, 1, values.shape), NAN) if published else None
    found = fit(make(values, variances, {"x": rng.normal(size=places)}))
    assert all(place in found.estimates or place in found.reasons for place in found.places)
    assert all(np.all(np.isfinite(numbers(estimate))) for estimate in found.estimates.values())


def test_removing_a_place_keeps_the_others_close():
    given_panel, _ = planted(np.random.default_rng(10), spread=2.0)
    whole, fewer = fit(given_panel), fit(given_panel.only(given_panel.places[:-1]))
    assert effects(fewer) == pytest.approx(effects(whole)[:-1], abs=0.4)


def test_loose_figures_become_a_panel():
    made = panel({("A", "2020"): 1.0, ("B", "2021"): 2.0, ("A", "2021"): 3.0}, context={"x": {"A": 5.0}})
    assert made.places == ("A", "B")
    assert made.periods == ("2020", "2021")
    assert np.isnan(made.values[1, 0])
    assert np.isnan(made.context["x"][1])


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: Panel(("A", "A"), ("1",), np.zeros((2, 1))), "twice"),
        (lambda: Panel(("A",), ("1",), np.zeros((2, 1))), "shape"),
        (lambda: Panel(("A",), ("1",), np.full((1, 1), np.inf)), "infinite"),
        (lambda: Panel(("A",), ("1",), np.zeros((1, 1)), np.full((1, 1), -1.0)), "negative"),
        (lambda: Panel(("A",), ("1",), np.zeros((1, 1)), None, {"x": np.zeros(3)}), "one finite number"),
        (lambda: Panel(("A",), ("1",), np.zeros((1, 1)), None, dict.fromkeys("abcd", np.zeros(1))), "at most 3"),
        (lambda: fit(make(np.zeros((3, 3))), periods=0), "one period"),
    ],
)
def test_impossible_panels_are_refused(call, words):
    with pytest.raises(ValueError, match=words):
        call()


def test_of_periods_that_overlap_only_those_apart_count():
    rolling = tuple(f"{year}-01-01/P3Y" for year in range(2010, 2024))
    values = np.random.default_rng(0).normal(size=(8, len(rolling)))
    shown = Panel(tuple("abcdefgh"), rolling, values)
    assert shown.last(3).periods == ("2017-01-01/P3Y", "2020-01-01/P3Y", "2023-01-01/P3Y")
    assert np.array_equal(shown.last(3).values, values[:, [7, 10, 13]])
    assert fit(shown).periods == shown.last(5).periods
