"""Trials: the draw, the estimate against least squares, and by simulation whether power and p are what they say."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.statistics.design import analysed, detectable, draw, imbalance, power
from cydwaith.engines.statistics.design.estimating import effects, started

RNG = np.random.default_rng(11)
UNITS = [f"W060000{number:02d}" for number in range(1, 23)]
CONTEXT = {name: (float(at), float((7 * at) % 5)) for at, name in enumerate(UNITS)}
STEPS = 5


@pytest.fixture(scope="module")
def drawn():
    return draw(CONTEXT, STEPS, "2026")


def noise(rng: np.random.Generator, periods: int, rho: float = 0.5) -> np.ndarray:
    """Figures with levels of units and periods, and neighbours in time alike; later units vary more."""
    own = np.empty((len(UNITS), periods))
    own[:, 0] = rng.normal(size=len(UNITS)) / math.sqrt(1 - rho**2)
    for at in range(1, periods):
        own[:, at] = rho * own[:, at - 1] + rng.normal(size=len(UNITS))
    scale = np.linspace(0.5, 1.5, len(UNITS))[:, None]
    return own * scale + rng.normal(0, 5, (len(UNITS), 1)) + rng.normal(0, 5, (1, periods))


def test_the_best_tenth_is_kept_and_one_of_it_drawn(drawn):
    assert len(drawn.allowed) == round(0.1 * drawn.candidates)
    assert sorted(drawn.allocation) == UNITS
    assert sorted(drawn.allocation.values()) == sorted([1, 2] * 5 + [3, 4, 5] * 4)
    everything = np.array([RNG.permutation(list(drawn.allocation.values())) for _ in range(500)])
    usual = imbalance(everything, np.array([CONTEXT[name] for name in UNITS]))
    assert drawn.imbalances.max() < np.quantile(usual, 0.15)
    assert 0 < drawn.least_chance < 1 / STEPS


@given(st.permutations(UNITS[:6]), st.text(max_size=3))
def test_the_order_of_the_units_makes_no_difference(order, seed):
    given_, again = ({name: CONTEXT[name] for name in names} for names in (order, sorted(order)))
    assert draw(given_, 3, seed).allocation == draw(again, 3, seed).allocation


def test_another_seed_draws_another(drawn):
    assert draw(CONTEXT, STEPS, "2027").allocation != drawn.allocation


def test_every_allowed_allocation_is_as_likely(drawn):
    numbers = [draw(dict.fromkeys(UNITS[:4], (1.0,)), 2, str(seed)).chosen for seed in range(400)]
    assert min(numbers.count(one) for one in range(6)) > 40


@pytest.mark.parametrize("steps", [0, 1, 3])
def test_steps_that_cannot_be(steps):
    with pytest.raises(ValueError, match="steps"):
        draw({"a": (1.0,), "b": (2.0,)}, steps, "1")


def test_two_units_can_never_tell(drawn):
    two = draw({"a": (1.0,), "b": (2.0,)}, 2, "1")
    assert (len(two.allowed), two.least_p) == (2, 0.5)
    history = RNG.normal(size=(2, 8))
    assert power(two, history, 100.0, simulations=50).last == 0
    assert detectable(two, history, simulations=50) is None


def by_least_squares(figures: np.ndarray, allocation: np.ndarray) -> float:
    units, periods = figures.shape
    inside = started(allocation[None], periods)[0]
    columns = [
        inside.ravel(),
        *np.kron(np.eye(units), np.ones((1, periods))),
        *np.kron(np.ones((1, units)), np.eye(periods)),
    ]
    return float(np.linalg.lstsq(np.array(columns).T, figures.ravel(), rcond=None)[0][0])


def test_the_effect_is_that_of_least_squares(drawn):
    figures = noise(RNG, STEPS + 1)
    some = drawn.allowed[::200]
    assert effects(figures, some) == pytest.approx([by_least_squares(figures, one) for one in some])


def test_after_the_last_has_started_an_effect_is_found_exactly(drawn):
    figures = (
        RNG.normal(size=(22, 1))
        + RNG.normal(size=(1, STEPS + 1))
        + 3 * started(drawn.allowed[[drawn.chosen]], STEPS + 1)[0]
    )
    found = analysed(drawn, figures)
    assert (found.effect, found.p) == (pytest.approx(3), pytest.approx(1 / len(drawn.allowed), abs=0.001))


def test_who_gave_no_figures_is_left_out_and_named(drawn):
    figures = noise(RNG, STEPS + 1)
    figures[3, 4:] = np.nan
    found = analysed(drawn, figures)
    assert found.without == (UNITS[3],)
    figures[:21] = np.nan
    assert analysed(drawn, figures) is None


def test_before_anyone_or_after_everyone_nothing_is_told(drawn):
    assert analysed(drawn, noise(RNG, 1)) is None


def test_the_interval_holds_what_the_test_does_not_rule_out(drawn):
    figures = noise(RNG, STEPS + 1)
    found = analysed(drawn, figures)
    inside = started(drawn.allowed[[drawn.chosen]], STEPS + 1)[0]
    for effect, within in (
        (found.lower + 0.01, True),
        (found.lower - 0.01, False),
        (found.upper - 0.01, True),
        (found.upper + 0.01, False),
    ):
        assert (analysed(drawn, figures - effect * inside).p > 0.05) == within


@pytest.mark.parametrize("effect", [0.0, 0.7])
def test_power_and_false_alarms_are_what_is_said(effect):
    """True: new figures and a new draw each time, judged as the trial would be. Stated: from one history each."""
    rng = np.random.default_rng(5)
    design = draw(CONTEXT, STEPS, "5")
    some = design.allowed[::4]
    chosen = rng.integers(len(some), size=1500)
    figures = np.stack([noise(rng, STEPS + 1) for _ in chosen]) + effect * started(some, STEPS + 1)[chosen]
    seen = np.abs(effects(figures, some))
    own = np.take_along_axis(seen, chosen[:, None], axis=1)
    found = (seen >= own - 1e-12).mean(axis=1) <= 0.05
    true = found.mean()
    if not effect:
        assert true <= 0.05 + 3 * math.sqrt(0.05 * 0.95 / len(found))
    stated = [power(design, noise(rng, 14), effect, simulations=500).last for _ in range(8)]
    assert np.mean(stated) == pytest.approx(true, abs=0.03)


def test_more_steps_tell_more_and_the_detectable_effect_is_detected(drawn):
    history = noise(np.random.default_rng(3), 12)
    least = detectable(drawn, history, simulations=400)
    told = power(drawn, history, least, simulations=400)
    assert told.last == pytest.approx(0.8, abs=0.03)
    assert told.after[0] < told.after[2] <= told.last + 0.05
    assert 0 < told.error < 0.03


def test_a_history_that_is_too_short(drawn):
    with pytest.raises(ValueError, match="periods"):
        power(drawn, noise(RNG, STEPS), 1.0)
