"""The lists of this room, each with its row, what may be asked of it, and where its rows come from."""

from typing import Any, Final

from cydwaith.evidence.lists.changes import CHANGES
from cydwaith.evidence.lists.comparison import COMPARISON
from cydwaith.evidence.lists.funnels import FUNNELS
from cydwaith.evidence.lists.indicators import INDICATORS
from cydwaith.evidence.lists.observations import OBSERVATIONS
from cydwaith.evidence.lists.standings import INTERVALS, STANDINGS
from cydwaith.shared.lists import List

__all__ = ["CHANGES", "COMPARISON", "FUNNELS", "INDICATORS", "INTERVALS", "LISTS", "OBSERVATIONS", "STANDINGS"]

LISTS: Final[tuple[List[Any], ...]] = (INDICATORS, OBSERVATIONS, STANDINGS, CHANGES, FUNNELS, COMPARISON)
