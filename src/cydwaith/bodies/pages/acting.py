"""Who is behind a request, and in which of their bodies they act; for which post, where they chose one."""

from collections.abc import Iterable
from typing import Any, Final

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from cydwaith.bodies import mandates
from cydwaith.bodies.models import Account, Acting, Body
from cydwaith.shared import clock
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import Actor, Who

ACTING: Final = "cw_acting"
"""In the session: the number of what somebody began as a post."""
KNOWN: Final = "_acting_for"


def acting(request: HttpRequest) -> Actor:
    """The actor, put there by the middleware."""
    actor: Actor = request.actor  # type: ignore[attr-defined]  # ours
    return actor


def account_of(request: HttpRequest) -> Account:
    """The account of someone who is signed in; pages that the table opens to accounts only."""
    assert isinstance(request.user, Account)
    return request.user


def acting_for(request: HttpRequest) -> Acting | None:
    """What the reader began as a post and may go on with; None where they act for themselves. Asked once in a request.

    Once its time is over, or its holding, or the delegation, it is None: `lapsed` then says so of that request.
    """
    if not hasattr(request, KNOWN):
        number, account = request.session.get(ACTING), request.user
        found = None
        if number is not None and isinstance(account, Account):
            found = mandates.acting(account, number, clock.now(), clock.today())
        setattr(request, KNOWN, found)
    one: Acting | None = getattr(request, KNOWN)
    return one


def lapsed(request: HttpRequest) -> bool:
    """Whether the reader acted for a post, and may no longer."""
    return ACTING in request.session and acting_for(request) is None


def context(request: HttpRequest) -> dict[str, Any]:
    """What the head of every page says: for which post its reader acts; only asked for where they do."""
    return {"acting_for": SimpleLazyObject(lambda: acting_for(request))}


def own_bodies(request: HttpRequest, who: frozenset[Who]) -> list[Body]:
    """The bodies in which the reader has one of these roles, in the alphabetical order of their names."""
    found = Body.objects.filter(pk__in=acting(request).bodies(who))
    return sorted(found, key=lambda body: alphabetical(body.name.plain))


def body_choices(bodies: Iterable[Body]) -> list[tuple[str, str]]:
    """Bodies as a form offers them."""
    return [(body.pk, body.name) for body in bodies]
