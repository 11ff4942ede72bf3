"""Did it work where it was adopted? The verdict, and the reasons for it.

A wrong "worked" is the worst answer there is, so everything must hold for it: the figures could have shown an effect
worth having (power of one half or more at the smallest worthwhile effect, and a p-value of 0.05 within reach); the
effect found is at least that large; p ≤ 0.05 by the frozen estimator's own permutation; every other estimator agrees on
the direction; no single council in the comparison decides it; and no threat is named or found.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from cydwaith.engines.statistics.impact.evidence import DRIFTING, Evidence, gather
from cydwaith.engines.statistics.impact.frame import Frame
from cydwaith.engines.statistics.impact.permutation import Permutation
from cydwaith.engines.statistics.impact.reasons import Reason, Unanswerable
from cydwaith.engines.statistics.impact.settling import Settling, settle
from cydwaith.engines.statistics.impact.specification import Estimator, Specification

LEVEL, BORDER = 0.05, 0.10
LEAST_POWER = 0.5
ROUNDING = 1e-9
THREATS = frozenset({Reason.MISSING_DATA, Reason.BREAK_IN_SERIES, Reason.CONTAMINATION})


class Verdict(Enum):
    """Whether it worked, as far as the figures can say."""

    WORKED = "worked"
    PROBABLY_WORKED = "probably-worked"
    NO_SIGN = "no-sign-of-an-effect"
    DID_HARM = "did-harm"
    CANNOT_TELL = "cannot-tell-yet"


@dataclass(frozen=True)
class Impact:
    """The verdict on a practice and one indicator, the reasons, and what would settle it.

    effect: in the indicator's unit, and p_value, both by the specification's estimator; None where nothing could be
    worked out, as is the evidence then.
    """

    specification: Specification
    verdict: Verdict
    reasons: tuple[Reason, ...]
    effect: float | None = None
    p_value: float | None = None
    power: float | None = None
    evidence: Evidence | None = None
    settling: Settling | None = None


def judge(frame: Frame, spec: Specification, threats: Iterable[Reason] = (), *, settling: bool = True) -> Impact:
    """The verdict. threats: those known beforehand, of missing data, a break in the series and contamination.

    settling: also work out how many adopters or periods would settle it, where it is not settled. The same frame and
    specification always give the same answer. Raises ValueError for a threat that is found rather than known.
    """
    named = frozenset(threats)
    if not named <= THREATS:
        raise ValueError("only missing data, a break in series and contamination are known beforehand")
    try:
        evidence = gather(frame, spec)
    except Unanswerable as answer:
        reasons = (answer.reason, *_ordered(named - {answer.reason}))
        return Impact(spec, Verdict.CANNOT_TELL, reasons, settling=settle(None, spec, reasons) if settling else None)
    verdict, reasons = weigh(evidence, spec, named)
    settled = verdict in {Verdict.WORKED, Verdict.NO_SIGN} or not settling
    return Impact(
        spec,
        verdict,
        reasons,
        evidence.effect(spec.estimator),
        p_value(evidence, spec),
        evidence.power,
        evidence,
        None if settled else settle(evidence, spec, reasons),
    )


def weigh(
    evidence: Evidence, spec: Specification, threats: frozenset[Reason] = frozenset()
) -> tuple[Verdict, tuple[Reason, ...]]:
    """The verdict that the evidence bears, and its reasons, the gravest first."""
    effect = evidence.effect(spec.estimator)
    obstacles = _obstacles(evidence, spec, threats)
    if effect is None:
        obstacles = {Reason.NO_COMPARISON, *obstacles}
    if obstacles or effect is None:
        return Verdict.CANNOT_TELL, _ordered(obstacles)
    benefit, p = spec.sign * effect, p_value(evidence, spec)
    concerns = _concerns(evidence, spec, effect)
    if p > BORDER + ROUNDING or (p > LEVEL + ROUNDING and benefit < spec.smallest_worthwhile):
        return Verdict.NO_SIGN, ()
    if p > LEVEL + ROUNDING:
        alone = len(evidence.adopters) == 1
        verdict = Verdict.CANNOT_TELL if alone or concerns else Verdict.PROBABLY_WORKED
        return verdict, _ordered({Reason.BORDERLINE, *concerns})
    return _significant(benefit, spec, concerns)


def p_value(evidence: Evidence, spec: Specification) -> float:
    """The specification's own p-value: by placebos for one synthetic control, else by permuting the adoptions."""
    if spec.estimator is Estimator.SYNTHETIC_CONTROL and len(evidence.synthetic) == 1 == len(evidence.adopters):
        return next(iter(evidence.synthetic.values())).p_value
    return evidence.difference.p_value


