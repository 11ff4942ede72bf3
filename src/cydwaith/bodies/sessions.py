"""Sessions of an account. The framework's table does not say whose a session is without being read."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session

from cydwaith.bodies.models import Account


def of(account: Account) -> list[Session]:
    """Every stored session in which an account is signed in, or half so, or that holds its address."""
    return [one for one in every() if is_about(one.get_decoded(), account)]


def is_about(content: Mapping[str, Any], account: Account) -> bool:
    """Whether what a session holds is about an account; whoever is asked for a second step is not signed in yet."""
    return content.get(SESSION_KEY) == str(account.pk) or account.email in str(content).lower()


def every() -> Iterator[Session]:
    """Every stored session, one after the other."""
    return Session.objects.order_by("pk").iterator()


def end_all(account: Account) -> None:
    """End every session of an account: with one of them nobody is signed in from then on, wherever they are."""
    Session.objects.filter(pk__in=[one.pk for one in of(account)]).delete()
