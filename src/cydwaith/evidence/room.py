"""What the figures' room has: indicators, figures, how places stand, and whether their figures change."""

from typing import Final

from django.urls import reverse

from cydwaith.evidence import events, following, reference, standings
from cydwaith.evidence.api import router
from cydwaith.evidence.deeds import RULES
from cydwaith.evidence.lists import LISTS
from cydwaith.evidence.routes import ROUTES
from cydwaith.evidence.searchable import INDICATORS
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.shared.rooms import Phase, Room, Step
from cydwaith.shared.said import said

ROOM: Final = Room(
    name="evidence",
    rules=RULES,
    routes=ROUTES,
    lists=LISTS,
    api=router,
    subjects={"indicator": lambda code: reverse("indicator", kwargs={"code": code})},
    steps=(
        Step(said(cy="dangosyddion a ffigurau", en="indicators and figures"), lambda: reference.load(by=COMMAND_LINE)),
        Step(
            said(cy="safleoedd a newid", en="standings and change"),
            lambda: standings.recalculate(by=COMMAND_LINE),
            Phase.RESULTS,
        ),
        Step(
            said(cy="effeithiau ac arwyddion", en="impacts and signals"),
            lambda: following.follow(by=COMMAND_LINE),
            Phase.RESULTS,
        ),
    ),
    offers={"events": events.register, "following": following.register},
    adds={"search": (INDICATORS,)},
)
