"""Dates as sources give them: a day, a month, a year, or none at all."""

import datetime as dt
from typing import Final

from cydwaith.engines.clock import Span
from cydwaith.regions.models import Known

NOTED: Final = dt.date(2026, 11, 29)
"""When the facts were noted here: what has no date was known by then, and what has one happened by then."""


def known_by(text: str) -> tuple[dt.date, str]:
    """The day by which something had been said, and how exactly: of 2025 its last day, of nothing the day of noting.

    Raises ValueError for what is no date.
    """
    if text in {"", "noted"}:
        return NOTED, Known.NOTED
    span = Span.of(text)
    return min(span.last, NOTED), span.precision


def planned_for(text: str) -> tuple[dt.date | None, str]:
    """The last day on which something that is to come keeps what was planned; nothing where nothing was."""
    if not text:
        return None, Known.DAY
    span = Span.of(text)
    return span.last, span.precision


def begun(text: str) -> tuple[dt.date | None, str]:
    """The first day on which something may have begun; nothing where no date is known."""
    if not text:
        return None, Known.DAY
    span = Span.of(text)
    return span.first, span.precision
