"""Did it work where it was adopted? The verdict, and the reasons for it.

A wrong "worked" is the worst answer there is. It is said only when the figures could have shown an effect worth having
(power of 80 % at the smallest worthwhile effect), the effect found is at least that large, p ≤ 0.05 by the test that
decides, every other estimator agrees on the direction, no single council in the comparison decides it, and no threat is
named or found. *Probably* needs p ≤ 0.005, and no dip in the last period before, where one of the milder of these
fails: with nothing planted, both together are said of fewer than one study in a hundred, however the adopters were
chosen (docs/methods/impact.md). *No sign of an effect* needs the same power: to have looked badly is not to have seen
nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from cydwaith.engines.statistics.impact.deciding import Decided, decided
from cydwaith.engines.statistics.impact.evidence import DRIFTING, Evidence, gather
from cydwaith.engines.statistics.impact.frame import Frame
from cydwaith.engines.statistics.impact.permutation import Permutation
from cydwaith.engines.statistics.impact.reasons import Reason, Unanswerable
from cydwaith.engines.statistics.impact.settling import Settling, settle
from cydwaith.engines.statistics.impact.specification import Estimator, Specification

LEVEL, BORDER = 0.05, 0.10
SURE = 0.005  # the p-value at which an answer stands in spite of a doubt
LEAST_POWER = 0.8
CHANGED = 0.10  # two-sided: the last figure before lies apart on one side by more than chance (one-sided 0.05)
DIPPED = 0.30  # two-sided: the same, too weak to be named, but enough that a doubtful gain may be a recovery
ENOUGH_OF_IT = 0.25  # of the effect found, below which a parting before does not explain it
ROUNDING = 1e-9
BAD = {Reason.UNUSUALLY_BAD}
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

    effect: in the indicator's unit, and p_value, of the one test that decides (`deciding`); None where nothing could be
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
    found = decided(evidence, spec)
    return Impact(
        spec,
        verdict,
        reasons,
        found.effect if found else None,
        found.p_value if found else None,
        evidence.power,
        evidence,
        None if settled else settle(evidence, spec, reasons),
    )


def weigh(
    evidence: Evidence, spec: Specification, threats: frozenset[Reason] = frozenset()
) -> tuple[Verdict, tuple[Reason, ...]]:
    """The verdict that the evidence bears, and its reasons, the gravest first."""
    found = decided(evidence, spec)
    obstacles = _obstacles(evidence, spec, found, threats)
    if found is None:
        return Verdict.CANNOT_TELL, _ordered({Reason.NO_COMPARISON, *obstacles})
    benefit = spec.sign * found.effect
    doubts = _doubts(evidence, spec, found)
    turned = _turned(evidence, spec)
    against = turned & {Reason.UNUSUALLY_BAD if benefit > 0 else Reason.UNUSUALLY_GOOD}
    if obstacles or (against and found.p_value <= LEVEL + ROUNDING):
        return Verdict.CANNOT_TELL, _ordered({*obstacles, *turned, *(doubts & {Reason.LOW_POWER})})
    if found.p_value > LEVEL + ROUNDING:
        return _unremarkable(abs(benefit), found.p_value, spec, doubts, turned)
    return _significant(benefit, found.p_value, spec, doubts, turned, dipped=_turned(evidence, spec, DIPPED) == BAD)


def _unremarkable(
    size: float, p: float, spec: Specification, doubts: set[Reason], turned: set[Reason]
) -> tuple[Verdict, tuple[Reason, ...]]:
    """Chance would do: no sign of an effect where one worth having would have been seen, else nothing can be told."""
    unsure = doubts & {Reason.LOW_POWER} | turned & {Reason.UNUSUALLY_GOOD}
    if p <= BORDER + ROUNDING and size >= spec.smallest_worthwhile / 2:
        return Verdict.CANNOT_TELL, _ordered({Reason.BORDERLINE, *doubts, *turned})
    if unsure:
        return Verdict.CANNOT_TELL, _ordered({*unsure, *turned})
    return Verdict.NO_SIGN, _ordered({Reason.SMALL, *turned} if p <= BORDER + ROUNDING else turned)


def _significant(
    benefit: float, p: float, spec: Specification, doubts: set[Reason], turned: set[Reason], *, dipped: bool
) -> tuple[Verdict, tuple[Reason, ...]]:
    """More than chance: how much that is worth, and how firmly it stands."""
    if abs(benefit) < spec.smallest_worthwhile / 2:
        if Reason.LOW_POWER in doubts:
            return Verdict.CANNOT_TELL, _ordered({*doubts, *turned})
        return Verdict.NO_SIGN, _ordered({Reason.SMALL, *turned})
    if abs(benefit) < spec.smallest_worthwhile:
        doubts = {Reason.SMALL, *doubts}
    if not doubts:
        return (Verdict.WORKED if benefit > 0 else Verdict.DID_HARM), _ordered(turned)
    if p > SURE + ROUNDING or benefit < 0 or dipped:
        return Verdict.CANNOT_TELL, _ordered({*doubts, *turned})
    return Verdict.PROBABLY_WORKED, _ordered({*doubts, *turned})


def _obstacles(
    evidence: Evidence, spec: Specification, found: Decided | None, threats: frozenset[Reason]
) -> set[Reason]:
    """What forbids an answer."""
    held = {
        Reason.MISSING_DATA: evidence.missing,
        Reason.POOR_FIT: spec.estimator is Estimator.SYNTHETIC_CONTROL and _poor_fit(evidence, spec),
        Reason.PRE_TREND: spec.estimator is not Estimator.SYNTHETIC_CONTROL and _parted(evidence.earlier, found),
        Reason.CANNOT_REACH: found is not None and found.least > LEVEL + ROUNDING,
    }
    return {*threats, *(reason for reason, holds in held.items() if holds)}


def _turned(evidence: Evidence, spec: Specification, level: float = CHANGED) -> set[Reason]:
    """Whether the adopters' last figure before lay below (or above) their own earlier level by more than chance."""
    last = evidence.last
    if last is None or last.p_value > level + ROUNDING:
        return set()
    return {Reason.UNUSUALLY_BAD if last.statistic * spec.sign < 0 else Reason.UNUSUALLY_GOOD}


