import csv

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.statistics import Polarity, Reason, Rules, Verdict, fit, judge, panel
from cydwaith.engines.statistics.standing import LARGEST_WRONG_SIGN
from tests.examples import examples
from tests.unit.engines.statistics.panels import directions, judged, make, planted


def test_a_place_far_above_is_better_and_one_far_below_worse():
    given_panel, _ = planted(np.random.default_rng(1))
    values = given_panel.values.copy()
    values[0] += 8
    values[1] -= 8
    standings = judged(make(values))
    assert standings["P000"].verdict is Verdict.BETTER
    assert standings["P001"].verdict is Verdict.WORSE
    assert standings["P000"].estimate.effect > 5


@examples(20)
@given(st.integers(0, 10_000))
def test_flags_are_symmetric_under_polarity(seed):
    given_panel, _ = planted(np.random.default_rng(seed), spread=2.0)
    higher, lower = judged(given_panel), judged(given_panel, Polarity.LOWER)
    assert directions(higher).tolist() == (-directions(lower)).tolist()
    mirrored = judged(make(-given_panel.values), Polarity.LOWER)
    assert directions(mirrored).tolist() == directions(higher).tolist()


def test_without_a_judgement_the_side_is_still_told():
    given_panel, _ = planted(np.random.default_rng(1))
    values = given_panel.values.copy()
    values[0] += 8
    standing = judged(make(values), Polarity.NO_JUDGEMENT)["P000"]
    assert (standing.verdict, standing.higher) == (Verdict.NO_JUDGEMENT, True)


@pytest.mark.parametrize(
    ("rules", "reason"),
    [
        ({"statuses": {"P000": "u"}}, Reason.DOUBTFUL_STATUS),
        ({"statuses": {"P000": "xr"}}, Reason.DOUBTFUL_STATUS),
        ({"measured_elsewhere": frozenset({"P000"})}, Reason.MEASURED_ELSEWHERE),
    ],
)
def test_doubtful_figures_never_stand_out(rules, reason):
    given_panel, _ = planted(np.random.default_rng(1))
    values = given_panel.values.copy()
    values[0] += 8
    standing = judged(make(values), **rules)["P000"]
    assert (standing.verdict, standing.reason) == (Verdict.CANNOT_TELL, reason)


def test_provisional_and_revised_figures_may_stand_out():
    given_panel, _ = planted(np.random.default_rng(1))
    values = given_panel.values.copy()
    values[0] += 8
    assert judged(make(values), statuses={"P000": "pr"})["P000"].verdict is Verdict.BETTER


def test_as_expected_is_said_only_where_any_difference_is_surely_small():
    given_panel, _ = planted(np.random.default_rng(4), periods=5, spread=4.0)
    standings = judged(given_panel, smallest_worthwhile=100.0)
    assert {standing.verdict for standing in standings.values()} == {Verdict.AS_EXPECTED, Verdict.SLIGHT}
    for standing in standings.values():
        assert (standing.verdict is Verdict.SLIGHT) != standing.estimate.interval.contains(0.0)


def test_nothing_is_as_expected_where_nobody_has_said_what_matters():
    given_panel, _ = planted(np.random.default_rng(4), periods=5, spread=4.0)
    assert Verdict.AS_EXPECTED not in {standing.verdict for standing in judged(given_panel).values()}


@examples(40)
@given(st.integers(0, 10_000), st.sampled_from([0.3, 1.0, 4.0]), st.sampled_from([0.0, 0.2, 1.0, 3.0]), st.booleans())
def test_verdict_and_interval_never_contradict_each_other(seed, spread, worthwhile, outlier):
    given_panel, _ = planted(np.random.default_rng(seed), periods=5, spread=spread)
    values = given_panel.values.copy()
    values[0] += 30 * outlier
    for standing in judged(make(values), smallest_worthwhile=worthwhile).values():
        estimate, verdict = standing.estimate, standing.verdict
        low, high = estimate.interval.lower, estimate.interval.upper
        small = -worthwhile < low and high < worthwhile
        assert low <= estimate.effect <= high
        assert (low > 0 or high < 0) == (estimate.wrong_sign < 0.025 - 1e-6)
        assert (verdict in {Verdict.AS_EXPECTED, Verdict.SLIGHT}) == small
        assert (verdict is Verdict.SLIGHT) == (small and not low <= 0 <= high)
        if verdict in {Verdict.BETTER, Verdict.WORSE}:
            assert not low <= 0 <= high
            assert estimate.wrong_sign < LARGEST_WRONG_SIGN
            assert abs(estimate.effect) >= worthwhile
            assert standing.higher == (estimate.effect > 0)
        assert (standing.reason is not None) == (verdict is Verdict.CANNOT_TELL)


