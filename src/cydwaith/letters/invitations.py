"""Invitations to meetings: to those who ask for them, once for each change, and taken back when it is cancelled.

Whoever asks, or comes into an organisation, after a meeting was called is told of it as it is now.
"""

from collections.abc import Callable, Collection, Iterable
from email.utils import parseaddr
from typing import Final

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet

from cydwaith.bodies.models import Account
from cydwaith.letters import sentences
from cydwaith.letters.calendar_messages import Occasion, Status, message
from cydwaith.letters.models import Asking, Invitation
from cydwaith.letters.sending import send
from cydwaith.shared.registries import Registry

OCCASIONS: Final = Registry[Callable[[Collection[str]], Iterable[Occasion]]]("occasions")
"""What is called and still to come, of these bodies: rooms above say."""


def asks(account: Account) -> bool:
    """Whether somebody asks for meetings in their calendar."""
    return Asking.objects.filter(account=account).exists()


@transaction.atomic
def ask(account: Account, *, wanted: bool) -> None:
    """Ask for meetings in one's calendar, or no more: what was sent stays there, and nothing more is told of it."""
    if wanted:
        Asking.objects.get_or_create(account=account)
        catch_up(account)
    else:
        Asking.objects.filter(account=account).delete()
        Invitation.objects.filter(account=account).delete()


@transaction.atomic
def catch_up(account: Account) -> None:
    """Tell somebody who asks for it of what was called before, as it is now, unless they have been told of it."""
    if not asks(account):
        return
    bodies = list(account.memberships.values_list("body", flat=True))
    for occasion in (one for source in OCCASIONS for one in source(bodies)):
        if not Invitation.objects.filter(account=account, uid=occasion.uid).exists():
            write(account, occasion, again=False)


def invite(occasion: Occasion, bodies: Iterable[str]) -> int:
    """Tell of an occasion, in the running transaction: how many letters were written.

    One that is called goes to everybody of these bodies who asks for it. What changes, is put off or cancelled goes to
    those who were told before, and to nobody else. The same told twice is told once.
    """
    told = {one.account_id: one for one in Invitation.objects.filter(uid=occasion.uid)}
    wanted = wanting(bodies) if occasion.status is Status.CONFIRMED else Account.objects.none()
    people = Account.objects.filter(pk__in=[*told, *wanted.values_list("pk", flat=True)], is_active=True)
    written = 0
    for account in people.order_by("pk"):
        before = told.get(account.pk)
        if before is None or before.sequence < occasion.sequence:
            write(account, occasion, again=before is not None)
            written += 1
    return written


def wanting(bodies: Iterable[str]) -> "QuerySet[Account]":
    """Everybody with a role in one of these bodies who asks for meetings."""
    return Account.objects.filter(
        memberships__body__in=list(bodies), pk__in=Asking.objects.values("account")
    ).distinct()


def write(account: Account, occasion: Occasion, *, again: bool) -> None:
    """Write one invitation, and remember that it was."""
    send(
        to=account,
        kind="meeting",
        subject=sentences.invited(occasion, again=again),
        text=sentences.invitation(occasion),
        language=account.language,
        key=f"meeting {occasion.uid} {occasion.sequence} {account.pk}",
        calendar=message(
            occasion, to=account.email, by=parseaddr(settings.DEFAULT_FROM_EMAIL)[1], language=account.language
        ),
    )
    Invitation.objects.update_or_create(account=account, uid=occasion.uid, defaults={"sequence": occasion.sequence})