def _poor_fit(evidence: Evidence, spec: Specification) -> bool:
    """A synthetic control that misses before by as much as is looked for after."""
    return any(placebos.own.misfit > spec.smallest_worthwhile for placebos in evidence.synthetic.values())


def _parted(earlier: Permutation | None, found: Decided | None) -> bool:
    """Whether they parted from the others before by more than chance, and by enough to make up the effect found.

    A steady trend moves the half before by about half of what it moves the periods after.
    """
    if earlier is None or earlier.p_value > LEVEL + ROUNDING:
        return False
    return found is None or abs(earlier.statistic) >= abs(found.effect) * ENOUGH_OF_IT


def _doubts(evidence: Evidence, spec: Specification, found: Decided) -> set[Reason]:
    """What weakens an answer."""
    effect = found.effect
    held = {
        Reason.LOW_POWER: evidence.power < LEAST_POWER,
        Reason.ESTIMATORS_DISAGREE: any(other * effect <= 0 for other in _others(evidence)),
        Reason.PLACEBOS: _unlikely_elsewhere(evidence, spec),
        Reason.ONE_DONOR: _one_donor(evidence),
    }
    return {reason for reason, holds in held.items() if holds}


def _others(evidence: Evidence) -> list[float]:
    """The effect by every way of comparing; a plain difference says little where units drift."""
    effects = [effect for way, effect in evidence.effects.items() if way is not Estimator.GROUP_TIME]
    effects += [each.effect for each in evidence.covariates.values()] if len(evidence.adopters) == 1 else []
    return effects if _drifting(evidence) else [*effects, evidence.difference.statistic]


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
