"""Findings about standings, put together and said in the reader's language."""

from collections.abc import Sequence

from cydwaith.evidence.models import Indicator, Standing
from cydwaith.evidence.queries import standings as asked
from cydwaith.evidence.sentences import figures, parts, voice
from cydwaith.evidence.verdicts import tally


def finding_of(standings: Sequence[Standing], indicator: Indicator) -> str:
    """The one sentence about an indicator: who stands out most and how many others do, or that nobody does."""
    leading = asked.leading(standings)
    if leading is None:
        return str(voice().nobody_stands_out(indicator.measure.plain, tally(standings)))
    return sentence(leading, indicator, asked.alike(leading, standings))


def sentence(standing: Standing, indicator: Indicator, others: int = 0) -> str:
    """The sentence about one place that stands out, and how many others do."""
    number = figures.size(indicator, standing.effect or 0.0)
    return str(voice().finding(parts.finding(standing, indicator, standing.place.name.plain, number, others)))
