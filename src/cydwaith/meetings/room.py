"""What meetings have, and what rooms above may add to an agenda."""

from typing import Final

from django.urls import reverse

from cydwaith.meetings import demo, elsewhere
from cydwaith.meetings.api import router
from cydwaith.meetings.deeds import RULES
from cydwaith.meetings.lists import LISTS
from cydwaith.meetings.on_forums import SOURCE
from cydwaith.meetings.routes import ROUTES
from cydwaith.meetings.searchable import KINDS
from cydwaith.shared.rooms import Phase, Room, Step
from cydwaith.shared.said import said

ROOM: Final = Room(
    name="meetings",
    rules=RULES,
    routes=ROUTES,
    lists=LISTS,
    api=router,
    subjects={"meeting": lambda number: reverse("meeting", kwargs={"id": int(number)})},
    steps=(Step(said(cy="cyfarfodydd enghreifftiol", en="sample meetings"), demo.load, Phase.SAMPLES),),
    offers={"agendas": elsewhere.register},
    adds={"search": KINDS, "forum": (SOURCE,)},
)
