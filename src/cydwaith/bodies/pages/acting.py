"""Who is behind a request."""

from django.http import HttpRequest

from cydwaith.bodies.models import Account
from cydwaith.shared.permissions import Actor


def acting(request: HttpRequest) -> Actor:
    """The actor, put there by the middleware."""
    return request.actor  # type: ignore[attr-defined]  # ours


def account_of(request: HttpRequest) -> Account:
    """The account of someone who is signed in; pages that the table opens to accounts only."""
    assert isinstance(request.user, Account)
    return request.user
