"""What the performance regime has."""

from collections.abc import Iterable
from typing import Final

from django.urls import reverse

from cydwaith.performance.deeds import RULES
from cydwaith.shared.rooms import Front, Room


def front() -> Front:
    """What it shows."""
    from cydwaith.performance.api import router
    from cydwaith.performance.lists import LISTS
    from cydwaith.performance.routes import ROUTES

    return Front(routes=ROUTES, lists=LISTS, api=router)


def on_councils() -> Iterable[object]:
    """What is said of a council here."""
    from cydwaith.performance.on_councils import owes

    return (owes,)


def today() -> Iterable[object]:
    """What waits for a body today."""
    from cydwaith.performance.today import ahead

    return (ahead,)


def on_topics() -> Iterable[object]:
    """What is said of topics here."""
    from cydwaith.performance.on_topics import recommended

    return (recommended,)


def things() -> Iterable[object]:
    """What can be found here."""
    from cydwaith.performance.searchable import KINDS

    return KINDS


def on_indicators() -> Iterable[object]:
    """What stands on the page of an indicator."""
    from cydwaith.performance.sections import on_indicator

    return (on_indicator,)


def personal() -> Iterable[object]:
    """What is stored about people here."""
    from cydwaith.performance.personal import DECLARATIONS

    return DECLARATIONS


def of_status(number: str) -> str:
    """The page on which a status of a duty stands."""
    return reverse("duty_status", kwargs={"id": int(number)})


def of_reply(number: str) -> str:
    """The page of a reply."""
    return reverse("reply", kwargs={"id": int(number)})


def of_reminder(number: str) -> str:
    """The page of the council that was reminded."""
    from cydwaith.performance.models import Reminder

    found = Reminder.objects.filter(pk=int(number)).first()
    return reverse("duties_of", kwargs={"code": found.body_id}) if found else reverse("performance")


def queues() -> Iterable[object]:
    """What time alone makes due: dates that come near."""
    from cydwaith.performance.reminding import look
    from cydwaith.record.outbox import Queue

    return (Queue(name="statutory_dates", do=lambda _things: None, look=look),)


ROOM: Final = Room(
    name="performance",
    rules=RULES,
    front=front,
    subjects={"duty_status": of_status, "duty_reminder": of_reminder, "reply": of_reply},
    adds={
        "elsewhere": on_councils,
        "today": today,
        "fronts": on_topics,
        "search": things,
        "indicator_sections": on_indicators,
        "personal": personal,
        "outbox": queues,
    },
)
