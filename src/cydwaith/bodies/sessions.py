"""Sessions of an account: where somebody is signed in, and ending that.

The framework's table does not say whose a session is without being read, so all of them are: they last half a day, and
only one's own page about them, and erasing an account, ask. What is not stored (browsers, addresses) cannot be shown.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.utils import timezone

from cydwaith.bodies.models import Account
from cydwaith.shared.said import Said, said

HOW: Final[Mapping[str, Said]] = {
    "password": said(cy="Cyfrinair", en="Password"),
    "password_reset": said(cy="Cyfrinair newydd", en="New password"),
    "code": said(cy="Cod drwy’r e-bost", en="Code by e-mail"),
    "mfa": said(cy="Ail gam neu allwedd mynediad", en="Second step or passkey"),
    "socialaccount": said(cy="Eich sefydliad", en="Your organisation"),
}
OTHERWISE: Final = said(cy="Ffordd arall", en="Another way")


@dataclass(frozen=True, slots=True)
class Open:
    """One place where somebody is signed in: a name for it that opens nothing, since when, how, until when at most."""

    name: str
    since: dt.datetime | None
    how: Said
    ends: dt.datetime
    here: bool


def open_of(account: Account, here: str | None) -> list[Open]:
    """Every session in which an account is signed in now, the newest first; `here` is the key of the reader's own."""
    now = timezone.now()
    found = [opened(one, here) for one in of(account) if one.expire_date > now and is_in(one.get_decoded(), account)]
    return sorted(found, key=lambda one: (not one.here, -one.ends.timestamp()))


def opened(session: Session, here: str | None) -> Open:
    """What a session says of itself."""
    records = session.get_decoded().get(AUTHENTICATION_METHODS_SESSION_KEY) or [{}]
    at, how = records[0].get("at"), HOW.get(records[0].get("method", ""), OTHERWISE)
    since = dt.datetime.fromtimestamp(at, tz=dt.UTC) if at else None
    return Open(name_of(session.session_key), since, how, session.expire_date, session.session_key == here)


def methods(content: Mapping[str, Any]) -> frozenset[str]:
    """How whoever is signed in has shown who they are, in a session with this content."""
    return frozenset(one["method"] for one in content.get(AUTHENTICATION_METHODS_SESSION_KEY) or [])


def name_of(key: str) -> str:
    """A name for a session on a page: its key would open it."""
    return sha256(key.encode()).hexdigest()[:16]


def end(account: Account, name: str) -> bool:
    """End one session of an account; False where it has none of that name (any more)."""
    keys = [one.session_key for one in of(account) if name_of(one.session_key) == name]
    return bool(Session.objects.filter(pk__in=keys).delete()[0])


def end_others(account: Account, here: str | None) -> int:
    """End every session of an account but the reader's own; how many there were."""
    keys = [one.session_key for one in of(account) if one.session_key != here]
    return Session.objects.filter(pk__in=keys).delete()[0]


def of(account: Account) -> list[Session]:
    """Every stored session in which an account is signed in, or half so, or that holds its address."""
    return [one for one in every() if is_about(one.get_decoded(), account)]


def is_in(content: Mapping[str, Any], account: Account) -> bool:
    """Whether an account is signed in, in a session with this content."""
    return content.get(SESSION_KEY) == str(account.pk)


def is_about(content: Mapping[str, Any], account: Account) -> bool:
    """Whether what a session holds is about an account; whoever is asked for a second step is not signed in yet."""
    return is_in(content, account) or account.email in str(content).lower()


def every() -> Iterator[Session]:
    """Every stored session, one after the other."""
    return Session.objects.order_by("pk").iterator()


def end_all(account: Account) -> None:
    """End every session of an account: with one of them nobody is signed in from then on, wherever they are."""
    Session.objects.filter(pk__in=[one.pk for one in of(account)]).delete()
