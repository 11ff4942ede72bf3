"""Did it work where it was adopted?

frame          who took it up when, and the figures     specification  the question, frozen before any result
verdict        the answer: `judge(frame, spec)`          settling       what would settle it
deciding       which number is the answer
evidence       everything the figures say                reasons        why there is no answer, or a weaker one

Beneath: synthetic, placebo, importance and simplex (one adopter); staggered and aggregate (several); synthetic_did;
permutation (could it be chance?); noise and power (would an effect have been seen?).
"""

from cydwaith.engines.statistics.impact.aggregate import Aggregate, Effect, Way, aggregate, pre_trend
from cydwaith.engines.statistics.impact.deciding import Decided, alone, decided
from cydwaith.engines.statistics.impact.evidence import Evidence, gather
from cydwaith.engines.statistics.impact.frame import Frame, Treatment, frame
from cydwaith.engines.statistics.impact.noise import Noise
from cydwaith.engines.statistics.impact.permutation import Permutation, permute
from cydwaith.engines.statistics.impact.placebo import Placebos, in_space, without_each_donor
from cydwaith.engines.statistics.impact.power import Plan, power
from cydwaith.engines.statistics.impact.reasons import Reason, Unanswerable
from cydwaith.engines.statistics.impact.settling import Settling, Step
from cydwaith.engines.statistics.impact.specification import Estimator, Specification
from cydwaith.engines.statistics.impact.staggered import GroupTimes, group_times
from cydwaith.engines.statistics.impact.synthetic import Synthetic, control
from cydwaith.engines.statistics.impact.synthetic_did import SyntheticDid
from cydwaith.engines.statistics.impact.verdict import Impact, Verdict, judge

__all__ = [
    "Aggregate",
    "Decided",
    "Effect",
    "Estimator",
    "Evidence",
    "Frame",
    "GroupTimes",
    "Impact",
    "Noise",
    "Permutation",
    "Placebos",
    "Plan",
    "Reason",
    "Settling",
    "Specification",
    "Step",
    "Synthetic",
    "SyntheticDid",
    "Treatment",
    "Unanswerable",
    "Verdict",
    "Way",
    "aggregate",
    "alone",
    "control",
    "decided",
    "frame",
    "gather",
    "group_times",
    "in_space",
    "judge",
    "permute",
    "power",
    "pre_trend",
    "without_each_donor",
]
