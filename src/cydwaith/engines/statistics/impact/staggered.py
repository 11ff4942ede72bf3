"""Several adopters at different times: group-time effects with not-yet-treated comparisons.

Callaway & Sant'Anna 2021, without covariates, as R's package `did` computes them: a group is the units that adopt in
the same period; its effect in a period is its change since its base period less the same change among the units that
have not adopted by then (or never do). Standard errors come from the influence functions.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from cydwaith.engines.statistics.impact.frame import Floats, Ints
from cydwaith.engines.statistics.impact.reasons import Reason, Unanswerable


@dataclass(frozen=True)
class GroupTimes:
    """The effect of each group in each period.

    group, time: (effects,) positions of the group's first period with the practice and of the period; effect:
    (effects,) in the indicator's unit; influence: (effects, units used); starts: (units used,).
    """

    group: Ints
    time: Ints
    effect: Floats
    influence: Floats
    starts: Floats

    @property
    def error(self) -> Floats:
        """Standard errors (effects,); 0 for a base period."""
        return errors(self.influence)

    @property
    def event(self) -> Ints:
        """Periods since adoption (effects,); negative before."""
        return self.time - self.group


def errors(influence: Floats) -> Floats:
    """Standard errors from influence functions (…, units)."""
    return np.asarray(np.sqrt((influence**2).sum(axis=-1)) / influence.shape[-1])


def group_times(
    values: ArrayLike, starts: ArrayLike, *, never_treated: bool = False, universal: bool = False
) -> GroupTimes:
    """Effects of every group in every period. values: (units, periods), oldest first; starts: (units,), inf for never.

    never_treated: compare only with units that never adopt. universal: every period against the one before adoption;
    otherwise a period before adoption is set against the one before it. Units with a missing figure, and units that
    had adopted by the first period, are left out; when every unit adopts, the last group stands for the others, up to
    its own adoption. Raises Unanswerable when there is no adopter or nobody to compare with.
    """
    y, first = _usable(np.asarray(values, dtype=np.float64), np.asarray(starts, dtype=np.float64), never=never_treated)
    groups = np.unique(first[np.isfinite(first)]).astype(np.intp)
    if len(groups) == 0:
        raise Unanswerable(Reason.NO_ADOPTER)
    found = []
    for group in groups:
        for time in range(0 if universal else 1, y.shape[1]):
            base = group - 1 if universal or time >= group else time - 1
            held = np.isinf(first) if never_treated else (first > max(time, base)) & (first != group)
            if held.any():
                found.append((group, time, *_effect(y[:, time] - y[:, base], first == group, held)))
    if not found:
        raise Unanswerable(Reason.NO_COMPARISON)
    g, t, effect, influence = zip(*found, strict=True)
    return GroupTimes(np.array(g), np.array(t), np.array(effect), np.array(influence), first)


def long_base(values: Floats, starts: Floats, before: int, after: int) -> GroupTimes:
    """Effects of every group in the periods looked at, each since the mean of the group's periods before.

    A chance dip in the last period before then hardly counts, and an effect that began one period early is not taken
    away. A group is set beside the units that have not adopted by the end of its periods, so that its mean effect after
    is exactly what `permutation.Design` tests. values: (units, periods), complete; starts: (units,), inf for never.
    Raises Unanswerable when there is nobody to compare with.
    """
    periods, found = values.shape[1], []
    for group in np.unique(starts[np.isfinite(starts)]).astype(np.intp):
        first, last = max(group - before, 0), min(group + after, periods)
        held = starts >= last
        if not first < group < last or not held.any():
            continue
        change = values[:, first:last] - values[:, first:group].mean(axis=1, keepdims=True)
        effects = (_effect(change[:, at - first], starts == group, held) for at in range(first, last))
        found += [(group, at, *effect) for at, effect in zip(range(first, last), effects, strict=True)]
    if not found:
        raise Unanswerable(Reason.NO_COMPARISON)
    g, t, effect, influence = zip(*found, strict=True)
    return GroupTimes(np.array(g), np.array(t), np.array(effect), np.array(influence), starts)


def _usable(values: Floats, starts: Floats, *, never: bool) -> tuple[Floats, Floats]:
    periods = values.shape[1]
    keep = ~np.isnan(values).any(axis=1) & (starts > 0)
    y, first = values[keep], np.where(starts[keep] >= periods, np.inf, starts[keep])
    if len(first) == 0 or not np.isfinite(first).any():
        raise Unanswerable(Reason.NO_ADOPTER)
    if not np.isinf(first).any():
        if never or len(np.unique(first)) < 2:
            raise Unanswerable(Reason.NO_COMPARISON)
        last = int(first.max())
        y, first = y[:, :last], np.where(first == last, np.inf, first)
    return y, first


def _effect(change: Floats, treated: Floats, held: Floats) -> tuple[float, Floats]:
    """Difference of the mean changes, and each unit's influence on it."""
    size, own, other = len(change), change[treated], change[held]
    influence = np.zeros(size)
    influence[treated] = size / len(own) * (own - own.mean())
    influence[held] = -size / len(other) * (other - other.mean())
    return float(own.mean() - other.mean()), influence
