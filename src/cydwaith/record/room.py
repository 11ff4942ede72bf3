"""What the record has."""

from typing import Final

from cydwaith.record import checkpoints
from cydwaith.record.api import router
from cydwaith.record.deeds import RULES
from cydwaith.record.routes import ROUTES
from cydwaith.shared.rooms import Phase, Room, Step
from cydwaith.shared.said import said

ROOM: Final = Room(
    name="record",
    rules=RULES,
    routes=ROUTES,
    api=router,
    steps=(Step(said(cy="y Cofnod", en="the record"), checkpoints.latest, Phase.LAST),),
)
