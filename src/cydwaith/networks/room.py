"""What the coverage of networks has."""

from typing import Final

from cydwaith.networks.api import router
from cydwaith.networks.deeds import RULES
from cydwaith.networks.lists import LISTS
from cydwaith.networks.routes import ROUTES
from cydwaith.shared.rooms import Room

ROOM: Final = Room(name="networks", rules=RULES, routes=ROUTES, lists=LISTS, api=router)
