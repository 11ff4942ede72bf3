"""What would settle a verdict that is not settled: how many more councils, how many more periods, or what to repair."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

import numpy as np

from cydwaith.engines.statistics.impact.deciding import alone
from cydwaith.engines.statistics.impact.evidence import Evidence
from cydwaith.engines.statistics.impact.power import Plan, plan, power, synthetic_power
from cydwaith.engines.statistics.impact.reasons import Reason, Unanswerable
from cydwaith.engines.statistics.impact.specification import Specification

ENOUGH = 0.8
MOST_ADOPTERS = 10
MOST_PERIODS = 8
SIMULATIONS = 300


class Step(Enum):
    """Something that would help to settle it."""

    MORE_ADOPTERS = "more-adopters"
    MORE_PERIODS = "more-periods"
    WAIT = "wait"  # for the first figure after
    EARLIER_FIGURES = "earlier-figures"
    REPAIR_DATA = "repair-data"  # fill the gap, or mend the break in the series
    OTHER_COMPARATORS = "other-comparators"
    OTHER_INDICATOR = "other-indicator"
    TOO_SMALL_TO_SEE = "too-small-to-see"  # even many adopters and periods would not show so small an effect


@dataclass(frozen=True)
class Settling:
    """What would settle it, with power of 0.8 at the smallest worthwhile effect.

    adopters: how many in all, with as many periods after as now; periods: how many after, with as many adopters as now;
    together: how many adopters with how many periods after, where neither alone would do. None where not even many
    would do, or it was not worked out.
    """

    steps: tuple[Step, ...]
    adopters: int | None = None
    periods: int | None = None
    together: tuple[int, int] | None = None


STEPS = {
    Reason.NO_ADOPTER: Step.MORE_ADOPTERS,
    Reason.NOTHING_BEFORE: Step.EARLIER_FIGURES,
    Reason.TOO_FEW_BEFORE: Step.EARLIER_FIGURES,
    Reason.NOTHING_AFTER: Step.WAIT,
    Reason.NO_COMPARISON: Step.OTHER_COMPARATORS,
    Reason.TOO_FEW_UNITS: Step.OTHER_COMPARATORS,
    Reason.NO_MOVEMENT: Step.OTHER_INDICATOR,
    Reason.MISSING_DATA: Step.REPAIR_DATA,
    Reason.BREAK_IN_SERIES: Step.REPAIR_DATA,
    Reason.CONTAMINATION: Step.OTHER_COMPARATORS,
    Reason.POOR_FIT: Step.OTHER_COMPARATORS,
    Reason.PRE_TREND: Step.OTHER_COMPARATORS,
    Reason.UNUSUALLY_BAD: Step.MORE_ADOPTERS,
    Reason.UNUSUALLY_GOOD: Step.MORE_PERIODS,
    Reason.ONE_DONOR: Step.OTHER_COMPARATORS,
}
CHANCE = frozenset(
    {
        Reason.CANNOT_REACH,
        Reason.LOW_POWER,
        Reason.BORDERLINE,
        Reason.ESTIMATORS_DISAGREE,
        Reason.PLACEBOS,
        Reason.SMALL,
    }
)  # what more figures would settle


def settle(evidence: Evidence | None, spec: Specification, reasons: Iterable[Reason]) -> Settling:
    """What would settle it. evidence: None where nothing could be worked out."""
    given = frozenset(reasons)
    steps = {STEPS[reason] for reason in given if reason in STEPS}
    if evidence is None or not given & CHANCE:
        return Settling(_ordered(steps))
    adopters, periods = _adopters(evidence, spec, 0), _periods(evidence, spec)
    together = None if adopters or periods else _together(evidence, spec)
    if adopters or together:
        steps.add(Step.MORE_ADOPTERS)
    if periods or together:
        steps.add(Step.MORE_PERIODS)
    if not (adopters or periods or together):
        steps.add(Step.TOO_SMALL_TO_SEE)
    return Settling(_ordered(steps), adopters, periods, together)


def _adopters(evidence: Evidence, spec: Specification, longer: int) -> int | None:
    """The fewest adopters, more than now, that would do, all adopting when the first did and seen so much longer."""
    present, units = len(evidence.adopters), len(evidence.plan.starts)
    before = int(min(evidence.plan.starts.min(), spec.before))
    most = min(MOST_ADOPTERS, units // 2)
    after = _after(evidence, spec) + longer
    if present >= most or not _enough(plan(units, most, before, after), evidence, spec):
        return None
    made = (plan(units, number, before, after) for number in range(present + 1, most))
    return next((int(np.isfinite(each.starts).sum()) for each in made if _enough(each, evidence, spec)), most)


def _periods(evidence: Evidence, spec: Specification) -> int | None:
    """The fewest periods after, more than now, that would do with the present adopters."""
    starts, present = evidence.plan.starts, _after(evidence, spec)
    latest = int(starts[np.isfinite(starts)].max())
    most = present + MOST_PERIODS
    made = {after: Plan(starts, latest + after, spec.before, after) for after in range(present + 1, most + 1)}
    if not _enough(made[most], evidence, spec):
        return None
    return next(after for after, each in made.items() if after == most or _enough(each, evidence, spec))


def _together(evidence: Evidence, spec: Specification) -> tuple[int, int] | None:
    """The fewest adopters with the fewest periods after, two at a time, that would do."""
    for longer in range(2, MOST_PERIODS + 1, 2):
        adopters = _adopters(evidence, spec, longer)
        if adopters is not None:
            return adopters, _after(evidence, spec) + longer
    return None


def _after(evidence: Evidence, spec: Specification) -> int:
    """Periods after the latest adoption that there are now."""
    starts = evidence.plan.starts
    return min(spec.after, evidence.plan.periods - int(starts[np.isfinite(starts)].max()))


def _enough(made: Plan, evidence: Evidence, spec: Specification) -> bool:
    placebos = alone(evidence, spec)
    if placebos is not None and np.isfinite(made.starts).sum() == 1:
        effect = spec.sign * spec.smallest_worthwhile
        chance = synthetic_power(placebos.levels, placebos.own.before, made.after, evidence.noise, effect, spec.seed)
        return chance >= ENOUGH
    try:
        return power(made, evidence.noise, spec.sign * spec.smallest_worthwhile, spec.seed, SIMULATIONS) >= ENOUGH
    except Unanswerable:
        return False


def _ordered(steps: set[Step]) -> tuple[Step, ...]:
    return tuple(step for step in Step if step in steps)
