"""What a page draws of change: limits, marked points and what they are."""

from collections.abc import Sequence

from cydwaith.engines.drawing import Stretch, Tone
from cydwaith.evidence import moments
from cydwaith.evidence.models import Change, Indicator
from cydwaith.evidence.models.changes import ChangeVerdict as Verdict
from cydwaith.evidence.queries.series import Figure
from cydwaith.evidence.sentences import changes as says

UP_IS = {"higher": (Verdict.IMPROVING, Verdict.WORSENING), "lower": (Verdict.WORSENING, Verdict.IMPROVING)}
TONES = {
    Verdict.IMPROVING: Tone.BETTER,
    Verdict.WORSENING: Tone.WORSE,
    Verdict.RISING: Tone.HIGHER,
    Verdict.FALLING: Tone.LOWER,
    Verdict.STEADY: Tone.AS_EXPECTED,
    Verdict.CANNOT_TELL: Tone.CANNOT_TELL,
}


def meaning(indicator: Indicator, *, up: bool) -> Verdict:
    """What a point marked upwards, or downwards, means for an indicator."""
    higher, lower = UP_IS.get(indicator.judged, (Verdict.RISING, Verdict.FALLING))
    return higher if up else lower


def tones(change: Change | None, indicator: Indicator) -> dict[str, Tone]:
    """{period: how its point is drawn}, of the points that are no ordinary variation."""
    if change is None:
        return {}
    return {one["period"]: TONES[meaning(indicator, up=one["up"])] for one in change.marked}


def signs(change: Change | None, indicator: Indicator) -> list[tuple[Tone, str]]:
    """What the marked points of a chart are, in words: by which rules, and when."""
    found: dict[Verdict, tuple[list[str], list[str]]] = {}
    for one in change.marked if change else []:
        rules, periods = found.setdefault(meaning(indicator, up=one["up"]), ([], []))
        periods.append(one["period"])
        rules += [one["rules"][0]] if one["rules"][0] not in rules else []
    return [
        (TONES[what], str(says.marked(meaning=what, rules=rules, periods=when)))
        for what, (rules, when) in found.items()
    ]


def limits(change: Change | None, own: Sequence[Figure]) -> list[Stretch]:
    """The limits of ordinary variation as a chart draws them."""
    at = {one.period: moments.at(one.period) for one in own}
    return [
        Stretch(start=at[one["first"]], end=at[one["last"]], mean=one["mean"], lower=one["lower"], upper=one["upper"])
        for one in (change.stretches if change else [])
        if "mean" in one and one["first"] in at and one["last"] in at
    ]
