"""What the room of questions has."""

from collections.abc import Iterable
from typing import Final

from django.urls import reverse

from cydwaith.questions.deeds import RULES
from cydwaith.shared.rooms import Front, Room


def front() -> Front:
    """What it shows."""
    from cydwaith.questions.lists import QUESTIONS, router
    from cydwaith.questions.routes import ROUTES

    return Front(routes=ROUTES, lists=(QUESTIONS,), api=router)


def things() -> Iterable[object]:
    """What can be found here."""
    from cydwaith.questions.searchable import KINDS

    return KINDS


def today() -> Iterable[object]:
    """What waits for a body today."""
    from cydwaith.questions.today import asked

    return (asked,)


def on_practices() -> Iterable[object]:
    """What stands on the page of a practice."""
    from cydwaith.questions.sections import on_practice

    return (on_practice,)


def on_indicators() -> Iterable[object]:
    """What stands on the page of an indicator."""
    from cydwaith.questions.sections import on_indicator

    return (on_indicator,)


def personal() -> Iterable[object]:
    """What is stored about people here."""
    from cydwaith.questions.personal import DECLARATIONS

    return DECLARATIONS


ROOM: Final = Room(
    name="questions",
    rules=RULES,
    front=front,
    subjects={"question": lambda number: reverse("question", kwargs={"id": int(number)})},
    adds={
        "search": things,
        "today": today,
        "practice_sections": on_practices,
        "indicator_sections": on_indicators,
        "personal": personal,
    },
)
