"""The lists of the performance regime: each is a table, files and an operation of the API."""

from typing import Any, Final

from cydwaith.performance.lists import consultations, own, panels, reports
from cydwaith.shared.lists import List

LISTS: Final[tuple[List[Any], ...]] = (
    *own.LISTS,
    *panels.LISTS,
    *reports.LISTS,
    *consultations.LISTS,
)  # Any: a list of any rows, asked for in any way
