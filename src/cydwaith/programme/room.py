"""What the programme has."""

from typing import Final

from django.urls import reverse

from cydwaith.programme import demo, reference, sources
from cydwaith.programme.api import router
from cydwaith.programme.deeds import RULES
from cydwaith.programme.lists import LISTS
from cydwaith.programme.on_councils import owes
from cydwaith.programme.routes import ROUTES
from cydwaith.programme.searchable import KINDS
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.shared.rooms import Phase, Room, Step
from cydwaith.shared.said import said

ROOM: Final = Room(
    name="programme",
    rules=RULES,
    routes=ROUTES,
    lists=LISTS,
    api=router,
    subjects={"commitment": lambda slug: reverse("commitment", kwargs={"slug": slug})},
    steps=(
        Step(said(cy="y rhaglen waith", en="the work programme"), lambda: reference.load(by=COMMAND_LINE)),
        Step(said(cy="rhaglen enghreifftiol", en="sample programme"), demo.load, Phase.SAMPLES),
    ),
    offers={"sources": sources.register},
    adds={"search": KINDS, "elsewhere": (owes,)},
)
