"""For whom the reader acts in this room: their own organisations, or those of them that have a part in a thing."""

from collections.abc import Collection

from django.http import HttpRequest

from cydwaith.bodies.pages.acting import body_choices, own_bodies
from cydwaith.shared.permissions import Refused, Who

Choices = list[tuple[str, str]]


def must_speak(request: HttpRequest, who: frozenset[Who], among: Collection[str] | None = None) -> Choices:
    """The organisations in which the reader has one of these roles, of some where they are named, for a form.

    Raises Refused where there is none.
    """
    found = body_choices(one for one in own_bodies(request, who) if among is None or one.pk in among)
    if not found:
        raise Refused
    return found
