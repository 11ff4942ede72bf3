"""Who is behind a request, and in which of their bodies they act."""

from collections.abc import Iterable

from django.http import HttpRequest

from cydwaith.bodies.models import Account, Body
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import Actor, Who


def acting(request: HttpRequest) -> Actor:
    """The actor, put there by the middleware."""
    actor: Actor = request.actor  # type: ignore[attr-defined]  # ours
    return actor


def account_of(request: HttpRequest) -> Account:
    """The account of someone who is signed in; pages that the table opens to accounts only."""
    assert isinstance(request.user, Account)
    return request.user


def own_bodies(request: HttpRequest, who: frozenset[Who]) -> list[Body]:
    """The bodies in which the reader has one of these roles, in the alphabetical order of their names."""
    found = Body.objects.filter(pk__in=acting(request).bodies(who))
    return sorted(found, key=lambda body: alphabetical(body.name.plain))


def body_choices(bodies: Iterable[Body]) -> list[tuple[str, str]]:
    """Bodies as a form offers them."""
    return [(body.pk, body.name) for body in bodies]
