import csv

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import poisson

from cydwaith.engines.statistics import funnel, intervals
from cydwaith.engines.statistics.funnel import Flag


def test_published_flags(shared_data):
    with (shared_data / "statistics" / "testdata_funnel_prop_inputs.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    flags = funnel.proportion_flags([float(r["numerator"]) for r in rows], [float(r["denominator"]) for r in rows])
    assert [flag.value for flag in flags] == [r["significance"] for r in rows]
    assert len(rows) > 300


def test_proportion_limits_invert_wilson():
    total = np.array([20.0, 300.0, 5000.0])
    limits = funnel.proportion_limits(total, 0.2)
    for edge, side, level in [
        (limits.upper_inner, "lower", 0.95),
        (limits.lower_outer, "upper", 0.998),
        (limits.upper_outer, "lower", 0.998),
    ]:
        inside = edge > 0
        found = getattr(intervals.proportion((edge * total)[inside], total[inside], level), side)
        assert found == pytest.approx(0.2, abs=1e-9)


def test_rate_limits_invert_exact_poisson():
    people = np.array([1_000.0, 50_000.0, 1_000_000.0])
    limits = funnel.rate_limits(people, 40.0, per=100_000)
    due = people * 40 / 100_000
    high = limits.upper_inner * people / 100_000
    assert intervals.poisson(high).lower == pytest.approx(due, rel=1e-6)
    low = limits.lower_inner * people / 100_000
    assert intervals.poisson(low[low > 1e-6]).upper == pytest.approx(due[low > 1e-6], rel=1e-6)


def test_limits_flags_and_interval_flags_agree():
    rng = np.random.default_rng(4)
    total = rng.integers(50, 4000, 300)
    count = rng.binomial(total, rng.beta(20, 80, 300))
    goal = count.sum() / total.sum()
    assert funnel.limit_flags(count / total, funnel.proportion_limits(total, goal)) == funnel.proportion_flags(
        count, total
    )
    events = rng.poisson(rng.gamma(5, 6, 300))
    by_limits = funnel.limit_flags(events / 30, funnel.ratio_limits(np.full(300, 30.0)))
    assert by_limits == funnel.ratio_flags(events, np.full(300, 30.0))


def test_outer_limits_hold_almost_everyone_who_is_average():
    draws = poisson.rvs(25, size=20_000, random_state=3)
    flags = funnel.ratio_flags(draws, np.full(len(draws), 25.0))
    assert np.mean([flag in {Flag.HIGH_OUTER, Flag.LOW_OUTER} for flag in flags]) <= 0.0025


def test_over_dispersion_by_hand():
    # z = ±4 and eight of ±1: winsorising at 10 % pulls the two ends in to 1.3 (numpy's linear quantiles).
    z = np.array([-4, -1, -1, -1, -1, 1, 1, 1, 1, 4.0])
    found = funnel.dispersion(10 + 2 * z, np.full(10, 2.0), 10.0)
    phi = (8 + 2 * 1.3**2) / 10
    assert found.ratio == pytest.approx(phi)
    assert found.shared == pytest.approx(np.sqrt((10 * phi - 9) / (10 / 4 - 1 / 4)))
    wide, plain = funnel.dispersed_limits([2.0], 10.0, found.shared), funnel.dispersed_limits([2.0], 10.0, 0.0)
    assert wide.upper_inner > plain.upper_inner == pytest.approx(10 + 1.959964 * 2)


def test_no_over_dispersion_is_never_negative():
    assert funnel.dispersion([10.0, 10.1, 9.9], [1.0, 1.0, 1.0], 10.0).shared == 0


@given(st.floats(0.01, 0.99), st.integers(1, 10_000))
def test_proportion_limits_close_in_as_places_grow(target, total):
    limits = funnel.proportion_limits([total, total + 1], target)
    assert limits.upper_inner[0] >= limits.upper_inner[1] >= target >= limits.lower_inner[1] >= limits.lower_inner[0]
    assert np.all(limits.upper_outer >= limits.upper_inner)
    assert np.all(limits.lower_outer <= limits.lower_inner)


@given(st.floats(0.5, 1e5))
def test_ratio_limits_close_in_as_places_grow(expected):
    limits = funnel.ratio_limits([expected, expected * 1.1])
    assert limits.upper_inner[0] >= limits.upper_inner[1] >= 1 >= limits.lower_inner[1] >= limits.lower_inner[0] >= 0


@pytest.mark.parametrize(
    "call",
    [
        lambda: funnel.proportion_limits([0], 0.5),
        lambda: funnel.proportion_limits([5], 1.5),
        lambda: funnel.rate_limits([10], -1),
        lambda: funnel.proportion_flags([6], [5]),
        lambda: funnel.rate_flags([-1], [5]),
        lambda: funnel.winsorised([1.0, float("nan")]),
        lambda: funnel.dispersion([1.0], [0.0], 1.0),
    ],
)
def test_impossible_figures_are_refused(call):
    with pytest.raises(ValueError, match=r"zero|target|greater|negative|missing"):
        call()
