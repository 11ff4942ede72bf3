"""Findings about standings, put together from what is kept."""

from collections.abc import Sequence

from cydwaith.evidence.models import Indicator, Standing
from cydwaith.evidence.queries import standings as asked
from cydwaith.evidence.sentences import figures
from cydwaith.evidence.sentences.standings import Finding, finding
from cydwaith.evidence.sentences.verdicts import nobody_stands_out
from cydwaith.evidence.verdicts import direction, tally
from cydwaith.shared.said import Said, pair


def finding_of(standings: Sequence[Standing], indicator: Indicator) -> Said:
    """The one sentence about an indicator: who stands out most and how many others do, or that nobody does."""
    leading = asked.leading(standings)
    if leading is None:
        return nobody_stands_out(pair(indicator, "measure"), tally(standings))
    return sentence(leading, indicator, asked.alike(leading, standings))


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
            others=others,
        )
    )
