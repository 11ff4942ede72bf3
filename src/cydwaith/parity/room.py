"""What the parity audit has."""

from typing import Final

from cydwaith.parity.api import router
from cydwaith.parity.deeds import RULES
from cydwaith.parity.lists import LISTS
from cydwaith.parity.routes import ROUTES
from cydwaith.shared.rooms import Room

ROOM: Final = Room(name="parity", rules=RULES, routes=ROUTES, lists=LISTS, api=router)
