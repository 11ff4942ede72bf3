"""The answers of the panel model: one estimate a place, or the reason there is none."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cydwaith.engines.statistics.context import Context
from cydwaith.engines.statistics.intervals import Interval
from cydwaith.engines.statistics.reasons import Reason


@dataclass(frozen=True)
class Estimate:
    """How one place stands on one indicator, in the indicator's unit.

    effect is the difference from expected that would be bet on (shrunk); raw is the plain difference from what the
    other places predict. expected is what the place's circumstances predict for the last period, with how sure that is;
    typical is where 19 of 20 places in the same circumstances would be found.
    """

    value: float | None  # the last period's figure
    effect: float
    interval: Interval  # of the effect, 95 %
    raw: float
    wrong_sign: (
        float  # local false sign rate: the probability that the effect's direction is wrong, or that there is none
    )
    shrinkage: float  # the share of raw kept
    periods: int  # with a figure
    agreeing: int  # of them, those in which the place lay on the effect's side of what was expected
    expected: float
    expected_interval: Interval
    typical: Interval
    without: Mapping[str, float] = field(default_factory=dict)  # the effect if this context measure were left out


@dataclass(frozen=True)
class Fit:
    """What the panel model says about one indicator: an estimate for each place, or the reason there is none.

    A place may have both: an estimate from earlier periods and a reason (its last figure is missing).
    """

    places: tuple[str, ...]
    periods: tuple[str, ...]
    estimates: Mapping[str, Estimate] = field(default_factory=dict)
    reasons: Mapping[str, Reason] = field(default_factory=dict)
    context: Context = field(default_factory=Context)
    aside: tuple[str, ...] = ()  # places so far from the others that they do not decide what is expected of them
    spread: float | None = None  # s_u: how far places really differ, standard deviation
    noise: float | None = None  # s_e: year noise, standard deviation
    correlation: float | None = None  # rho, of the noise from one period to the next
    effective_periods: float | None = None  # T(1-rho)/(1+rho)
    reliability: float | None = None  # 0 to 1: how much of the spread between places the figures resolve
    no_differences: float | None = None  # posterior probability that the places do not differ at all

    @property
    def reason(self) -> Reason | None:
        """The one reason that holds for every place, if there is one."""
        found = set(self.reasons.values())
        return next(iter(found)) if len(found) == 1 and len(self.reasons) == len(self.places) else None
