"""What the main job has: practices, their adoptions, asks, signals and impacts."""

from typing import Final

from django.urls import reverse

from cydwaith.evidence import events, following
from cydwaith.practices import elsewhere, impacts
from cydwaith.practices.actions import signals
from cydwaith.practices.api import router
from cydwaith.practices.deeds import RULES
from cydwaith.practices.lists import LISTS
from cydwaith.practices.queries import adoptions
from cydwaith.practices.routes import ROUTES
from cydwaith.practices.searchable import KINDS
from cydwaith.shared.rooms import Room

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
    offers={"elsewhere": elsewhere.register},
    adds={"search": KINDS},
)

# until the figures' room offers these, and has a step of its own that fills it before this room's could
events.register(adoptions.events)
following.register(impacts.follow)
following.register(signals.follow)
