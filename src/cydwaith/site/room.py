"""What the site as a whole has."""

from collections.abc import Iterable
from typing import Final

from cydwaith.shared.rooms import Front, Room
from cydwaith.shared.routes import operation
from cydwaith.site.deeds import API_FIND, RULES


def front() -> Front:
    """What it shows."""
    from cydwaith.site.routes import ROUTES

    return Front(routes=ROUTES)


def on_councils() -> Iterable[object]:
    """What is said of a council on its page."""
    from cydwaith.site.pages.briefing import briefed

    return (briefed,)


ROOM: Final = Room(name="site", rules=RULES, front=front, adds={"elsewhere": on_councils})

for name in ("api-root", "openapi-json"):  # the API library's own
    operation(name, may=API_FIND)
