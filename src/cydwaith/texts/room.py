"""What the room of texts has."""

from collections.abc import Iterable
from typing import Final

from django.urls import reverse

from cydwaith.shared.rooms import Front, Room
from cydwaith.texts.deeds import RULES


def front() -> Front:
    """What it shows."""
    from cydwaith.texts.routes import ROUTES

    return Front(routes=ROUTES)


def guards() -> Iterable[object]:
    """The triggers that the database is to have."""
    from cydwaith.texts.frozen import FROZEN

    return (FROZEN.declared,)


def personal() -> Iterable[object]:
    """What is stored about people here."""
    from cydwaith.texts.personal import DECLARATIONS

    return DECLARATIONS


ROOM: Final = Room(
    name="texts",
    rules=RULES,
    front=front,
    subjects={"text": lambda key: reverse("text", kwargs={"key": key})},
    offers=("text_holders",),
    adds={"guards": guards, "personal": personal},
)
