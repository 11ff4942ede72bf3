"""What the coverage of networks has."""

from collections.abc import Iterable
from typing import Final

from cydwaith.networks.deeds import RULES
from cydwaith.shared.rooms import Front, Room


def front() -> Front:
    """What it shows."""
    from cydwaith.networks.api import router
    from cydwaith.networks.lists import LISTS
    from cydwaith.networks.routes import ROUTES

    return Front(routes=ROUTES, lists=LISTS, api=router)


def on_topics() -> Iterable[object]:
    """What is said of topics here."""
    from cydwaith.networks.on_topics import networks

    return (networks,)


ROOM: Final = Room(name="networks", rules=RULES, front=front, offers=("network_wants",), adds={"fronts": on_topics})
