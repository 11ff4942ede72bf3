"""How likely an effect worth having would be seen, if it were there: by the test that decides, on simulated figures."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from cydwaith.engines.statistics.impact import simplex
from cydwaith.engines.statistics.impact.frame import Floats
from cydwaith.engines.statistics.impact.noise import Noise
from cydwaith.engines.statistics.impact.permutation import Design, design, p_values
from cydwaith.engines.statistics.impact.placebo import rank, steadied

LEVEL = 0.05
SIMULATIONS = 600
SYNTHETIC_SIMULATIONS = 300  # each fits as many synthetic controls as there are units
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


def synthetic_power(levels: Floats, before: int, after: int, noise: Noise, effect: float, seed: int) -> float:
    """The share of simulated studies in which one synthetic control is ranked out of the ordinary: p ≤ 0.05.

    levels: (units,) about which the figures vary, the adopter's first: what lies beyond all others is matched badly,
    and seen less. effect: planted at the adopter in every period after, in the noise's unit.
    """
    rng = np.random.default_rng(seed)
    panels = noise.draw(rng, SYNTHETIC_SIMULATIONS, len(levels), before + after) + levels[:, None]
    panels[:, 0, before:] += effect
    return sum(_ranked_out(panel, before, effect) for panel in panels) / len(panels)


def _ranked_out(panel: Floats, before: int, effect: float) -> bool:
    """Whether the first unit's gap is found, in the effect's direction, among those of all units."""
    gaps = np.array([row - _fitted(panel, at, before) for at, row in enumerate(panel)])
    means = gaps[:, before:].mean(axis=1)
    sizes = np.abs(means) / steadied(np.sqrt((gaps[:, :before] ** 2).mean(axis=1)), means)
    return bool(means[0] * effect > 0 and rank(sizes[0], sizes[1:].tolist()) <= LEVEL + 1e-12)


def _fitted(panel: Floats, unit: int, before: int) -> Floats:
    """The mixture of all other units that matches one before: (periods,)."""
    others = np.delete(panel, unit, axis=0)
    return np.asarray(simplex.weights(panel[unit, :before], others[:, :before].T) @ others)


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
