"""What people do with what they follow. Nobody else learns of it, and the record is not told."""

from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Account
from cydwaith.notices.deeds import FOLLOW
from cydwaith.notices.followable import thing
from cydwaith.notices.models import Follow, Often, Wish
from cydwaith.shared.permissions import Actor, require
from cydwaith.shared.refusals import NotPossible

MOST: Final = 200
"""So many things can be followed by one account."""


@transaction.atomic
def follow(*, by: Actor, account: Account, subject: str, often: str = "") -> Follow:
    """Follow something, or change how often a letter tells of it. Raises NotPossible when there is no such thing."""
    require(by, FOLLOW)
    if thing(subject, account) is None:
        raise NotPossible(_("There is no such thing to follow, or not any more."))
    mine = Follow.objects.filter(account=account)
    if found := mine.filter(subject=subject).first():
        if often and often != found.often:
            found.often, found.looked = often, timezone.now()
            found.save(update_fields=["often", "looked"])
        return found
    if mine.count() >= MOST:
        raise NotPossible(_("You follow as many things as you can. Stop following something first."))
    now = timezone.now()
    return Follow.objects.create(
        account=account, subject=subject, often=often or wish_of(account), since=now, looked=now
    )


@transaction.atomic
def stop(*, by: Actor, account: Account, subject: str) -> None:
    """Follow something no longer; what one was told of it stays among one's notices."""
    require(by, FOLLOW)
    Follow.objects.filter(account=account, subject=subject).delete()


@transaction.atomic
def wish(*, by: Actor, account: Account, often: str, all_too: bool = False) -> None:
    """Say how often letters are to come of what one follows from now on, and with `all_too` of all one follows."""
    require(by, FOLLOW)
    Wish.objects.update_or_create(account=account, defaults={"often": often})
    if all_too:
        # What letters of a day or a week told of is not told again at once.
        Follow.objects.filter(account=account).exclude(often=often).update(often=often, looked=timezone.now())


@transaction.atomic
def unsubscribe(account: Account, follow: int | None) -> None:
    """No more letters: of one thing that somebody follows, or none at all. What is followed still stands on the site.

    Whoever has the signed link may do it, signed in or not.
    """
    mine = Follow.objects.filter(account=account)
    if follow is None:
        Wish.objects.update_or_create(account=account, defaults={"often": Often.NEVER})
        mine.update(often=Often.NEVER)
    else:
        mine.filter(pk=follow).update(often=Often.NEVER)


def wish_of(account: Account) -> str:
    """How often letters are to come, where nothing else was said."""
    found = Wish.objects.filter(account=account).values_list("often", flat=True).first()
    return found or Often.WEEKLY


def follows(account: Account, subject: str) -> Follow | None:
    """Whether, and how, somebody follows something."""
    return Follow.objects.filter(account=account, subject=subject).first()
