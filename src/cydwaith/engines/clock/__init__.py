"""Statutory dates: facts and election days in; a due date, or that the law sets none, and how each is come by.

Nothing here knows what a duty is called or who owes it. A date that cannot be worked out from what is known is not
there, and the reckoning says why; no date is ever supposed.
"""

from cydwaith.engines.clock.elections import Election, Term, ordinary_day, term_at
from cydwaith.engines.clock.happenings import Event, Happening, Known, Span
from cydwaith.engines.clock.judging import Judged, State, judge
from cydwaith.engines.clock.reckoning import Missing, Reckoning, reckon
from cydwaith.engines.clock.rules import (
    Always,
    BeforeElection,
    MayFollow,
    NoDate,
    OnceEachYear,
    Rule,
    WithinDays,
    WithinWeeks,
    YearlyBy,
)
from cydwaith.engines.clock.years import FinancialYear

__all__ = [
    "Always",
    "BeforeElection",
    "Election",
    "Event",
    "FinancialYear",
    "Happening",
    "Judged",
    "Known",
    "MayFollow",
    "Missing",
    "NoDate",
    "OnceEachYear",
    "Reckoning",
    "Rule",
    "Span",
    "State",
    "Term",
    "WithinDays",
    "WithinWeeks",
    "YearlyBy",
    "judge",
    "ordinary_day",
    "reckon",
    "term_at",
]
