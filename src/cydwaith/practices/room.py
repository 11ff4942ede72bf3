"""What the main job has: practices, their adoptions, asks, signals and impacts."""

from typing import Final

from django.urls import reverse

from cydwaith.practices import elsewhere, impacts, reference
from cydwaith.practices.actions import signals
from cydwaith.practices.api import router
from cydwaith.practices.deeds import RULES
from cydwaith.practices.lists import LISTS
from cydwaith.practices.queries import adoptions
from cydwaith.practices.routes import ROUTES
from cydwaith.practices.searchable import KINDS
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.shared.rooms import Room, Step
from cydwaith.shared.said import said

ROOM: Final = Room(
    name="practices",
    rules=RULES,
    routes=ROUTES,
    lists=LISTS,
    api=router,
    subjects={
        "practice": lambda slug: reverse("practice", kwargs={"slug": slug}),
        "ask": lambda number: reverse("ask", kwargs={"id": int(number)}),
        "signal": lambda number: reverse("signal", kwargs={"id": int(number)}),
    },
    steps=(Step(said(cy="arferion", en="practices"), lambda: reference.load(by=COMMAND_LINE)),),
    offers={"elsewhere": elsewhere.register},
    adds={"search": KINDS, "events": (adoptions.events,), "following": (impacts.follow, signals.follow)},
)
