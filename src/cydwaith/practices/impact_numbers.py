"""Every number behind an impact, as it is kept, downloaded and drawn: plain JSON, None for what is not known."""

import math
from collections.abc import Iterable, Mapping
from typing import Any, Final

from cydwaith.engines.statistics.impact import (
    Evidence,
    GroupTimes,
    Permutation,
    Placebos,
    Specification,
    Synthetic,
    Way,
)
from cydwaith.engines.statistics.impact import Impact as Judged

DECIMALS: Final = 6
Numbers = dict[str, Any]


def numbers(judged: Judged, periods: tuple[str, ...], starts: Mapping[str, int]) -> Numbers:
    """All that was worked out. starts: position of each adopter's first period with the practice."""
    told: Numbers = {"periods": list(periods), "starts": {unit: periods[at] for unit, at in starts.items()}}
    evidence = judged.evidence
    if evidence is None:
        return told
    told |= {
        "synthetic": [
            adopter(placebos, evidence.without.get(unit, {}), periods)
            for unit, placebos in sorted(evidence.synthetic.items())
        ],
        "group_times": group_times(evidence.group_times, periods[window(judged, starts) :]),
        "aggregates": {way.value: aggregate(evidence, way) for way in Way if way in evidence.aggregates},
        "estimates": {estimator.value: number(effect) for estimator, effect in evidence.effects.items()},
        "from_last": number(evidence.from_last),
        "covariates": {unit: number(own.effect) for unit, own in sorted(evidence.covariates.items())},
        "permutation": permutation(evidence.difference),
        "earlier": evidence.earlier and permutation(evidence.earlier),
        "last": evidence.last and permutation(evidence.last),
        "noise": {"deviation": number(evidence.noise.deviation), "correlation": number(evidence.noise.correlation)},
    }
    return told


def adopter(placebos: Placebos, without: Mapping[str, Synthetic], periods: tuple[str, ...]) -> Numbers:
    """One adopter beside its synthetic control, the placebos, and what is left without each donor."""
    own = placebos.own
    return {
        **line(own, periods),
        "before": own.before,
        "actual": many(own.actual),
        "synthetic": many(own.synthetic),
        "ratio": number(own.ratio),
        "weights": {unit: number(weight) for unit, weight in sorted(own.weights.items(), key=lambda one: -one[1])},
        "rank": rank(placebos),
        "ranked": 1 + len(placebos.placebos),
        "p_value": number(placebos.p_value),
        "ratio_rank": number(placebos.ratio_rank),
        "well_fitted_rank": number(placebos.well_fitted_rank),
        "placebos": [line(other, periods) for other in placebos.placebos],
        "without": {unit: number(other.effect) for unit, other in sorted(without.items())},
    }


def line(own: Synthetic, periods: tuple[str, ...]) -> Numbers:
    """A gap, period by period."""
    return {
        "unit": own.unit,
        "periods": [periods[at] for at in own.periods],
        "gap": many(own.gap),
        "effect": number(own.effect),
        "misfit": number(own.misfit),
    }


def window(judged: Judged, starts: Mapping[str, int]) -> int:
    """The position of the first period looked at."""
    return max(min(starts.values()) - judged.specification.before, 0)


def rank(placebos: Placebos) -> int:
    """The adopter's place among all, by the p-value's own measure: 1 for the largest gap."""
    return round(placebos.p_value * (1 + len(placebos.placebos)))


def group_times(found: GroupTimes | None, periods: tuple[str, ...]) -> list[Numbers]:
    """Group-time effects: a group is named by its first period with the practice. periods: those looked at."""
    if found is None:
        return []
    return [
        {"event": int(event), "group": periods[group], "effect": number(effect), "error": number(error)}
        for event, group, effect, error in zip(found.event, found.group, found.effect, found.error, strict=True)
    ]


def aggregate(evidence: Evidence, way: Way) -> Numbers:
    """Effects put together in one way, with the parts they are made of."""
    found = evidence.aggregates[way]
    parts = {str(key): [number(part.effect), number(part.error)] for key, part in sorted(found.parts.items())}
    return {"effect": number(found.overall.effect), "error": number(found.overall.error), "parts": parts}


def permutation(found: Permutation) -> Numbers:
    """The permutation test of a difference in differences."""
    facts = {name: getattr(found, name) for name in ("assignments", "exact")}
    return facts | {name: number(getattr(found, name)) for name in ("statistic", "p_value", "least")}


def repeated(evidence: Evidence, terms: Specification, owner: str) -> int:
    """How many adopters besides the owner moved, each on its own, as the practice means to and by enough."""
    found = (placebos.own.effect for unit, placebos in evidence.synthetic.items() if unit != owner)
    return sum(1 for effect in found if effect * terms.sign >= terms.smallest_worthwhile)


def number(value: float | None) -> float | None:
    """A number as it is kept; None for what is none. Zero has no sign: PostgreSQL's JSON would lose it."""
    return None if value is None or not math.isfinite(value) else round(float(value), DECIMALS) + 0.0


def many(values: Iterable[float]) -> list[float | None]:
    """Numbers as they are kept."""
    return [number(value) for value in values]
