"""The file of a trial: one row a council, with its context and, where there are any, its past figures."""

import re
from dataclasses import dataclass
from typing import Final

from cydwaith.evidence.sources import table
from cydwaith.evidence.sources.columns import NAMES, Columns
from cydwaith.evidence.sources.faults import Report
from cydwaith.evidence.sources.notation import Unreadable, number
from cydwaith.school import texts

COLUMNS: Final = Columns({"council": NAMES["area_code"]}, frozenset({"council"}))
PERIOD: Final = re.compile(r"\d{4}\b.*")
"""A column whose name begins with a year holds past figures; any other, context."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Each council's context, and its past figures, earliest first (none where the file has none)."""

    context: dict[str, list[float]]
    history: dict[str, list[float]]


def read(data: bytes, report: Report) -> Asked:
    """The councils of a trial, with every fault by its line. Periods are in the order of their names."""
    named = table.header(data, COLUMNS, report)
    asked = Asked({}, {})
    for line, cells in table.lines(data, COLUMNS, report) if not report.count else ():
        name = cells["council"]
        if not name or name in asked.context:
            report.say(line, "council", texts.AGAIN if name else texts.NAMELESS, text=name)
            continue
        others = sorted(column for column in cells if column and column not in {"council", named["council"]})
        found = {column: _number(line, column, cells[column], report) for column in others}
        asked.context[name] = [found[column] for column in others if not PERIOD.fullmatch(column)]
        asked.history[name] = [found[column] for column in others if PERIOD.fullmatch(column)]
    return asked


def _number(line: int, column: str, text: str, report: Report) -> float:
    try:
        found = number(text)
    except Unreadable:
        found = None
    if found is None:
        report.say(line, "no-number", texts.NUMBER, column=column, text=text)
    return found or 0.0
