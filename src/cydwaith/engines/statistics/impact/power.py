"""How likely an effect worth having would be seen, if it were there."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from cydwaith.engines.statistics.impact.frame import Floats
from cydwaith.engines.statistics.impact.noise import Noise
from cydwaith.engines.statistics.impact.permutation import Design, design, p_values

LEVEL = 0.05
SIMULATIONS = 600
MOST_EXACT, DRAWN = 1600, 799  # assignments: what settles whether p ≤ 0.05 takes fewer than p itself
MOST_STATISTICS = 2_000_000  # held in memory at once


@dataclass(frozen=True)
class Plan:
    """A study as it is or might be: starts (units,) with inf for never, so many periods in all, before and after."""

    starts: Floats
    periods: int
    before: int
    after: int


def power(plan: Plan, noise: Noise, effect: float, seed: int, simulations: int = SIMULATIONS) -> float:
    """The share of simulated studies in which the permutation test finds the effect: p ≤ 0.05 in its direction.

    effect: planted on every adopter from its start on, in the noise's unit. The same seed gives the same share. Raises
    Unanswerable when nobody is left to compare with.
    """
    rng = np.random.default_rng(seed)
    made = design(plan.starts, plan.before, plan.after, plan.periods, seed, most=MOST_EXACT, drawn=DRAWN)
    planted = effect * (np.arange(plan.periods) >= plan.starts[:, None])
    share = max(MOST_STATISTICS // len(made.starts), 1)
    found = 0
    for first in range(0, simulations, share):
        panels = noise.draw(rng, min(share, simulations - first), len(plan.starts), plan.periods) + planted
        found += _detected(made, panels, effect)
    return found / simulations


def _detected(made: Design, panels: Floats, effect: float) -> int:
    statistics = made.statistics(panels)
    seen = (p_values(np.abs(statistics)) <= LEVEL + 1e-12) & (np.sign(statistics[:, 0]) == np.sign(effect))
    return int(seen.sum())


def plan(units: int, adopters: int, before: int, after: int) -> Plan:
    """A plain study: so many of the units adopt together, after so many periods and before so many."""
    starts = np.full(units, np.inf)
    starts[:adopters] = before
    return Plan(starts, before + after, before, after)


def table(
    noise: Noise, effects: Sequence[float], adopters: Sequence[int], units: int, before: int, after: int, seed: int
) -> dict[tuple[int, float], float]:
    """Power for so many adopters and such effects: {(adopters, effect): power}."""
    return {
        (number, effect): power(plan(units, number, before, after), noise, effect, seed)
        for number in adopters
        for effect in effects
    }
