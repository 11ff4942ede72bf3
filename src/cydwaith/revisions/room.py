"""What counts changes and keeps pages has: triggers on every table, and nothing to show."""

from collections.abc import Iterable
from typing import Final

from cydwaith.shared.rooms import Room


def guards() -> tuple[object, ...]:
    """The triggers that the database is to have."""
    from cydwaith.revisions import counting

    return (counting.declared,)


def personal() -> Iterable[object]:
    """What is stored about people here."""
    from cydwaith.revisions.personal import DECLARATIONS

    return DECLARATIONS


ROOM: Final = Room(name="revisions", offers=("indexes",), adds={"guards": guards, "personal": personal})
