"""The verdict: better than circumstances predict, as expected, worse, or cannot tell, and why.

A place stands out when all of these hold (Stephens 2017 for the local false sign rate,
Müller et al. 2004 for the Bayesian false discovery rate):

* no status or geography forbids it, and nothing it needs is missing;
* the direction holds in most of its periods, and the effect is at least the smallest worthwhile difference;
* its false sign rate is below `LARGEST_WRONG_SIGN`, and the mean false sign rate of everything flagged, over all the
  indicators and places judged together as one family, stays below `FALSE_DISCOVERIES`.

A place that does not stand out is *as expected* when its figures could have shown otherwise. It is *cannot tell* only
for a stated reason: one from the fit; a doubtful status or another geography; `UNCERTAIN` when its interval holds
both a worthwhile benefit and a worthwhile harm; `NOISE` when no smallest worthwhile difference is given and the
figures resolve less than `LEAST_RELIABILITY` of the spread between places.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeVar

import numpy as np

from cydwaith.engines.statistics.estimates import Estimate, Fit
from cydwaith.engines.statistics.reasons import Reason

Key = TypeVar("Key")

LARGEST_WRONG_SIGN = 0.075
FALSE_DISCOVERIES = 0.05
LEAST_RELIABILITY = 0.2
DOUBTFUL = frozenset("ckuxz")  # confidential, low figure, low reliability, missing, not applicable


class Polarity(Enum):
    """Which direction is good."""

    HIGHER = "higher"
    LOWER = "lower"
    NO_JUDGEMENT = "no-judgement"


class Verdict(Enum):
    """How a place stands."""

    BETTER = "better"
    AS_EXPECTED = "as-expected"
    WORSE = "worse"
    CANNOT_TELL = "cannot-tell"
    NO_JUDGEMENT = "no-judgement"  # stands out, but nobody has decided which direction is good: see `higher`


@dataclass(frozen=True)
class Rules:
    """What is known about an indicator besides its figures.

    smallest_worthwhile is in the indicator's unit. statuses holds the shorthand codes of each place's last figure, such
    as "u" or "pr". measured_elsewhere names the places whose figure belongs to another geography.
    """

    polarity: Polarity = Polarity.NO_JUDGEMENT
    smallest_worthwhile: float = 0.0
    statuses: Mapping[str, str] = field(default_factory=dict)
    measured_elsewhere: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if not self.smallest_worthwhile >= 0:
            raise ValueError("the smallest worthwhile difference cannot be negative")


@dataclass(frozen=True)
class Standing:
    """How one place stands on one indicator, and why.

    higher says on which side of what was expected it stands out, if it does.
    """

    verdict: Verdict
    reason: Reason | None = None
    estimate: Estimate | None = None
    higher: bool | None = None


def judge(fits: Mapping[str, Fit], rules: Mapping[str, Rules] | None = None) -> dict[str, dict[str, Standing]]:
    """Standings of every indicator and place, judged together as one family: {indicator: {place: Standing}}.

    fits: {indicator: Fit}. rules: {indicator: Rules}; an indicator without rules gets no judgement of good or bad.
    """
    known = {indicator: (rules or {}).get(indicator, Rules()) for indicator in fits}
    candidates = {
        (indicator, place): estimate.wrong_sign
        for indicator, fit in fits.items()
        for place, estimate in fit.estimates.items()
        if _reason(fit, place, known[indicator]) is None and _worthwhile(estimate, known[indicator])
    }
    flagged = discoveries(candidates)
    return {
        indicator: {
            place: _standing(fit, place, known[indicator], flagged=(indicator, place) in flagged)
            for place in fit.places
        }
        for indicator, fit in fits.items()
    }


def discoveries(wrong_sign: Mapping[Key, float]) -> set[Key]:
    """The largest set whose false sign rates are each small and whose mean, the false discovery rate, is too."""
    likely = sorted((rate, at) for at, rate in enumerate(wrong_sign.values()) if rate < LARGEST_WRONG_SIGN)
    mean = np.cumsum([rate for rate, _ in likely]) / np.arange(1, len(likely) + 1)
    keys = list(wrong_sign)
    return {keys[at] for (_, at), rate in zip(likely, mean, strict=True) if rate < FALSE_DISCOVERIES}


def _reason(fit: Fit, place: str, rules: Rules) -> Reason | None:
    if place in rules.measured_elsewhere:
        return Reason.MEASURED_ELSEWHERE
    if place in fit.reasons:
        return fit.reasons[place]
    if DOUBTFUL & set(rules.statuses.get(place, "")):
        return Reason.DOUBTFUL_STATUS
    return None if place in fit.estimates else Reason.NO_FIGURES


def _worthwhile(estimate: Estimate, rules: Rules) -> bool:
    return abs(estimate.effect) >= rules.smallest_worthwhile and 2 * estimate.agreeing > estimate.periods


def _standing(fit: Fit, place: str, rules: Rules, *, flagged: bool) -> Standing:
    estimate, reason = fit.estimates.get(place), _reason(fit, place, rules)
    if reason is None and estimate is not None and not flagged:
        reason = _unresolved(fit, estimate, rules)
    if reason is not None or estimate is None:
        return Standing(Verdict.CANNOT_TELL, reason, estimate)
    if not flagged:
        return Standing(Verdict.AS_EXPECTED, None, estimate)
    return Standing(_direction(estimate, rules.polarity), None, estimate, estimate.effect > 0)


def _unresolved(fit: Fit, estimate: Estimate, rules: Rules) -> Reason | None:
    worthwhile = rules.smallest_worthwhile
    if worthwhile > 0:
        both = estimate.interval.lower <= -worthwhile and estimate.interval.upper >= worthwhile
        return Reason.UNCERTAIN if both else None
    return Reason.NOISE if (fit.reliability or 0.0) < LEAST_RELIABILITY else None


def _direction(estimate: Estimate, polarity: Polarity) -> Verdict:
    if polarity is Polarity.NO_JUDGEMENT:
        return Verdict.NO_JUDGEMENT
    return Verdict.BETTER if (estimate.effect > 0) == (polarity is Polarity.HIGHER) else Verdict.WORSE
