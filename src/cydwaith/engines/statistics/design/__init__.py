"""Spread so that we learn: who of several that want a practice starts when, drawn by lot, and what would be known then.

Stepped roll-out (Hussey & Hughes 2007) with restricted randomisation (Moulton 2004): the draw is made among allocations
that are balanced on context, and the same set of allocations is what chance is judged by afterwards.

allocating     the allocations that may be drawn, and the draw    estimating   the effect under each of them
power          how often an effect of a size would be found       analysing    what came of it
"""

from cydwaith.engines.statistics.design.allocating import Draw, draw, imbalance
from cydwaith.engines.statistics.design.analysing import Analysis, analysed
from cydwaith.engines.statistics.design.power import Power, detectable, power

__all__ = ["Analysis", "Draw", "Power", "analysed", "detectable", "draw", "imbalance", "power"]
