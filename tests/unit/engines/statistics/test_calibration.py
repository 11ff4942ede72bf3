"""Is it as sure as it says, beyond the grid (test_grid)? Drawn panels whose truth is known, judged as real ones are."""

import numpy as np
import pytest

from cydwaith.engines.statistics import fit
from tests.unit.engines.statistics.panels import directions, judged, make, noise, planted

pytestmark = pytest.mark.slow

PANELS = 60


def draw(rng, number=PANELS, **settings):
    """Flags and truths of many panels: direction flagged, true difference, whether the interval holds it."""
    flags, truths, covered = [], [], []
    for _ in range(number):
        given_panel, true = planted(rng, **settings)
        standings = judged(given_panel)
        flags.append(directions(standings))
        truths.append(true)
        covered += [
            s.estimate.interval.contains(u) for s, u in zip(standings.values(), true, strict=True) if s.estimate
        ]
    return np.concatenate(flags), np.concatenate(truths), np.array(covered)


@pytest.mark.parametrize("periods", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("rho", [0.0, 0.3, 0.5])
def test_where_there_is_nothing_almost_nothing_is_flagged(periods, rho):
    flags, _, _ = draw(np.random.default_rng(100), 150 if periods > 2 else 5, periods=periods, spread=0.0, rho=rho)
    assert np.mean(flags != 0) < 0.025


@pytest.mark.parametrize("periods", [3, 5])
def test_context_finds_nothing_where_there_is_nothing(periods):
    rng = np.random.default_rng(101)
    flags = [
        directions(judged(make(noise(rng, 22, periods, 0.3), context={name: rng.normal(size=22) for name in "abc"})))
        for _ in range(100)
    ]
    assert np.mean(np.concatenate(flags) != 0) < 0.025


def test_where_there_is_nothing_in_twenty_indicators():
    rng = np.random.default_rng(102)
    flags = [directions(judged(make(noise(rng, 350, periods, 0.3)))) for periods in (3, 4, 5) for _ in range(4)]
    assert np.mean(np.concatenate(flags) != 0) < 0.025


@pytest.mark.parametrize("spread", [0.7, 1.0, 2.0])
def test_heavy_tailed_differences(spread):
    flags, truths, covered = draw(np.random.default_rng(105), 100, periods=4, spread=spread, shape="heavy")
    raised = flags != 0
    assert np.mean(flags[raised] != np.sign(truths[raised])) <= 0.05
    assert 0.93 <= covered.mean() <= 0.985


@pytest.mark.parametrize(("periods", "spread", "rho"), [(4, 1.0, 0.0), (4, 2.0, 0.3), (5, 2.0, 0.0)])
def test_where_only_a_few_differ_the_others_are_left_alone(periods, spread, rho):
    flags, truths, _ = draw(np.random.default_rng(108), 100, periods=periods, spread=spread, rho=rho, shape="few")
    raised = flags != 0
    assert raised.mean() > 0.08
    # To flag a place that does not differ counts as wrong here; to flag one in the opposite direction hardly happens.
    assert np.mean(flags[raised] != np.sign(truths[raised])) < 0.1
    assert np.mean(flags[raised] == -np.sign(truths[raised])) < 0.01


@pytest.mark.parametrize(("periods", "rho"), [(3, 0.0), (4, 0.3), (5, 0.5)])
def test_many_places(periods, rho):
    flags, truths, covered = draw(np.random.default_rng(106), 12, places=350, periods=periods, rho=rho)
    raised = flags != 0
    assert np.mean(flags[raised] != np.sign(truths[raised])) < 0.05
    assert 0.92 <= covered.mean() <= 0.98


@pytest.mark.parametrize("periods", [1, 3])
def test_published_uncertainty(periods):
    rng = np.random.default_rng(107)
    covered = []
    for _ in range(40):
        true, variances = rng.normal(size=22), np.repeat(rng.gamma(3, 1 / 3, (22, 1)), periods, axis=1)
        found = fit(make(50 + true[:, None] + rng.normal(size=(22, periods)) * np.sqrt(variances), variances))
        covered += [found.estimates[p].interval.contains(u) for p, u in zip(found.places, true, strict=True)]
    # One year alone tells little of the spread: intervals are then somewhat short (.91 here).
    assert (0.9 if periods == 1 else 0.92) <= np.mean(covered) <= 0.98
