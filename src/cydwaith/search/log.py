"""What people look for and do not find, counted so that nobody can be told from it.

A question is counted by day, without account, address or time of day. Questions with an @ or many figures, which may be
about somebody, are not kept at all, and editors see only what was asked as often as the site's threshold for small
numbers, in steps of it.
"""

import datetime as dt
import re
from typing import Any, Final

from django.db import DatabaseError, transaction
from django.db.models import F, Max, QuerySet, Sum
from django.utils import timezone

from cydwaith.engines.disclosure.threshold import FEWEST
from cydwaith.search.asking import normalised
from cydwaith.search.models import Asked

PERSONAL: Final = re.compile(r"@|\d{4,}|\d[\d\s-]{5,}\d")
LONGEST: Final = 80
A_DAY: Final = 2000
"""Different questions that are counted on one day; more than this is a machine asking."""
KEPT: Final = dt.timedelta(days=400)


def count(question: str, language: str, found: int) -> None:
    """Count a question. A log that cannot be written is no reason for a search to fail."""
    said = normalised(question)
    if not said or len(said) > LONGEST or PERSONAL.search(said):
        return
    today = timezone.localdate()
    try:
        with transaction.atomic():
            mine = Asked.objects.filter(day=today, question=said, language=language)
            if not mine.update(times=F("times") + 1, found=found) and Asked.objects.filter(day=today).count() < A_DAY:
                Asked.objects.create(day=today, question=said, language=language, times=1, found=found)
    except DatabaseError:
        return


def often(*, days: int = 90, lacking: bool = False) -> QuerySet[Asked, Any]:  # Any: rows of values
    """What was asked at least five times, the most asked first: how often at least, the last day, the most it found.

    How often is told in steps of five, so that two days' numbers do not say what was asked between.

    `lacking` leaves only what never found anything.
    """
    since = timezone.localdate() - dt.timedelta(days=days)
    found = Asked.objects.filter(day__gte=since).values("question", "language")
    counted = found.annotate(times_all=Sum("times"), last=Max("day"), most=Max("found")).filter(times_all__gte=FEWEST)
    told = counted.annotate(asked=F("times_all") - F("times_all") % FEWEST).values(
        "question", "language", "last", "most", "asked"
    )
    return (told.filter(most=0) if lacking else told).order_by("-asked", "question")


def old(now: dt.datetime) -> "QuerySet[Asked]":
    """What was counted longer ago than it is kept, at a moment."""
    return Asked.objects.filter(day__lt=timezone.localdate(now) - KEPT)


def forget_old() -> None:
    """Forget what was counted longer ago than it is kept."""
    old(timezone.now()).delete()
