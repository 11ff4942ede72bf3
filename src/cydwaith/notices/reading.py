"""One's own notices: those one may see now, and marking them as read."""

from typing import Final

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from cydwaith.bodies.models import Account
from cydwaith.notices.deeds import NOTICES_READ
from cydwaith.notices.models import Notice
from cydwaith.shared.permissions import Actor, require
from cydwaith.shared.telling import RANK, at_least

COUNTED: Final = 99
"""The head of a page counts no further."""


def visible(by: Actor) -> Q:
    """Which notices an actor may see: what everybody may, and what their roles open to them now."""
    found = Q(news__least="")
    for role in RANK:
        enough = set(at_least(role))
        bodies = [body for body, held in by.roles.items() if held.value in enough]
        if bodies:
            found |= Q(news__least=role.value, news__within__in=bodies)
    return found


def notices(account: Account, by: Actor) -> QuerySet[Notice]:
    """Somebody's notices that they may see, the newest first."""
    mine = Notice.objects.filter(visible(by), account=account)
    return mine.select_related("news", "follow").order_by("-news_id")


def unread(account: Account, by: Actor) -> int:
    """How many of them are not read; counted up to one more than is shown."""
    mine = Notice.objects.filter(visible(by), account=account, read=None)
    return mine.order_by()[: COUNTED + 1].count()


@transaction.atomic
def read(*, by: Actor, account: Account, number: int | None = None) -> None:
    """Mark one notice as read, or all."""
    require(by, NOTICES_READ)
    mine = Notice.objects.filter(account=account, read=None)
    (mine if number is None else mine.filter(pk=number)).update(read=timezone.now())
