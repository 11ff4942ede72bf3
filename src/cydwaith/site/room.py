"""What the site as a whole has."""

from typing import Final

from cydwaith.shared.rooms import Room
from cydwaith.shared.routes import operation
from cydwaith.site.deeds import API_FIND, RULES
from cydwaith.site.routes import ROUTES

ROOM: Final = Room(name="site", rules=RULES, routes=ROUTES)

for name in ("api-root", "openapi-json"):  # the API library's own
    operation(name, may=API_FIND)
