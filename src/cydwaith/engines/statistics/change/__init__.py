"""Has a figure changed, or does it only vary?

choice  which way of looking is legitimate, and what it finds: `change(values, …)`
xmr     twelve figures or more: limits of ordinary variation     rules   the points that are beyond it, and why
trend   five figures with intervals: the weighted slope          cusum   alerts on monthly figures
bounds  what a figure can be at all
"""

from cydwaith.engines.statistics.change.bounds import ANY, PERCENTAGE, PROPORTION, RATE, Bounds
from cydwaith.engines.statistics.change.choice import Because, Change, Choice, Direction, Method, change, choose
from cydwaith.engines.statistics.change.cusum import Step, cusum
from cydwaith.engines.statistics.change.rules import Limits, Mark, Meaning, Rule
from cydwaith.engines.statistics.change.trend import Trend, trend
from cydwaith.engines.statistics.change.xmr import Chart, Occasion, Rebase, Segment, chart, limits

__all__ = [
    "ANY",
    "PERCENTAGE",
    "PROPORTION",
    "RATE",
    "Because",
    "Bounds",
    "Change",
    "Chart",
    "Choice",
    "Direction",
    "Limits",
    "Mark",
    "Meaning",
    "Method",
    "Occasion",
    "Rebase",
    "Rule",
    "Segment",
    "Step",
    "Trend",
    "change",
    "chart",
    "choose",
    "cusum",
    "limits",
    "trend",
]
