"""What the room of letters has: what the site sends to people by e-mail."""

from collections.abc import Iterable
from typing import Any, Final

from django.urls import reverse

from cydwaith.bodies.deeds import GIVEN
from cydwaith.letters import checks
from cydwaith.letters.deeds import RULES
from cydwaith.shared.deeds import Verb, followed_by
from cydwaith.shared.permissions import Actor
from cydwaith.shared.rooms import Front, Room


def front() -> Front:
    """What it shows."""
    from cydwaith.letters.routes import ROUTES

    return Front(routes=ROUTES)


def personal() -> Iterable[object]:
    """What is stored about people here."""
    from cydwaith.letters.personal import DECLARATIONS

    return DECLARATIONS


def queues() -> Iterable[object]:
    """What it does once a deed is over."""
    from cydwaith.letters import delivering, sending, webhook_delivering
    from cydwaith.record.outbox import Queue

    return (
        Queue(name=sending.QUEUE, do=delivering.do, beyond=True),
        Queue(name=webhook_delivering.QUEUE, do=webhook_delivering.do, beyond=True, hands=webhook_delivering.HANDS),
    )


def follow(verb: Verb, thing: Any, _by: Actor) -> None:  # Any: whatever a deed is done to
    """Let webhooks be told of a deed, and whoever comes into an organisation of its meetings, if they ask for them."""
    from cydwaith.letters import invitations, webhook_delivering

    webhook_delivering.follow()
    if verb == GIVEN:
        invitations.catch_up(thing.account)


def post() -> Iterable[object]:
    """How the ground's own letters get into the queue."""
    from cydwaith.letters import sending

    return (sending.post,)


ROOM: Final = Room(
    name="letters",
    rules=RULES,
    front=front,
    subjects={"webhook": lambda _number: reverse("bodies")},
    checks=(checks.one_way, checks.sent_at_all, checks.bounces_are_heard),
    offers=("occasions",),
    adds={"outbox": queues, "personal": personal, "post": post},
)

followed_by(follow)