def _significant(benefit: float, spec: Specification, concerns: set[Reason]) -> tuple[Verdict, tuple[Reason, ...]]:
    worthwhile = abs(benefit) >= spec.smallest_worthwhile
    if benefit < 0:
        if concerns:
            return Verdict.CANNOT_TELL, _ordered(concerns)
        return (Verdict.DID_HARM, ()) if worthwhile else (Verdict.NO_SIGN, (Reason.SMALL,))
    if worthwhile and not concerns:
        return Verdict.WORKED, ()
    if abs(benefit) >= spec.smallest_worthwhile / 2:
        return Verdict.PROBABLY_WORKED, _ordered(concerns if worthwhile else {*concerns, Reason.SMALL})
    return Verdict.NO_SIGN, (Reason.SMALL,)


def _obstacles(evidence: Evidence, spec: Specification, threats: frozenset[Reason]) -> set[Reason]:
    """What forbids an answer."""
    found = {
        Reason.MISSING_DATA: evidence.missing,
        Reason.POOR_FIT: spec.estimator is Estimator.SYNTHETIC_CONTROL and _poor_fit(evidence, spec),
        Reason.PRE_TREND: spec.estimator is not Estimator.SYNTHETIC_CONTROL and _parted(evidence.earlier),
        Reason.CANNOT_REACH: _least(evidence, spec) > LEVEL + ROUNDING,
        Reason.LOW_POWER: evidence.power < LEAST_POWER,
    }
    return {*threats, *(reason for reason, holds in found.items() if holds)}


def _poor_fit(evidence: Evidence, spec: Specification) -> bool:
    """A synthetic control that misses before by as much as is looked for after."""
    return any(placebos.own.misfit > spec.smallest_worthwhile for placebos in evidence.synthetic.values())


def _parted(earlier: Permutation | None) -> bool:
    return earlier is not None and earlier.p_value <= LEVEL + ROUNDING


def _least(evidence: Evidence, spec: Specification) -> float:
    if spec.estimator is Estimator.SYNTHETIC_CONTROL and len(evidence.synthetic) == 1 == len(evidence.adopters):
        return next(iter(evidence.synthetic.values())).least
    return evidence.difference.least


def _concerns(evidence: Evidence, spec: Specification, effect: float) -> set[Reason]:
    """What weakens an answer."""
    found = {
        Reason.ESTIMATORS_DISAGREE: any(other * effect <= 0 for other in evidence.effects.values())
        or (evidence.difference.statistic * effect <= 0 and not _drifting(evidence)),
        Reason.PLACEBOS: _unlikely_elsewhere(evidence, spec),
        Reason.ONE_DONOR: _one_donor(evidence),
    }
    return {reason for reason, holds in found.items() if holds}


def _unlikely_elsewhere(evidence: Evidence, spec: Specification) -> bool:
    """Whether the other of the two permutation tests finds nothing, with one adopter, for whom there are two."""
    if len(evidence.adopters) > 1 or not evidence.synthetic:
        return False
    placebos = next(iter(evidence.synthetic.values()))
    if spec.estimator is Estimator.SYNTHETIC_CONTROL:
        return evidence.difference.p_value > BORDER + ROUNDING and not _drifting(evidence)
    return min(placebos.p_value, placebos.ratio_rank) > BORDER + ROUNDING


def _one_donor(evidence: Evidence) -> bool:
    """Whether leaving out one donor turns an adopter's effect round or takes away more than half of it."""
    return len(evidence.adopters) == 1 and any(
        left.effect * placebos.own.effect < placebos.own.effect**2 / 2
        for unit, placebos in evidence.synthetic.items()
        for left in evidence.without.get(unit, {}).values()
    )


def _drifting(evidence: Evidence) -> bool:
    return evidence.noise.correlation >= DRIFTING


def _ordered(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """The reasons in the order in which they are written down."""
    held = set(reasons)
    return tuple(reason for reason in Reason if reason in held)
