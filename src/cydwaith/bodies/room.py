"""What the ground has: bodies, places, posts, topics, accounts."""

from typing import Final

from cydwaith.bodies import checks, demo, reference
from cydwaith.bodies.api import router
from cydwaith.bodies.deeds import RULES
from cydwaith.bodies.routes import ROUTES
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.shared.rooms import Phase, Room, Step
from cydwaith.shared.said import said

ROOM: Final = Room(
    name="bodies",
    rules=RULES,
    routes=ROUTES,
    api=router,
    checks=(checks.no_sample_accounts,),
    steps=(
        Step(
            said(cy="cyrff, lleoedd a phynciau", en="bodies, places and topics"),
            lambda: reference.load(by=COMMAND_LINE),
        ),
        Step(said(cy="cyfrifon enghreifftiol", en="sample accounts"), demo.load, Phase.SAMPLES),
    ),
)
