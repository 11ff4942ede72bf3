"""Everything that the figures say about an adoption, worked out as its specification laid down."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import ParamSpec, TypeVar

import numpy as np

from cydwaith.engines.statistics.impact import noise, permutation, placebo, staggered, synthetic, synthetic_did
from cydwaith.engines.statistics.impact.aggregate import Aggregate, Way, aggregate
from cydwaith.engines.statistics.impact.frame import Floats, Frame, Ints
from cydwaith.engines.statistics.impact.noise import Noise
from cydwaith.engines.statistics.impact.permutation import Permutation
from cydwaith.engines.statistics.impact.placebo import Placebos
from cydwaith.engines.statistics.impact.power import Plan, power, synthetic_power
from cydwaith.engines.statistics.impact.reasons import Reason, Unanswerable
from cydwaith.engines.statistics.impact.specification import Estimator, Specification
from cydwaith.engines.statistics.impact.staggered import GroupTimes
from cydwaith.engines.statistics.impact.synthetic import Synthetic

T = TypeVar("T")
P = ParamSpec("P")

FEWEST_BEFORE = 3
DRIFTING = 0.9  # correlation at and above which units go their own way rather than vary about a level
MOST_LOST = 1 / 3  # of the units compared with, to missing figures


@dataclass(frozen=True)
class Evidence:
    """What the figures say, by every estimator that could be used. Effects are in the indicator's unit.

    adopters: the units looked at. synthetic and without: for each adopter its synthetic control with placebos, and the
    same without each donor. covariates: the same when what else foretells the figure is matched too. group_times and
    aggregates: Callaway–Sant'Anna since the mean of the periods before; from_last: their mean by group since the last
    period before alone. synthetic_did: or None. difference: the permutation test of a difference in differences since
    the mean before; earlier: the same on the periods before, the last of them apart; last: of that last one
    against those before it. power: of the test that decides, at the smallest worthwhile effect.
    """

    adopters: tuple[str, ...]
    synthetic: Mapping[str, Placebos]
    without: Mapping[str, Mapping[str, Synthetic]]
    group_times: GroupTimes | None
    aggregates: Mapping[Way, Aggregate]
    from_last: float | None
    covariates: Mapping[str, Synthetic]
    synthetic_did: float | None
    difference: Permutation
    earlier: Permutation | None
    last: Permutation | None
    noise: Noise
    power: float
    plan: Plan
    missing: bool

    @property
    def synthetic_effect(self) -> float | None:
        """Mean effect over the adopters that have a synthetic control."""
        effects = [placebos.own.effect for placebos in self.synthetic.values()]
        return float(np.mean(effects)) if effects else None

    def effect(self, estimator: Estimator) -> float | None:
        """The effect by one estimator, None where it could not be used."""
        return {
            Estimator.SYNTHETIC_CONTROL: self.synthetic_effect,
            Estimator.GROUP_TIME: self.difference.statistic,
            Estimator.SYNTHETIC_DID: self.synthetic_did,
        }[estimator]

    @property
    def effects(self) -> dict[Estimator, float]:
        """The effect by each estimator that could be used."""
        return {each: value for each in Estimator if (value := self.effect(each)) is not None}


def gather(frame: Frame, spec: Specification) -> Evidence:
    """Everything the figures say. Raises Unanswerable with the reason when they say nothing."""
    values, starts = permutation.usable(frame, spec.before, spec.after)
    _enough(starts, spec, values.shape[1])
    chance = noise.fit(frame)
    rows = frame.adopters
    controls = _each(frame, rows, lambda row: placebo.in_space(frame, row, spec.before, spec.after))
    found = _or_none(staggered.long_base, values, starts, spec.before, spec.after)
    plan = Plan(starts, values.shape[1], spec.before, spec.after)
    return Evidence(
        tuple(frame.units[row] for row in rows),
        controls,
        _each(frame, rows, lambda row: placebo.without_each_donor(frame, row, spec.before, spec.after)),
        found,
        _aggregates(found),
        _or_none(_from_last, values, starts, spec),
        _covariates(frame, rows, spec),
        _or_none(synthetic_did.staggered, values, starts),
        permutation.permute(frame, spec.before, spec.after, spec.seed),
        _or_none(_earlier, values, starts, spec),
        _or_none(_last, values, starts, spec),
        chance,
        _power(frame, plan, chance, spec, controls),
        plan,
        _missing(frame, spec, len(starts)),
    )


def _enough(starts: Floats, spec: Specification, periods: int) -> None:
    """At least one adopter needs three figures before; the window's first column is the earliest looked at."""
    adopted = starts[np.isfinite(starts)]
    if min(float(adopted.max()), spec.before) < min(FEWEST_BEFORE, spec.before):
        raise Unanswerable(Reason.TOO_FEW_BEFORE)
    if adopted.min() >= periods:
        raise Unanswerable(Reason.NOTHING_AFTER)


