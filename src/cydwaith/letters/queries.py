"""What people ask of letters."""

import datetime as dt
from typing import Final

from django.db.models import Q, QuerySet
from django.utils import timezone

from cydwaith.bodies.models import Account
from cydwaith.letters.models import FAILED, Letter, State

STUCK: Final = Q(state=State.WAITING, tries__gt=0)
"""What was tried and still waits."""
SHOWN: Final = 200


def failed() -> QuerySet[Letter]:
    """Letters that did not arrive, or wait after a try that failed; the latest first."""
    return Letter.objects.filter(Q(state__in=FAILED) | STUCK)[:SHOWN]


def of(account: Account) -> QuerySet[Letter]:
    """The letters to an account, the latest first."""
    return Letter.objects.filter(account=account)[:SHOWN]


def late(moment: dt.datetime | None = None) -> int:
    """How many letters should have gone by now and were not even tried: nobody works the queue off."""
    due = (moment or timezone.now()) - dt.timedelta(minutes=5)
    return Letter.objects.filter(state=State.WAITING, tries=0, planned__lt=due).count()
