"""Entries that are written and have no number in the log yet."""

import datetime as dt

from django.conf import settings
from django.utils import timezone

from cydwaith.record.models import Entry
from cydwaith.record.verifying.faults import Kind, Report
from cydwaith.record.verifying.ledger import Ledger
from cydwaith.record.verifying.walk import LONGEST


def hear_waiting(ledger: Ledger, report: Report) -> None:
    """They tell of rows that are there already; none may wait longer than until it must be covered."""
    now = timezone.now()
    promised = now - dt.timedelta(minutes=settings.LOG_KEPT_WITHIN)
    for entry in Entry.objects.filter(index=None).order_by("id").iterator():
        report.waiting += 1
        if not entry.intact:
            report.add(Kind.FACTS_CHANGED, entry.subject)
        if entry.at < promised:
            report.add(Kind.ENTRY_WAITS, entry.subject, detail=entry.at.isoformat())
        elif entry.at > now + LONGEST:
            report.add(Kind.DATE_FUTURE, entry.subject, detail=entry.at.isoformat())
        ledger.hear(entry)