def _each(frame: Frame, rows: Ints, work: Callable[[int], T]) -> dict[str, T]:
    """The work's result for each adopter that it can be done for."""
    done = {frame.units[row]: _or_none(work, int(row)) for row in rows}
    return {unit: result for unit, result in done.items() if result is not None}


def _or_none(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
    try:
        return work(*args, **kwargs)
    except Unanswerable:
        return None


def _from_last(values: Floats, starts: Floats, spec: Specification) -> float:
    """The mean by group of the effects since the last period before, in the periods that the specification looks at."""
    found = staggered.group_times(values, starts)
    keep = found.event < spec.after
    held = GroupTimes(found.group[keep], found.time[keep], found.effect[keep], found.influence[keep], found.starts)
    return aggregate(held, Way.GROUP).overall.effect


def _covariates(frame: Frame, rows: Ints, spec: Specification) -> dict[str, Synthetic]:
    """Synthetic controls that match the predictors too, beside the mean and the last of the figures before."""
    predictors = frame.predictors
    if predictors is None:
        return {}

    def one(row: int) -> Synthetic:
        own = synthetic.task(frame, row, spec.before, spec.after)
        earlier = frame.values[:, own.before]
        known = np.column_stack([predictors, earlier.mean(axis=1), earlier[:, -1]])
        return synthetic.control(
            replace(frame, predictors=known), row, spec.before, spec.after, predicted=True, seed=spec.seed
        )

    return _each(frame, np.array([row for row in rows if not np.isnan(predictors[row]).any()], np.intp), one)


def _aggregates(found: GroupTimes | None) -> dict[Way, Aggregate]:
    if found is None:
        return {}
    return {way: result for way in Way if (result := _or_none(aggregate, found, way)) is not None}


def _earlier(values: Floats, starts: Floats, spec: Specification) -> Permutation:
    """Had the adopters parted from the others before they adopted? The later half of before against the earlier.

    The last period before is left to `_last`: a dip there, or an effect that began early, is no trend.
    """
    known = spec.before - 1
    half = known // 2
    return _tested(values, starts - 1 - half, known - half, half, spec)


def _last(values: Floats, starts: Floats, spec: Specification) -> Permutation:
    """Did the last period before lie apart from the adopters' own earlier ones?"""
    return _tested(values, starts - 1, spec.before - 1, 1, spec)


def _tested(values: Floats, starts: Floats, before: int, after: int, spec: Specification) -> Permutation:
    made = permutation.design(starts, before, after, values.shape[1], spec.seed)
    return permutation.test(values, made)


def power_of(frame: Frame, evidence: Evidence, spec: Specification) -> float:
    """The power of the same evidence under other terms of what is worth having."""
    return _power(frame, evidence.plan, evidence.noise, spec, evidence.synthetic)


def _power(frame: Frame, plan: Plan, chance: Noise, spec: Specification, controls: Mapping[str, Placebos]) -> float:
    """Power at the smallest worthwhile effect of the test that decides, simulated from the noise.

    Where units drift, a deviation about a level means little: then, for a single synthetic control, the effect is
    planted in its placebos.
    """
    effect = spec.sign * spec.smallest_worthwhile
    if spec.estimator is not Estimator.SYNTHETIC_CONTROL or not len(controls) == 1 == len(frame.adopters):
        return power(plan, chance, effect, spec.seed)
    placebos = next(iter(controls.values()))
    if chance.correlation >= DRIFTING:
        return placebos.power(spec.smallest_worthwhile)
    own = placebos.own
    return synthetic_power(placebos.levels, own.before, len(own.periods) - own.before, chance, effect, spec.seed)


def _missing(frame: Frame, spec: Specification, used: int) -> bool:
    """Whether an adopter's figures have a gap where it matters, or too many of the others had to be left out."""
    last = len(frame.periods)
    for row in frame.adopters:
        start = int(frame.starts[row])
        if np.isnan(frame.values[row, max(start - spec.before, 0) : min(start + spec.after, last)]).any():
            return True
    wanted = int((frame.open & (frame.starts > 0)).sum())
    return used < wanted * (1 - MOST_LOST)
