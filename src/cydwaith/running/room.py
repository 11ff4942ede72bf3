"""What running the site has."""

from typing import Final

from cydwaith.running.checks import CHECKS
from cydwaith.running.deeds import RULES
from cydwaith.shared.rooms import Front, Room


def front() -> Front:
    """What it shows."""
    from cydwaith.running.routes import ROUTES

    return Front(routes=ROUTES)


ROOM: Final = Room(name="running", rules=RULES, front=front, checks=CHECKS)
