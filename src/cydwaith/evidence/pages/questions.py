"""Three questions that are kept apart: level, position, change."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cydwaith.engines.statistics import Reason
from cydwaith.evidence import sensitivity
from cydwaith.evidence.models import Calculation, Change, Indicator, Standing
from cydwaith.evidence.queries.series import Figure
from cydwaith.evidence.sentences import figures, pictures, verdicts, worthwhile
from cydwaith.evidence.sentences import standings as says
from cydwaith.evidence.sentences.changed import sentences
from cydwaith.evidence.sentences.findings import when_of
from cydwaith.evidence.verdicts import Direction, Verdict, direction, kind, lean
from cydwaith.shared.said import Said, pair

EQUIVALENT = {Verdict.AS_EXPECTED, Verdict.SLIGHT}
LEANING = {reason.value for reason in (Reason.UNCERTAIN, Reason.UNSURE, Reason.UNSTEADY)}


@dataclass(frozen=True, slots=True)
class Answer:
    """A question about a place and what can be said to it."""

    question: str
    sentences: list[Said]


def answers(
    standing: Standing,
    indicator: Indicator,
    calculation: Calculation,
    standings: Sequence[Standing],
    own: Sequence[Figure],
    alike: Sequence[str],
    moved: Change | None = None,
) -> list[Answer]:
    """Level, position and change of one place; `alike` are the codes of the councils most like it."""
    return [
        Answer(_("Level: how far from what is expected?"), level(standing, indicator, calculation)),
        Answer(_("Position: where among the councils?"), position(standing, indicator, standings, alike)),
        Answer(_("Change: which way over time?"), change(indicator, own, moved)),
    ]


def level(standing: Standing, indicator: Indicator, calculation: Calculation) -> list[Said]:
    """The figure, what is expected of it, and the estimate over the periods."""
    told: list[Said] = []
    if standing.expected is not None and standing.value is not None:
        told.append(expected(standing, indicator, with_context=bool(calculation.context)))
    if standing.effect is not None and standing.effect_lower is not None:
        told.append(estimate(standing, indicator, calculation))
    if why := verdicts.reason(standing.reason):
        told.append(verdicts.withheld(why, leaning(standing)))
    if standing.verdict in EQUIVALENT:
        told.append(equivalent(standing, indicator))
    if indicator.smallest_worthwhile and sensitivity.believed(standing) and standing.reason in sensitivity.WEIGHED:
        told.append(otherwise(standing, indicator))
    return told


def otherwise(standing: Standing, indicator: Indicator) -> Said:
    """What the verdict would be if half, or twice, the smallest worthwhile difference mattered."""
    return worthwhile.one(
        sizes(indicator),
        pair(indicator, "points"),
        now=kind(standing),
        at_half=sensitivity.kind_at(standing, indicator, sensitivity.HALF),
        at_double=sensitivity.kind_at(standing, indicator, sensitivity.DOUBLE),
    )


def sizes(indicator: Indicator) -> worthwhile.Sizes:
    """The smallest worthwhile difference, half of it and double of it, as they are written."""
    factors = (1.0, sensitivity.HALF, sensitivity.DOUBLE)
    return worthwhile.Sizes(*(figures.exactly(indicator, indicator.smallest_worthwhile * one) for one in factors))


def leaning(standing: Standing) -> Said:
    """Which way the figures lean, where they were judged and nothing can be claimed."""
    if standing.reason not in LEANING or standing.wrong_sign is None:
        return verdicts.NOTHING
    return says.lean(direction=lean(standing), wrong=figures.chance(standing.wrong_sign))


def equivalent(standing: Standing, indicator: Indicator) -> Said:
    """That any difference is smaller than matters, and how much matters."""
    least = figures.exactly(indicator, indicator.smallest_worthwhile)
    differs = standing.verdict == Verdict.SLIGHT
    return says.equivalent(least=least, points=pair(indicator, "points"), differs=differs)


def expected(standing: Standing, indicator: Indicator, *, with_context: bool) -> Said:
    """The figure beside its expected value."""
    lower, upper = standing.expected_lower, standing.expected_upper
    known = lower is not None and upper is not None
    return says.level(
        place=pair(standing.place, "name"),
        value=figures.figure(indicator, standing.value),
        when=when_of(standing),
        with_context=with_context,
        expected=figures.figure(indicator, standing.expected),
        between=(figures.figure(indicator, lower), figures.figure(indicator, upper)) if known else None,
    )


def estimate(standing: Standing, indicator: Indicator, calculation: Calculation) -> Said:
    """The difference as estimated over all the periods, with its interval."""
    between = (figures.signed(indicator, standing.effect_lower), figures.signed(indicator, standing.effect_upper))
    return says.estimate(
        number=figures.size(indicator, standing.effect or 0.0),
        points=pair(indicator, "points"),
        between=between,
        direction=told_direction(standing),
        periods=len(calculation.periods) or 1,
        when=when_of(standing),
        wrong=doubt(standing),
    )


def doubt(standing: Standing) -> str:
    """The chance that the direction is wrong, told only where a direction is claimed."""
    claimed = standing.verdict in {Verdict.BETTER, Verdict.WORSE, Verdict.NO_JUDGEMENT}
    return figures.chance(standing.wrong_sign) if claimed and standing.wrong_sign is not None else ""


def told_direction(standing: Standing) -> Direction:
    """Higher or lower; better or worse where the place stands out and somebody has judged which is which."""
    if standing.verdict in {Verdict.BETTER, Verdict.WORSE}:
        return direction(standing)
    return "higher" if (standing.effect or 0) > 0 else "lower"


def position(
    standing: Standing, indicator: Indicator, standings: Sequence[Standing], alike: Sequence[str]
) -> list[Said]:
    """The rank among all, and the range of those most like it."""
    if standing.rank is None:
        return [says.unranked()]
    tied = sum(1 for other in standings if other.rank == standing.rank) > 1
    told = [says.position(rank=standing.rank, ranked=standing.ranked, tied=tied, when=when_of(standing))]
    values = [other.value for other in standings if other.place_id in alike and other.value is not None]
    if len(values) > 2:
        ends_ = {"lowest": figures.figure(indicator, min(values)), "highest": figures.figure(indicator, max(values))}
        told.append(says.among_alike(count=len(values), when=when_of(standing), **ends_))
    return told


def change(indicator: Indicator, own: Sequence[Figure], moved: Change | None) -> list[Said]:
    """How the series ran, whether that is a change, and how it was judged."""
    known = [figure for figure in own if figure.value is not None]
    if len(known) < 2:
        return [says.single()]
    return [pictures.change(pictures.Ends.of(indicator, known)), *sentences(moved, indicator, own)]
