"""What the school has: trials that are designed from a file."""

from typing import Final

from cydwaith.school.deeds import RULES
from cydwaith.shared.rooms import Room

ROOM: Final = Room(name="school", rules=RULES)
