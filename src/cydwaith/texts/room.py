"""What the room of texts has."""

from typing import Final

from cydwaith.shared.rooms import Room
from cydwaith.texts.deeds import RULES

ROOM: Final = Room(name="texts", rules=RULES, offers=("text_holders",))
