"""How places fare, and how sure that is.

intervals     how sure is a published figure?             funnel       further out than size explains?
panel         the figures of one indicator                fitting      the panel model: `fit(panel)`
standing      the verdicts: `judge(fits, rules)`          reasons      why an answer is withheld
comparators   councils like ours                          ranking      fourth of 22; median and quartiles
standardised  rates as if all had the same ages           life         how long people are expected to live
inequality    the slope from deprived to affluent         quantiles    fifths and tenths, with ties
means         how sure is a mean?

Beneath `fitting`: obstacles (can it be fitted?), context (do circumstances predict?), spread and posterior (what
spread, noise and correlation could be), sparsity (do only a few differ?), belief and mixture (what follows for each
place), estimates (the answer's shape).
"""

from cydwaith.engines.statistics.comparators import Neighbour, Range, neighbours, position
from cydwaith.engines.statistics.context import Context
from cydwaith.engines.statistics.estimates import Estimate, Fit
from cydwaith.engines.statistics.fitting import fit
from cydwaith.engines.statistics.intervals import Interval
from cydwaith.engines.statistics.panel import Panel, panel
from cydwaith.engines.statistics.ranking import Quartiles, Rank, quartiles, ranks
from cydwaith.engines.statistics.reasons import Reason
from cydwaith.engines.statistics.standing import Polarity, Rules, Standing, Verdict, judge, verdict_of

__all__ = [
    "Context",
    "Estimate",
    "Fit",
    "Interval",
    "Neighbour",
    "Panel",
    "Polarity",
    "Quartiles",
    "Range",
    "Rank",
    "Reason",
    "Rules",
    "Standing",
    "Verdict",
    "fit",
    "judge",
    "neighbours",
    "panel",
    "position",
    "quartiles",
    "ranks",
    "verdict_of",
]
