"""What notices have, and what rooms above add: the kinds of things that can be followed."""

from collections.abc import Iterable
from typing import Any, Final

from cydwaith.notices.deeds import RULES
from cydwaith.shared.deeds import Verb, followed_by
from cydwaith.shared.permissions import Actor
from cydwaith.shared.rooms import Front, Room


def hear(verb: Verb, thing: Any, by: Actor) -> None:  # Any: whatever a deed is done to
    """Write down what a deed tells people."""
    if verb.tells is not None:
        from cydwaith.notices import news

        news.hear(verb, thing, by)


def front() -> Front:
    """What it shows."""
    from cydwaith.notices.routes import ROUTES

    return Front(routes=ROUTES)


def followable() -> Iterable[object]:
    """What of the floors below can be followed."""
    from cydwaith.notices.ground import FOLLOWABLE

    return FOLLOWABLE


def personal() -> Iterable[object]:
    """What is stored about people here."""
    from cydwaith.notices.personal import DECLARATIONS

    return DECLARATIONS


def queues() -> Iterable[object]:
    """What it does once a deed is over."""
    from cydwaith.notices import delivering, news, posting, searching
    from cydwaith.record.outbox import Queue

    def look() -> None:
        posting.look()
        searching.look()

    return (Queue(name=news.QUEUE, do=delivering.work, look=look),)


ROOM: Final = Room(
    name="notices",
    rules=RULES,
    front=front,
    offers=("follow",),
    adds={"outbox": queues, "follow": followable, "personal": personal},
)

followed_by(hear)
