"""Which of the numbers is the answer: the effect that is shown is the statistic that is tested.

One adopter by a synthetic control: the mean gap after, ranked among the same gaps at councils that adopted nothing.
Everyone else: the difference in differences from the mean of the periods before, under every other way of giving the
dates. It is the mean by group of the group-time effects with a long base; synthetic difference in differences, and the
synthetic controls of several adopters, stand beside it as checks.
"""

from dataclasses import dataclass

from cydwaith.engines.statistics.impact.evidence import Evidence
from cydwaith.engines.statistics.impact.placebo import Placebos
from cydwaith.engines.statistics.impact.specification import Estimator, Specification


@dataclass(frozen=True)
class Decided:
    """The effect in the indicator's unit, its p-value (two-sided), and the smallest there could have been."""

    effect: float
    p_value: float
    least: float


def decided(evidence: Evidence, spec: Specification) -> Decided | None:
    """What the specification's own test found; None where it could not be made."""
    if spec.estimator is Estimator.SYNTHETIC_CONTROL and len(evidence.adopters) == 1:
        placebos = alone(evidence, spec)
        return Decided(placebos.own.effect, placebos.p_value, placebos.least) if placebos else None
    found = evidence.difference
    return Decided(found.statistic, found.p_value, found.least)


def alone(evidence: Evidence, spec: Specification) -> Placebos | None:
    """The placebos that decide, where a single synthetic control does."""
    if spec.estimator is Estimator.SYNTHETIC_CONTROL and len(evidence.synthetic) == 1 == len(evidence.adopters):
        return next(iter(evidence.synthetic.values()))
    return None
