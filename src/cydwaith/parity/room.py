"""What the parity audit has."""

from typing import Final

from cydwaith.parity.deeds import RULES
from cydwaith.shared.rooms import Front, Room


def front() -> Front:
    """What it shows."""
    from cydwaith.parity.api import router
    from cydwaith.parity.lists import LISTS
    from cydwaith.parity.routes import ROUTES

    return Front(routes=ROUTES, lists=LISTS, api=router)


ROOM: Final = Room(name="parity", rules=RULES, front=front)
