"""What decisions have."""

from collections.abc import Iterable
from typing import Final

from django.urls import reverse

from cydwaith.decisions.deeds import RULES
from cydwaith.shared.rooms import Front, Phase, Room, Step
from cydwaith.shared.said import said


def front() -> Front:
    """What it shows."""
    from cydwaith.decisions.api import router
    from cydwaith.decisions.lists import DECISIONS
    from cydwaith.decisions.routes import ROUTES

    return Front(routes=ROUTES, lists=(DECISIONS,), api=router)


def steps() -> tuple[Step, ...]:
    """What fills it."""
    from cydwaith.decisions import demo

    return (Step(said(cy="penderfyniadau enghreifftiol", en="sample decisions"), demo.load, Phase.SAMPLES),)


def things() -> Iterable[object]:
    """What can be found here."""
    from cydwaith.decisions.searchable import KINDS

    return KINDS


def sources() -> Iterable[object]:
    """Where commitments come from."""
    from cydwaith.decisions.commitments import SOURCE

    return (SOURCE,)


def on_agendas() -> Iterable[object]:
    """What belongs to an item of an agenda."""
    from cydwaith.decisions.on_agendas import of_items

    return (of_items,)


def on_forums() -> Iterable[object]:
    """What is told here on the page of a forum."""
    from cydwaith.decisions.on_forums import SOURCE

    return (SOURCE,)


def verbs() -> Iterable[object]:
    """What `./cydwaith forum` can be asked here."""
    from cydwaith.decisions.verbs import VERBS

    return VERBS


def today() -> Iterable[object]:
    """What waits for a body today."""
    from cydwaith.decisions.today import consents

    return (consents,)


def guards() -> Iterable[object]:
    """The triggers that the database is to have."""
    from cydwaith.decisions.frozen import FROZEN

    return (FROZEN.declared,)


def personal() -> Iterable[object]:
    """What is stored about people here."""
    from cydwaith.decisions.personal import DECLARATIONS

    return DECLARATIONS


ROOM: Final = Room(
    name="decisions",
    rules=RULES,
    front=front,
    subjects={"decision": lambda number: reverse("decision", kwargs={"id": int(number)})},
    steps=steps,
    offers=("decision_sections",),
    adds={
        "search": things,
        "guards": guards,
        "sources": sources,
        "agendas": on_agendas,
        "forum": on_forums,
        "forum_verbs": verbs,
        "today": today,
        "personal": personal,
    },
)
