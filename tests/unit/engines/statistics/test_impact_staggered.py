import warnings

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.statistics.impact import Reason, Unanswerable, Way, aggregate, group_times, pre_trend
from tests.examples import examples

from . import published

PUBLISHED = {Way.SIMPLE: -0.0400, Way.DYNAMIC: -0.0772, Way.GROUP: -0.0310, Way.CALENDAR: -0.0417}


def test_county_employment():
    """The figures of R's `did` on `mpdta`, never-treated comparisons."""
    found = group_times(*published.county_employment(), never_treated=True)
    for way, effect in PUBLISHED.items():
        assert aggregate(found, way).overall.effect == pytest.approx(effect, abs=5e-5)
    assert aggregate(found, Way.SIMPLE).overall.error == pytest.approx(0.0120, abs=5e-5)
    assert pre_trend(found).p_value == pytest.approx(0.168, abs=5e-4)  # 0.16812 in the package's vignette


def panel(seed, units, periods, groups, *, never=True):
    rng = np.random.default_rng(seed)
    choices = np.array([*groups, *([np.inf] if never else [])])
    starts = np.concatenate([np.repeat(choices, 3), rng.choice(choices, units - 3 * len(choices))])
    return rng.normal(size=(units, periods)).cumsum(axis=1) + rng.normal(0, 3, (units, 1)), starts


def oracle(values, starts, *, never_treated, universal):
    from diff_diff import CallawaySantAnna

    units, periods = values.shape
    table = pd.DataFrame(
        {
            "unit": np.repeat(np.arange(units), periods),
            "time": np.tile(np.arange(1, periods + 1), units),
            "y": values.ravel(),
            "first": np.repeat(np.where(np.isinf(starts), 0, starts + 1), periods).astype(int),
        }
    )
    control = "never_treated" if never_treated else "not_yet_treated"
    base = "universal" if universal else "varying"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model = CallawaySantAnna(control_group=control, base_period=base, n_bootstrap=0)
        result = model.fit(table, "y", "unit", "time", "first")
        return result, {way: result.aggregate(name) for way, name in NAMES.items()}


NAMES = {Way.SIMPLE: "simple", Way.DYNAMIC: "event_study", Way.GROUP: "group"}


@examples(12)
@given(
    st.integers(0, 10_000),
    st.integers(20, 60),
    st.integers(5, 8),
    st.booleans(),
    st.booleans(),
    st.sampled_from([1, 2, 3]),
)
def test_agrees_with_the_oracle(seed, units, periods, never_treated, universal, groups):
    values, starts = panel(seed, units, periods, np.arange(2, 2 + groups))
    found = group_times(values, starts, never_treated=never_treated, universal=universal)
    result, together = oracle(values, starts, never_treated=never_treated, universal=universal)
    theirs = result.group_time_effects
    ours = {
        (g + 1, t + 1): (e, s) for g, t, e, s in zip(found.group, found.time, found.effect, found.error, strict=True)
    }
    compared = [key for key in theirs if key in ours and np.isfinite(theirs[key]["effect"])]
    assert len(compared) >= len(ours) - groups
    for key in compared:
        assert ours[key][0] == pytest.approx(theirs[key]["effect"], abs=1e-8)
        if np.isfinite(theirs[key]["se"]):
            assert ours[key][1] == pytest.approx(theirs[key]["se"], abs=1e-8)
    simple = aggregate(found, Way.SIMPLE).overall
    assert simple.effect == pytest.approx(result.overall_att, abs=1e-8)
    assert simple.error == pytest.approx(result.overall_se, abs=1e-8)
    for way, column in ((Way.DYNAMIC, "event_time"), (Way.GROUP, "label")):
        theirs = together[way].to_dataframe()
        parts = aggregate(found, way).parts
        shift = 1 if way is Way.GROUP else 0
        for row in theirs[np.isfinite(theirs["se"])].to_dict("records"):
            part = parts[int(row[column]) - shift]
            assert (part.effect, part.error) == pytest.approx((row["att"], row["se"]), abs=1e-8)


@examples(8)
@given(st.integers(0, 10_000))
def test_when_everybody_adopts_the_last_stand_for_the_others(seed):
    values, starts = panel(seed, 30, 7, [2, 3, 5], never=False)
    result, _ = oracle(values, starts, never_treated=False, universal=False)
    simple = aggregate(group_times(values, starts), Way.SIMPLE).overall
    assert (simple.effect, simple.error) == pytest.approx((result.overall_att, result.overall_se), abs=1e-8)


def test_planted_effects_are_found_by_group_and_time():
    rng = np.random.default_rng(1)
    starts = np.repeat([2, 4, np.inf], 40)
    values = rng.normal(0, 0.01, (120, 6)) + rng.normal(size=(120, 1)) + np.arange(6)
    values += np.where(
        np.arange(6) >= starts[:, None], 1 + np.arange(6) - np.where(np.isinf(starts), 9, starts)[:, None], 0
    )
    found = group_times(values, starts)
    after = found.event >= 0
    assert found.effect[after] == pytest.approx(found.event[after] + 1, abs=0.02)
    assert found.effect[~after] == pytest.approx(0, abs=0.02)
    parts = aggregate(found, Way.DYNAMIC).parts
    assert [parts[event].effect for event in range(4)] == pytest.approx([1, 2, 3, 4], abs=0.02)


@pytest.mark.parametrize(
    ("starts", "never", "reason"),
    [
        ([np.inf] * 6, False, Reason.NO_ADOPTER),
        ([0] * 3 + [np.inf] * 3, False, Reason.NO_ADOPTER),
        ([9] * 3 + [np.inf] * 3, False, Reason.NO_ADOPTER),
        ([2] * 6, False, Reason.NO_COMPARISON),
        ([2] * 3 + [3] * 3, True, Reason.NO_COMPARISON),
    ],
)
def test_nothing_to_compare(starts, never, reason):
    with pytest.raises(Unanswerable) as answer:
        group_times(np.random.default_rng(0).normal(size=(6, 5)), starts, never_treated=never)
    assert answer.value.reason is reason


def test_units_with_a_gap_are_left_out():
    values, starts = panel(5, 30, 6, [2, 3])
    gone = values.copy()
    gone[4, 1] = np.nan
    whole = group_times(np.delete(values, 4, axis=0), np.delete(starts, 4))
    assert group_times(gone, starts).effect == pytest.approx(whole.effect)


def test_one_adopter_has_no_pre_trend_test_and_finite_errors():
    values, starts = panel(5, 20, 6, [3])
    starts[1:] = np.inf
    starts[0] = 3
    found = group_times(values, starts)
    assert np.isfinite(found.error).all()
    assert pre_trend(found) is None or np.isfinite(pre_trend(found).p_value)
