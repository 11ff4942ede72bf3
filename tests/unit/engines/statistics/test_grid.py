"""The calibration grid: false flags, wrong signs, coverage, equivalence (docs/methods/calibration.md)."""

from collections import defaultdict
from math import sqrt

import numpy as np
import pytest

from tests.unit.engines.statistics import grid
from tests.unit.engines.statistics.grid import Tally

BOUNDS = {
    ("flagged_zero", "zero"): 0.025,
    ("wrong", "flagged"): 0.05,
    ("expected_wrongly", "expected"): 0.05,
}
COVERED = 0.93
SURE = 2.5  # standard errors: so far beyond its bound a share is not by the luck of the draw
CLUSTERED = 3  # the places of a panel share what is wrong about its centre and its spread


def beyond(told: Tally) -> list[str]:
    """What lies beyond its bound by more than the luck of so few panels."""
    found = [
        f"{part}: {getattr(told, part)} of {getattr(told, whole)}"
        for (part, whole), bound in BOUNDS.items()
        if getattr(told, part) > slack(getattr(told, whole), bound)
    ]
    missed = told.intervals - told.covered
    return found + ([f"missed: {missed}"] if missed > slack(told.intervals, 1 - COVERED) else [])


def slack(number: int, bound: float) -> float:
    return number * bound + SURE * sqrt(CLUSTERED * number * bound * (1 - bound)) + 1


@pytest.mark.parametrize(
    "setting",
    [
        grid.Setting(5, 0.0, False, 1.0, False),
        grid.Setting(5, 0.8, True, 0.5, True),
        grid.Setting(12, 0.5, False, 2.0, True),
    ],
    ids=lambda one: "-".join(one.words),
)
def test_a_corner_of_the_grid(setting: grid.Setting) -> None:
    assert beyond(grid.count(np.random.default_rng(11), setting, 4)) == []


@pytest.mark.slow
def test_the_whole_grid() -> None:
    everything, parts = Tally(), defaultdict(Tally)
    faults = {}
    for setting, told in grid.table():
        everything += told
        for name, value in vars(setting).items():
            parts[name, value] += told
        if found := beyond(told):
            faults[setting] = found
    assert faults == {}
    for key, told in {**parts, "everything": everything}.items():
        false, wrong, covered, wrongly, *_ = told.rates
        assert (false <= 0.025, wrong <= 0.05, covered >= COVERED, wrongly <= 0.05) == (True,) * 4, (key, told.rates)
    assert 0.93 <= everything.rate("covered", "intervals") <= 0.97
    assert everything.rate("flagged", "places") > 0.05, "a method that finds nothing is not calibrated, only silent"
