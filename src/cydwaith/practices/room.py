"""What the main job has: practices, their adoptions, asks, signals and impacts."""

from collections.abc import Iterable
from typing import Final

from django.urls import reverse

from cydwaith.practices.deeds import RULES
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.shared.rooms import Front, Room, Step
from cydwaith.shared.said import said


def front() -> Front:
    """What it shows."""
    from cydwaith.practices.api import router
    from cydwaith.practices.lists import LISTS
    from cydwaith.practices.routes import ROUTES

    return Front(routes=ROUTES, lists=LISTS, api=router)


def steps() -> tuple[Step, ...]:
    """What fills it."""
    from cydwaith.practices import reference

    return (Step(said(cy="arferion", en="practices"), lambda: reference.load(by=COMMAND_LINE)),)


def things() -> Iterable[object]:
    """What can be found here."""
    from cydwaith.practices.searchable import KINDS

    return KINDS


def events() -> Iterable[object]:
    """What was done to move a figure."""
    from cydwaith.practices.queries import adoptions

    return (adoptions.events,)


def following() -> Iterable[object]:
    """What is worked out after the standings."""
    from cydwaith.practices import impacts
    from cydwaith.practices.actions import signals

    return (impacts.follow, signals.follow)


def today() -> Iterable[object]:
    """What waits for a body today."""
    from cydwaith.practices.today import asked, elsewhere, moved

    return (asked, elsewhere, moved)


def briefing() -> Iterable[object]:
    """From whom a council may learn, and what it has been asked."""
    from cydwaith.practices.briefing import asked, learn

    return (learn, asked)


def personal() -> Iterable[object]:
    """What is stored about people here."""
    from cydwaith.practices.personal import DECLARATIONS

    return DECLARATIONS


def followable() -> Iterable[object]:
    """What of it can be followed."""
    from cydwaith.practices.followable import PRACTICES

    return (PRACTICES,)


ROOM: Final = Room(
    name="practices",
    rules=RULES,
    front=front,
    subjects={
        "practice": lambda slug: reverse("practice", kwargs={"slug": slug}),
        "ask": lambda number: reverse("ask", kwargs={"id": int(number)}),
        "signal": lambda number: reverse("signal", kwargs={"id": int(number)}),
    },
    steps=steps,
    offers=("elsewhere", "fronts", "practice_sections", "practice_trials", "adoption_reasons"),
    adds={
        "follow": followable,
        "search": things,
        "events": events,
        "following": following,
        "today": today,
        "briefing": briefing,
        "personal": personal,
    },
)
