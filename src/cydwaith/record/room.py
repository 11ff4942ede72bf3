"""What the record has."""

from collections.abc import Iterable
from typing import Final

from cydwaith.record.deeds import RULES
from cydwaith.shared.rooms import Front, Phase, Room, Step
from cydwaith.shared.said import said


def front() -> Front:
    """What it shows."""
    from cydwaith.record.api import router
    from cydwaith.record.routes import ROUTES

    return Front(routes=ROUTES, api=router)


def steps() -> tuple[Step, ...]:
    """What fills it."""
    from cydwaith.record import checkpoints

    return (Step(said(cy="y Cofnod", en="the record"), checkpoints.latest, Phase.LAST),)


def guards() -> tuple[object, ...]:
    """The triggers that the database is to have."""
    from cydwaith.record import append_only

    return (append_only.declared,)


def personal() -> Iterable[object]:
    """What is stored about people here."""
    from cydwaith.record.personal import DECLARATIONS

    return DECLARATIONS


ROOM: Final = Room(
    name="record",
    rules=RULES,
    front=front,
    steps=steps,
    offers=("outbox",),
    adds={"guards": guards, "personal": personal},
)
