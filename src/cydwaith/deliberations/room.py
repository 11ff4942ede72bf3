"""What the room of deliberations has."""

from collections.abc import Iterable
from typing import Final

from django.urls import reverse

from cydwaith.deliberations.deeds import RULES
from cydwaith.shared.rooms import Front, Phase, Room, Step
from cydwaith.shared.said import said


def front() -> Front:
    """What it shows."""
    from cydwaith.deliberations.api import router
    from cydwaith.deliberations.lists import DELIBERATIONS
    from cydwaith.deliberations.routes import ROUTES

    return Front(routes=ROUTES, lists=(DELIBERATIONS,), api=router)


def steps() -> tuple[Step, ...]:
    """What fills it in the demonstration."""
    from cydwaith.deliberations import demo

    return (Step(said(cy="sgwrs enghreifftiol", en="a sample conversation"), demo.load, Phase.SAMPLES),)


def things() -> Iterable[object]:
    """What can be found here."""
    from cydwaith.deliberations.searchable import KINDS

    return KINDS


def today() -> Iterable[object]:
    """What waits for a body today."""
    from cydwaith.deliberations.today import waiting

    return (waiting,)


def followable() -> Iterable[object]:
    """What of it can be followed."""
    from cydwaith.deliberations.followable import DELIBERATION

    return (DELIBERATION,)


def queues() -> Iterable[object]:
    """What comes of votes is worked out after each."""
    from cydwaith.deliberations.outcomes import QUEUE_OF

    return (QUEUE_OF,)


def personal() -> Iterable[object]:
    """What is stored about people here."""
    from cydwaith.deliberations.personal import DECLARATIONS

    return DECLARATIONS


ROOM: Final = Room(
    name="deliberations",
    rules=RULES,
    front=front,
    subjects={"conversation": lambda key: reverse("deliberation", kwargs={"key": key})},
    steps=steps,
    offers=("conversation_holders",),
    adds={"search": things, "today": today, "follow": followable, "outbox": queues, "personal": personal},
)
