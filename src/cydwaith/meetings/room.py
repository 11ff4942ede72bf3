"""What meetings have, and what rooms above may add to an agenda."""

from collections.abc import Iterable
from typing import Final

from django.urls import reverse

from cydwaith.meetings.deeds import RULES
from cydwaith.shared.rooms import Front, Phase, Room, Step
from cydwaith.shared.said import said


def front() -> Front:
    """What it shows."""
    from cydwaith.meetings.api import router
    from cydwaith.meetings.lists import LISTS
    from cydwaith.meetings.routes import ROUTES

    return Front(routes=ROUTES, lists=LISTS, api=router)


def steps() -> tuple[Step, ...]:
    """What fills it."""
    from cydwaith.meetings import demo

    return (Step(said(cy="cyfarfodydd enghreifftiol", en="sample meetings"), demo.load, Phase.SAMPLES),)


def things() -> Iterable[object]:
    """What can be found here."""
    from cydwaith.meetings.searchable import KINDS

    return KINDS


def on_forums() -> Iterable[object]:
    """What is told here on the page of a forum."""
    from cydwaith.meetings.on_forums import SOURCE

    return (SOURCE,)


def today() -> Iterable[object]:
    """What waits for a body today."""
    from cydwaith.meetings.today import meeting

    return (meeting,)


def invariants() -> Iterable[object]:
    """What is always so."""
    from cydwaith.meetings.invariants import INVARIANTS

    return INVARIANTS


def occasions() -> Iterable[object]:
    """What somebody who asks for meetings in their calendar is told of, though it was called before."""
    from cydwaith.meetings.actions.inviting import coming

    return (coming,)


def guards() -> Iterable[object]:
    """The triggers that the database is to have."""
    from cydwaith.meetings.frozen import ANSWERED, FROZEN

    return FROZEN.declared, ANSWERED.declared


def personal() -> Iterable[object]:
    """What is stored about people here."""
    from cydwaith.meetings.personal import DECLARATIONS

    return DECLARATIONS


ROOM: Final = Room(
    name="meetings",
    rules=RULES,
    front=front,
    subjects={"meeting": lambda number: reverse("meeting", kwargs={"id": int(number)})},
    steps=steps,
    offers=("agendas",),
    adds={
        "invariants": invariants,
        "occasions": occasions,
        "search": things,
        "guards": guards,
        "forum": on_forums,
        "today": today,
        "personal": personal,
    },
)
