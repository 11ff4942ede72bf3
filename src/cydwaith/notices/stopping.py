"""The signed link in a letter by which whoever has it ends such letters, without signing in."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.core import signing
from django.urls import reverse

from cydwaith.bodies.models import Account
from cydwaith.notices.models import Follow
from cydwaith.shared.addresses import lasting

SALT: Final = "cydwaith.notices.stopping"
HOLDS: Final = dt.timedelta(days=400)
"""So long a link holds: longer than anybody keeps a letter in order to stop it."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Whose letters are to end: of one thing that is followed, or all."""

    account: Account
    follow: Follow | None


def token(account: Account, follow: Follow | None = None) -> str:
    """What stands in the link."""
    return signing.dumps([account.pk, follow.pk if follow else None], salt=SALT, compress=False)


def link(account: Account, follow: Follow | None = None) -> str:
    """The link, in the reader's language; empty where the site does not know its own address."""
    path = reverse("unsubscribe", kwargs={"token": token(account, follow)})
    return lasting(path) if settings.SITE else ""


def read(text: str) -> Stop | None:
    """What a link says; None for one that was made up, is too old, or whose account is there no more."""
    try:
        number, key = signing.loads(text, salt=SALT, max_age=HOLDS)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    account = Account.objects.filter(pk=number).first()
    if account is None:
        return None
    return Stop(account, Follow.objects.filter(account=account, pk=key).first() if key else None)
