"""What the programme has."""

from collections.abc import Iterable
from typing import Final

from django.urls import reverse

from cydwaith.programme.deeds import RULES
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.shared.rooms import Front, Phase, Room, Step
from cydwaith.shared.said import said


def front() -> Front:
    """What it shows."""
    from cydwaith.programme.api import router
    from cydwaith.programme.lists import LISTS
    from cydwaith.programme.routes import ROUTES

    return Front(routes=ROUTES, lists=LISTS, api=router)


def steps() -> tuple[Step, ...]:
    """What fills it."""
    from cydwaith.programme import demo, reference

    return (
        Step(said(cy="y rhaglen waith", en="the work programme"), lambda: reference.load(by=COMMAND_LINE)),
        Step(said(cy="rhaglen enghreifftiol", en="sample programme"), demo.load, Phase.SAMPLES),
    )


def things() -> Iterable[object]:
    """What can be found here."""
    from cydwaith.programme.searchable import KINDS

    return KINDS


def on_councils() -> Iterable[object]:
    """What is said of a council here."""
    from cydwaith.programme.on_councils import owes

    return (owes,)


def today() -> Iterable[object]:
    """What waits for a body today."""
    from cydwaith.programme.today import owing

    return (owing,)


def on_topics() -> Iterable[object]:
    """What is said of topics here."""
    from cydwaith.programme.on_topics import commitments

    return (commitments,)


def invariants() -> Iterable[object]:
    """What is always so."""
    from cydwaith.programme.invariants import INVARIANTS

    return INVARIANTS


def briefing() -> Iterable[object]:
    """What a council owes."""
    from cydwaith.programme.briefing import owing

    return (owing,)


def personal() -> Iterable[object]:
    """What is stored about people here."""
    from cydwaith.programme.personal import DECLARATIONS

    return DECLARATIONS


def followable() -> Iterable[object]:
    """What of it can be followed."""
    from cydwaith.programme.followable import COMMITMENTS

    return (COMMITMENTS,)


ROOM: Final = Room(
    name="programme",
    rules=RULES,
    front=front,
    subjects={"commitment": lambda slug: reverse("commitment", kwargs={"slug": slug})},
    steps=steps,
    offers=("sources",),
    adds={
        "follow": followable,
        "invariants": invariants,
        "search": things,
        "elsewhere": on_councils,
        "today": today,
        "briefing": briefing,
        "fronts": on_topics,
        "personal": personal,
    },
)
