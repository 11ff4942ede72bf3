"""What the room of deliberations has."""

from typing import Final

from cydwaith.deliberations.deeds import RULES
from cydwaith.shared.rooms import Front, Room


def front() -> Front:
    """What it shows: no page yet; votes are analysed by a command."""
    return Front()


ROOM: Final = Room(name="deliberations", rules=RULES, front=front)
