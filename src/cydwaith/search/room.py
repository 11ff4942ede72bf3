"""What the search has, and what rooms above may add to it."""

from typing import Final

from cydwaith.search import actions, registry
from cydwaith.search.api import router
from cydwaith.search.deeds import RULES
from cydwaith.search.ground import BODIES
from cydwaith.search.routes import ROUTES
from cydwaith.shared.deeds import followed_by
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.shared.rooms import Phase, Room, Step
from cydwaith.shared.said import said

ROOM: Final = Room(
    name="search",
    rules=RULES,
    routes=ROUTES,
    api=router,
    steps=(Step(said(cy="y chwiliad", en="the search"), lambda: actions.rebuild(by=COMMAND_LINE), Phase.INDEX),),
    offers={"search": registry.register},
    adds={"search": (BODIES,)},
)

followed_by(actions.follow)
