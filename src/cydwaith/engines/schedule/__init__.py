"""When things that wait for each other can honestly be done, what sets each date, and what a delay endangers.

The forward pass of the critical path method (Kelley & Walker 1959) over dated promises instead of durations, with
dates that nobody knows kept as such: they pass on as "at least", never as a date somebody made up.
"""

from cydwaith.engines.schedule.forecast import Forecast, Work
from cydwaith.engines.schedule.graph import Cycle, Need, closed_by, in_order, opened
from cydwaith.engines.schedule.plan import Plan, Step

__all__ = ["Cycle", "Forecast", "Need", "Plan", "Step", "Work", "closed_by", "in_order", "opened"]
