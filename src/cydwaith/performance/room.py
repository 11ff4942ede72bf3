"""What the performance regime has."""

from collections.abc import Iterable
from typing import Final

from cydwaith.performance.deeds import RULES
from cydwaith.shared.rooms import Front, Room


def front() -> Front:
    """What it shows."""
    from cydwaith.performance.api import router
    from cydwaith.performance.lists import LISTS
    from cydwaith.performance.routes import ROUTES

    return Front(routes=ROUTES, lists=LISTS, api=router)


def on_councils() -> Iterable[object]:
    """What is said of a council here."""
    from cydwaith.performance.on_councils import owes

    return (owes,)


def today() -> Iterable[object]:
    """What waits for a body today."""
    from cydwaith.performance.today import ahead

    return (ahead,)


ROOM: Final = Room(name="performance", rules=RULES, front=front, adds={"elsewhere": on_councils, "today": today})
