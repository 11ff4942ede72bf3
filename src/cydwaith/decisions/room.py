"""What decisions have."""

from typing import Final

from django.urls import reverse

from cydwaith.decisions import demo, on_forums
from cydwaith.decisions.api import router
from cydwaith.decisions.commitments import SOURCE
from cydwaith.decisions.deeds import RULES
from cydwaith.decisions.lists import DECISIONS
from cydwaith.decisions.on_agendas import of_items
from cydwaith.decisions.routes import ROUTES
from cydwaith.decisions.searchable import KINDS
from cydwaith.decisions.verbs import VERBS
from cydwaith.shared.rooms import Phase, Room, Step
from cydwaith.shared.said import said

ROOM: Final = Room(
    name="decisions",
    rules=RULES,
    routes=ROUTES,
    lists=(DECISIONS,),
    api=router,
    subjects={"decision": lambda number: reverse("decision", kwargs={"id": int(number)})},
    steps=(Step(said(cy="penderfyniadau enghreifftiol", en="sample decisions"), demo.load, Phase.SAMPLES),),
    adds={
        "search": KINDS,
        "sources": (SOURCE,),
        "agendas": (of_items,),
        "forum": (on_forums.SOURCE,),
        "forum_verbs": VERBS,
    },
)
