"""The verdict: how a place stands against what was expected of it, or that this cannot be told, and why.

Estimate, interval and the chance of the wrong sign are read from one posterior (`mixture`). A place *stands out* when

* no status or geography forbids it, and nothing it needs is missing;
* the direction holds in most of its periods, and the effect is at least the smallest worthwhile difference;
* its own local false sign rate (Stephens 2017) is below `LARGEST_WRONG_SIGN`, so its 95 % interval does not hold zero;
  and the mean of the rates of everything flagged, anywhere, is below it too (the Bayesian false discovery rate of
  Müller et al. 2004), whatever else is judged beside it.

It is *as expected* only when its interval lies within the smallest worthwhile difference on both sides, which is an
equivalence statement (Schuirmann 1987); where that interval does not hold zero, it *differs, by less than matters*.
All else is *cannot tell*.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

from cydwaith.engines.statistics.estimates import Estimate, Fit
from cydwaith.engines.statistics.intervals import Interval
from cydwaith.engines.statistics.reasons import Reason

LARGEST_WRONG_SIGN = 0.02
DOUBTFUL = frozenset("ckuxz")  # confidential, low figure, low reliability, missing, not applicable


class Polarity(Enum):
    """Which direction is good."""

    HIGHER = "higher"
    LOWER = "lower"
    NO_JUDGEMENT = "no-judgement"


class Verdict(Enum):
    """How a place stands."""

    BETTER = "better"
    AS_EXPECTED = "as-expected"  # any difference is smaller than matters
    SLIGHT = "slight"  # differs, by less than matters
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


class Posterior(Protocol):
    """What is believed of one place's effect: all that a verdict is made from, be it just worked out or kept."""

    @property
    def effect(self) -> float: ...
    @property
    def interval(self) -> Interval: ...
    @property
    def wrong_sign(self) -> float: ...
    @property
    def periods(self) -> int: ...
    @property
    def agreeing(self) -> int: ...


@dataclass(frozen=True)
class Standing:
    """How one place stands on one indicator, and why.

    higher says on which side of what was expected it lies, where that can be told.
    """

    verdict: Verdict
    reason: Reason | None = None
    estimate: Estimate | None = None
    higher: bool | None = None


def judge(fits: Mapping[str, Fit], rules: Mapping[str, Rules] | None = None) -> dict[str, dict[str, Standing]]:
    """Standings of every indicator and place: {indicator: {place: Standing}}.

    fits: {indicator: Fit}. rules: {indicator: Rules}; an indicator without rules gets no judgement of good or bad.
    """
    known = {indicator: (rules or {}).get(indicator, Rules()) for indicator in fits}
    return {
        indicator: {place: _standing(fit, place, known[indicator]) for place in fit.places}
        for indicator, fit in fits.items()
    }


def _reason(fit: Fit, place: str, rules: Rules) -> Reason | None:
    if place in rules.measured_elsewhere:
        return Reason.MEASURED_ELSEWHERE
    if place in fit.reasons:
        return fit.reasons[place]
    if DOUBTFUL & set(rules.statuses.get(place, "")):
        return Reason.DOUBTFUL_STATUS
    return None if place in fit.estimates else Reason.NO_FIGURES


def _standing(fit: Fit, place: str, rules: Rules) -> Standing:
    estimate, reason = fit.estimates.get(place), _reason(fit, place, rules)
    if reason is not None or estimate is None:
        return Standing(Verdict.CANNOT_TELL, reason, estimate)
    verdict, reason = verdict_of(estimate, rules)
    differs = not estimate.interval.contains(0.0)
    told = differs and verdict is not Verdict.CANNOT_TELL
    return Standing(verdict, reason, estimate, estimate.effect > 0 if told else None)


def verdict_of(estimate: Posterior, rules: Rules) -> tuple[Verdict, Reason | None]:
    """The verdict on what is believed of a place's effect, where nothing else forbids one; and why, if none is told."""
    differs = not estimate.interval.contains(0.0)
    if _small(estimate, rules):
        return (Verdict.SLIGHT if differs else Verdict.AS_EXPECTED), None
    reason = _unsure(estimate, rules, differs=differs)
    return (Verdict.CANNOT_TELL, reason) if reason else (_direction(estimate, rules.polarity), None)


def _small(estimate: Posterior, rules: Rules) -> bool:
    """Whether every difference that the figures allow is smaller than is worth acting on."""
    worthwhile = rules.smallest_worthwhile
    return bool(-worthwhile < estimate.interval.lower and estimate.interval.upper < worthwhile)


def _unsure(estimate: Posterior, rules: Rules, *, differs: bool) -> Reason | None:
    """Why a place does not stand out."""
    if not differs:
        return Reason.UNCERTAIN
    if 2 * estimate.agreeing <= estimate.periods:
        return Reason.UNSTEADY
    sure = estimate.wrong_sign < LARGEST_WRONG_SIGN and abs(estimate.effect) >= rules.smallest_worthwhile
    return None if sure else Reason.UNSURE


def _direction(estimate: Posterior, polarity: Polarity) -> Verdict:
    if polarity is Polarity.NO_JUDGEMENT:
        return Verdict.NO_JUDGEMENT
    return Verdict.BETTER if (estimate.effect > 0) == (polarity is Polarity.HIGHER) else Verdict.WORSE
