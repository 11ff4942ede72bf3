import csv

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cydwaith.engines.statistics import Polarity, Reason, Rules, Verdict, fit, judge, panel
from cydwaith.engines.statistics.standing import LARGEST_WRONG_SIGN
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


@settings(max_examples=20, deadline=None)
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


def test_a_difference_too_small_to_matter_is_as_expected():
    given_panel, _ = planted(np.random.default_rng(4), periods=5, spread=4.0)
    standings = judged(given_panel, smallest_worthwhile=100.0)
    assert {standing.verdict for standing in standings.values()} == {Verdict.AS_EXPECTED}


def test_an_interval_from_worthwhile_benefit_to_worthwhile_harm_cannot_tell():
    given_panel, _ = planted(np.random.default_rng(4), spread=0.5)
    standings = judged(given_panel, smallest_worthwhile=0.01)
    assert Reason.UNCERTAIN in {standing.reason for standing in standings.values()}


def test_one_good_year_is_not_enough():
    rng = np.random.default_rng(6)
    values = 50 + 0.2 * rng.normal(size=(22, 3))
    values[0, -1] += 30
    assert judged(make(values))["P000"].verdict is not Verdict.BETTER


def test_a_reason_from_the_fit_reaches_the_standing():
    standings = judged(make(np.random.default_rng(0).normal(size=(22, 1))))
    assert {standing.reason for standing in standings.values()} == {Reason.TOO_FEW_PERIODS}


def test_indicators_are_judged_as_one_family():
    sure, unsure = {f"a{i}": 0.001 for i in range(9)}, {f"b{i}": 0.3 for i in range(5)}
    assert discoveries(sure | unsure) == set(sure)
    assert discoveries({}) == set()
    assert discoveries({"a": 0.2}) == set()


def test_no_family_exceeds_the_false_discovery_rate():
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
    assert np.mean(flagged) < 0.05


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
        verdicts = [s.verdict for s in judge({"r": found}, {"r": Rules(Polarity.HIGHER, 1.0)})["r"].values()]
        assert 5 <= verdicts.count(Verdict.BETTER) <= 8
        assert 4 <= verdicts.count(Verdict.WORSE) <= 7
