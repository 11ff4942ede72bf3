"""Findings about standings, put together from what is kept."""

from collections.abc import Sequence

from cydwaith.evidence.ages import FEWEST_PERIODS, When, when
from cydwaith.evidence.models import Calculation, Indicator, Standing
from cydwaith.evidence.models.figures import ANSWERABLE
from cydwaith.evidence.queries import standings as asked
from cydwaith.evidence.sentences import figures
from cydwaith.evidence.sentences.standings import Finding, finding, history
from cydwaith.evidence.sentences.verdicts import nobody_stands_out
from cydwaith.evidence.verdicts import direction, tally
from cydwaith.shared.said import Said, pair


def when_of(told: Calculation | Standing) -> When:
    """How the period of a working-out, or of a standing, is to be spoken of today."""
    return when(told.period, latest=told.latest)


def finding_of(standings: Sequence[Standing], indicator: Indicator, at: When) -> Said:
    """The one sentence about an indicator: who stands out most and how many others do, or that nobody does."""
    leading = asked.leading(standings)
    if leading is None:
        judged = indicator.influence in ANSWERABLE
        return nobody_stands_out(pair(indicator, "measure"), tally(standings), at, judged=judged)
    return sentence(leading, indicator, asked.alike(leading, standings))


def history_of(indicator: Indicator, at: When, periods: int) -> Said:
    """The one sentence about an indicator whose figures, of so many periods, are history."""
    return history(pair(indicator, "measure"), at, single=periods < FEWEST_PERIODS)


def sentence(standing: Standing, indicator: Indicator, others: int = 0) -> Said:
    """The sentence about one place that stands out, and how many others do."""
    effect = standing.effect or 0.0
    return finding(
        Finding(
            place=pair(standing.place, "name"),
            measure=pair(indicator, "measure"),
            points=pair(indicator, "points"),
            number=figures.size(indicator, effect),
            direction=direction(standing),
            higher=effect > 0,
            basis=standing.basis,
            when=when_of(standing),
            others=others,
        )
    )
