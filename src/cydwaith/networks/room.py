"""What the coverage of networks has."""

from typing import Final

from cydwaith.networks.deeds import RULES
from cydwaith.shared.rooms import Front, Room


def front() -> Front:
    """What it shows."""
    from cydwaith.networks.api import router
    from cydwaith.networks.lists import LISTS
    from cydwaith.networks.routes import ROUTES

    return Front(routes=ROUTES, lists=LISTS, api=router)


ROOM: Final = Room(name="networks", rules=RULES, front=front)
