"""Who acts, in which of their bodies."""

from django.http import HttpRequest

from cydwaith.bodies.models import Body
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import Actor, Who


def actor(request: HttpRequest) -> Actor:
    """Whoever sends this request."""
    return request.actor  # type: ignore[attr-defined]  # put there by bodies.middleware


def own_bodies(request: HttpRequest, who: frozenset[Who]) -> list[Body]:
    """The bodies in which the reader has one of these roles, in the alphabetical order of their names."""
    found = Body.objects.filter(pk__in=actor(request).bodies(who))
    return sorted(found, key=lambda body: alphabetical(body.name.plain))
