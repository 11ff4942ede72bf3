"""What the exchange of people has: rounds that are placed from a file."""

from typing import Final

from cydwaith.exchange.deeds import RULES
from cydwaith.shared.rooms import Room

ROOM: Final = Room(name="exchange", rules=RULES)
