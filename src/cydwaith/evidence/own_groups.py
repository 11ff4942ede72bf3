"""Groups of councils that people keep for themselves: nobody else's business, and in no record."""

from collections.abc import Sequence
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Account, Place
from cydwaith.evidence.deeds import GROUPS_KEEP
from cydwaith.evidence.models import CouncilGroup
from cydwaith.shared.permissions import Actor, require
from cydwaith.shared.refusals import NotPossible

MOST: Final = 50


@transaction.atomic
def keep(*, by: Actor, account: Account, name: str, councils: Sequence[Place]) -> CouncilGroup:
    """Keep councils under a name; the same name again is the same group. Raises NotPossible."""
    require(by, GROUPS_KEEP)
    mine = CouncilGroup.objects.filter(account=account)
    known = mine.filter(name=name).first()
    if not name or not councils:
        raise NotPossible(_("Nothing was kept: give the group a name and choose at least one council."))
    if known is None and mine.count() >= MOST:
        most = _("Nothing was kept: you keep %(num)d groups already. Let one of them go first.")
        raise NotPossible(most % {"num": MOST})
    group = known or CouncilGroup.objects.create(account=account, name=name, at=timezone.now())
    group.councils.set(councils)
    return group


@transaction.atomic
def forget(*, by: Actor, account: Account, number: int) -> None:
    """Keep a group no longer."""
    require(by, GROUPS_KEEP)
    CouncilGroup.objects.filter(account=account, pk=number).delete()


def groups_of(account: Account | None) -> list[CouncilGroup]:
    """Somebody's groups by name, each with its councils; none of nobody."""
    if account is None:
        return []
    return list(CouncilGroup.objects.filter(account=account).prefetch_related("councils"))
