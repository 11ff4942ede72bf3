"""What forums have, and what rooms above may add to them."""

from typing import Final

from django.urls import reverse

from cydwaith.forums import demo, elsewhere, reference, verbs
from cydwaith.forums.api import router
from cydwaith.forums.deeds import RULES
from cydwaith.forums.lists import LISTS
from cydwaith.forums.routes import ROUTES
from cydwaith.forums.searchable import KINDS
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.shared.rooms import Phase, Room, Step
from cydwaith.shared.said import said

ROOM: Final = Room(
    name="forums",
    rules=RULES,
    routes=ROUTES,
    lists=LISTS,
    api=router,
    subjects={"forum": lambda slug: reverse("forum", kwargs={"slug": slug})},
    steps=(
        Step(said(cy="fforymau", en="forums"), lambda: reference.load(by=COMMAND_LINE)),
        Step(said(cy="fforymau enghreifftiol", en="sample forums"), demo.load, Phase.SAMPLES),
    ),
    offers={"forum": elsewhere.register, "forum_verbs": verbs.register},
    adds={"search": KINDS},
)
