"""How old an indicator's latest figures are today. Time alone makes a figure history, so this is asked whenever one is
read and never kept.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from django.db.models import Count, Max

from cydwaith.evidence import moments
from cydwaith.evidence.models import Calculation
from cydwaith.shared import clock
from cydwaith.shared.once import once_a_page

OLD_AFTER: Final = 2
HISTORY_AFTER: Final = 4
FEWEST_PERIODS: Final = 2


class Age(StrEnum):
    """What may be said of figures today: all, all with its date, or no more than that they once were so."""

    FRESH = "fresh"
    OLD = "old"
    HISTORY = "history"


@dataclass(frozen=True, slots=True)
class When:
    """The period that a sentence speaks of. `past`: it must say which, and not speak as of today; `latest`: nothing
    later is held. No sentence about standings can be made without one.
    """

    period: str
    past: bool
    latest: bool


def when(period: str, *, latest: bool) -> When:
    """How a period is to be spoken of today; `latest` says whether it is the last of its indicator."""
    return When(period, past=not latest or age(period) is not Age.FRESH, latest=latest)


def whens() -> dict[str, When]:
    """{indicator: how its latest figures are to be spoken of today}."""
    return {code: when(period, latest=True) for code, (period, _periods) in spans().items()}


def age(period: str, periods: int = FEWEST_PERIODS) -> Age:
    """The age today of figures of a period, which is the last of so many."""
    years = full_years_since(moments.ends(period))
    if periods < FEWEST_PERIODS or years >= HISTORY_AFTER:
        return Age.HISTORY
    return Age.OLD if years >= OLD_AFTER else Age.FRESH


def full_years_since(day: dt.date) -> int:
    """How many whole years are over."""
    today = clock.today()
    return today.year - day.year - ((today.month, today.day) < (day.month, day.day))


@once_a_page
def spans(**of: object) -> dict[str, tuple[str, int]]:
    """{indicator: (its latest period, how many periods it has)}, of every indicator whose figures were worked out.

    `of` narrows it to some calculations, as a filter of them does.
    """
    found = (
        Calculation.objects.filter(**of)
        .order_by()
        .values("indicator")
        .annotate(last=Max("period"), periods=Count("pk"))
    )
    return {one["indicator"]: (one["last"], one["periods"]) for one in found}


def ages() -> dict[str, Age]:
    """{indicator: the age of its latest figures}, of every indicator whose figures were worked out."""
    return {code: age(*span) for code, span in spans().items()}


def histories() -> list[str]:
    """The indicators whose figures are history."""
    return [code for code, how_old in ages().items() if how_old is Age.HISTORY]
