"""Group-time effects put together (Callaway & Sant'Anna 2021, section 3; R's `did::aggte`).

Groups weigh by their number of units, and the standard errors carry that these shares are themselves estimated.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

import numpy as np

from cydwaith.engines.statistics.impact.frame import Floats, Ints
from cydwaith.engines.statistics.impact.reasons import Reason, Unanswerable
from cydwaith.engines.statistics.impact.staggered import GroupTimes, errors
from cydwaith.engines.statistics.special import chdtrc


class Way(Enum):
    """How group-time effects are put together."""

    SIMPLE = "simple"  # over all groups and periods after adoption
    DYNAMIC = "dynamic"  # by periods since adoption
    GROUP = "group"  # by group
    CALENDAR = "calendar"  # by period


@dataclass(frozen=True)
class Effect:
    """An effect in the indicator's unit, and its standard error."""

    effect: float
    error: float


@dataclass(frozen=True)
class Aggregate:
    """The overall effect, and its parts: by periods since adoption, group or period. A simple one has no parts."""

    overall: Effect
    parts: Mapping[int, Effect]


@dataclass(frozen=True)
class _Mean:
    """A weighted mean of effects and its influence function (units,)."""

    effect: float
    influence: Floats

    @property
    def result(self) -> Effect:
        return Effect(self.effect, float(errors(self.influence)))


def aggregate(found: GroupTimes, way: Way) -> Aggregate:
    """The effects put together. Raises Unanswerable when no effect after adoption could be worked out."""
    after = found.time >= found.group
    if not after.any():
        raise Unanswerable(Reason.NOTHING_AFTER)
    if way is Way.SIMPLE:
        return Aggregate(_weighted(found, np.flatnonzero(after)).result, {})
    if way is Way.GROUP:
        parts = {
            int(g): _plain(found, np.flatnonzero(after & (found.group == g))) for g in np.unique(found.group[after])
        }
        return Aggregate(_groups(found, parts).result, _results(parts))
    key, chosen = (found.event, np.ones_like(after)) if way is Way.DYNAMIC else (found.time, after)
    parts = {int(k): _weighted(found, np.flatnonzero(chosen & (key == k))) for k in np.unique(key[chosen])}
    return Aggregate(_mean([p for k, p in parts.items() if way is Way.CALENDAR or k >= 0]).result, _results(parts))


@dataclass(frozen=True)
class PreTrend:
    """Wald test that all effects before adoption are nothing. It needs groups of several units to be trusted."""

    statistic: float
    freedom: int
    p_value: float


def pre_trend(found: GroupTimes) -> PreTrend | None:
    """The test of effects before adoption, or None when there are none or too few units to test them together."""
    rows = np.flatnonzero((found.event < 0) & (found.error > 0))
    if len(rows) == 0:
        return None
    influence = found.influence[rows]
    covariance = influence @ influence.T / influence.shape[1] ** 2
    if np.linalg.matrix_rank(covariance) < len(rows):
        return None
    effect = found.effect[rows]
    statistic = float(effect @ np.linalg.solve(covariance, effect))
    return PreTrend(statistic, len(rows), float(chdtrc(len(rows), statistic)))


def _results(parts: Mapping[int, _Mean]) -> dict[int, Effect]:
    return {key: part.result for key, part in parts.items()}


def _plain(found: GroupTimes, rows: Ints) -> _Mean:
    return _Mean(float(found.effect[rows].mean()), found.influence[rows].mean(axis=0))


def _mean(parts: list[_Mean]) -> _Mean:
    return _Mean(
        float(np.mean([part.effect for part in parts])), np.asarray(np.mean([part.influence for part in parts], axis=0))
    )


def _weighted(found: GroupTimes, rows: Ints) -> _Mean:
    return _by_share(found.starts, found.group[rows], found.effect[rows], found.influence[rows])


def _groups(found: GroupTimes, parts: Mapping[int, _Mean]) -> _Mean:
    effect = np.array([part.effect for part in parts.values()])
    influence = np.array([part.influence for part in parts.values()])
    return _by_share(found.starts, np.array(list(parts)), effect, influence)


def _by_share(starts: Floats, group: Ints, effect: Floats, influence: Floats) -> _Mean:
    """Mean by the groups' shares of all units; the influence carries that of the shares."""
    member = (starts == group[:, None]).astype(np.float64)
    share = member.mean(axis=1)
    total = share.sum()
    weight = share / total
    of_shares = (member - share[:, None]) / total - (member - share[:, None]).sum(axis=0) * (share / total**2)[:, None]
    return _Mean(float(weight @ effect), weight @ influence + effect @ of_shares)
