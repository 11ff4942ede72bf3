"""How verdicts change when another difference is held to be worth acting on.

The posterior that was kept with each standing is judged again, by the engine that judged it, at half and at double of
the smallest worthwhile difference. Where something else than the figures forbids a verdict, nothing changes.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from cydwaith.engines.statistics import Interval, Reason, Rules, verdict_of
from cydwaith.evidence.models import Indicator, Standing
from cydwaith.evidence.polarities import POLARITIES
from cydwaith.evidence.verdicts import Tally, Verdict, kind_of

HALF, DOUBLE = 0.5, 2.0
WEIGHED: Final = frozenset({"", *(reason.value for reason in (Reason.UNCERTAIN, Reason.UNSURE, Reason.UNSTEADY))})
"""Why nothing can be told where that hangs on the figures and on how much matters."""


@dataclass(frozen=True)
class Kept:
    """What is believed of a place's effect, as it was kept."""

    effect: float
    interval: Interval
    wrong_sign: float
    periods: int
    agreeing: int


def kind_at(standing: Standing, indicator: Indicator, factor: float) -> str:
    """How a place would stand (`verdicts.kind`) if so many times the smallest worthwhile difference mattered."""
    kept = believed(standing)
    if kept is None or standing.reason not in WEIGHED:
        return kind_of(standing.verdict, standing.effect)
    rules = Rules(POLARITIES[indicator.judged], indicator.smallest_worthwhile * factor)
    verdict, _reason = verdict_of(kept, rules)
    return kind_of(Verdict(verdict.value.replace("-", "_")), standing.effect)


def tally_at(standings: Iterable[Standing], indicator: Indicator, factor: float) -> Tally:
    """How many places would stand how."""
    tally = Tally()
    for standing in standings:
        kind = kind_at(standing, indicator, factor)
        tally = replace(tally, **{kind: getattr(tally, kind) + 1})
    return tally


def believed(standing: Standing) -> Kept | None:
    """The posterior of a standing; None where there is none."""
    lower, upper, effect, wrong = standing.effect_lower, standing.effect_upper, standing.effect, standing.wrong_sign
    if effect is None or lower is None or upper is None or wrong is None:
        return None
    return Kept(effect, Interval(lower, upper), wrong, standing.periods, standing.agreeing)
