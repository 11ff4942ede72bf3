"""The lists of this room, each with its row, what may be asked of it, and where its rows come from."""

from typing import Any, Final

from cydwaith.practices.lists.adoptions import ADOPTIONS
from cydwaith.practices.lists.asks import ASKS
from cydwaith.practices.lists.better import BETTER
from cydwaith.practices.lists.councils import COUNCILS
from cydwaith.practices.lists.impacts import IMPACTS, NUMBERS
from cydwaith.practices.lists.overview import OVERVIEW
from cydwaith.practices.lists.practices import PRACTICES
from cydwaith.practices.lists.reach import REACH
from cydwaith.shared.lists import List

LISTS: Final[tuple[List[Any], ...]] = (
    PRACTICES,
    ADOPTIONS,
    ASKS,
    IMPACTS,
    NUMBERS,
    REACH,
    BETTER,
    COUNCILS,
    OVERVIEW,
)
__all__ = [
    "ADOPTIONS",
    "ASKS",
    "BETTER",
    "COUNCILS",
    "IMPACTS",
    "LISTS",
    "NUMBERS",
    "OVERVIEW",
    "PRACTICES",
    "REACH",
]