def test_why_nothing_can_be_told():
    given_panel, _ = planted(np.random.default_rng(4), spread=0.5)
    assert {s.reason for s in judged(given_panel, smallest_worthwhile=0.01).values()} == {Reason.UNCERTAIN}
    given_panel, _ = planted(np.random.default_rng(4), periods=5, spread=4.0)
    assert Reason.UNSURE in {s.reason for s in judged(given_panel, smallest_worthwhile=4.0).values()}


def test_one_place_far_off_does_not_decide_what_is_expected_of_the_others():
    given_panel, _ = planted(np.random.default_rng(12), periods=5)
    values = given_panel.values.copy()
    plain = fit(make(values))
    values[0] += 30
    far = fit(make(values))
    assert plain.aside == ()
    assert far.aside == ("P000",)
    for place in given_panel.places[1:]:
        assert far.estimates[place].effect == pytest.approx(plain.estimates[place].effect, abs=0.3)
    assert far.estimates["P000"].interval.contains(30 + plain.estimates["P000"].raw)


def test_one_good_year_is_not_enough():
    rng = np.random.default_rng(6)
    values = 50 + 0.2 * rng.normal(size=(22, 3))
    values[0, -1] += 30
    assert judged(make(values))["P000"].verdict is not Verdict.BETTER


def test_a_reason_from_the_fit_reaches_the_standing():
    standings = judged(make(np.random.default_rng(0).normal(size=(22, 1))))
    assert {standing.reason for standing in standings.values()} == {Reason.TOO_FEW_PERIODS}


def test_the_false_discovery_rate_stays_small_over_everything_judged_together():
    rng = np.random.default_rng(7)
    fits = {f"i{k}": fit(planted(rng, spread=k / 4)[0]) for k in range(8)}
    standings = judge(fits, dict.fromkeys(fits, Rules(Polarity.HIGHER)))
    flagged = [
        s.estimate.wrong_sign
        for places in standings.values()
        for s in places.values()
        if s.verdict in {Verdict.BETTER, Verdict.WORSE}
    ]
    assert flagged
    assert np.mean(flagged) < LARGEST_WRONG_SIGN


def test_negative_smallest_difference_is_refused():
    with pytest.raises(ValueError, match="negative"):
        Rules(smallest_worthwhile=-1.0)


def test_recycling_in_wales(shared_data):
    """The worked example: who recycles more than expected? The figures are read where they are kept."""
    with (shared_data / "wales" / "wales_panel_long.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["indicator_id"] == "waste-recycled-wales"]
    given_panel = panel({(row["area_code"], row["period"]): float(row["value"]) for row in rows})
    four, five = fit(given_panel, periods=4), fit(given_panel, periods=5)
    assert four.spread == pytest.approx(3.2, abs=0.3)
    for found in (four, five):
        order = sorted(found.estimates, key=lambda place: -found.estimates[place].effect)
        assert order[:2] == ["W06000009", "W06000013"]  # Pembrokeshire, Bridgend
        assert {"W06000021", "W06000008"} <= set(order[:5])  # Monmouthshire, Ceredigion
        assert found.estimates["W06000009"].effect == pytest.approx(4.7, abs=0.5)
        assert found.estimates["W06000009"].raw == pytest.approx(6.0, abs=0.5)
        standings = judge({"r": found}, {"r": Rules(Polarity.HIGHER, 1.0)})["r"]
        assert standings["W06000009"].verdict is Verdict.BETTER
        assert Verdict.WORSE in {standing.verdict for standing in standings.values()}
