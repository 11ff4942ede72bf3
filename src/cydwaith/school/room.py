"""What the school has: courses and those who learn, certificates, studies, and trials designed from a file."""

from collections.abc import Iterable
from typing import Final

from django.urls import reverse

from cydwaith.school.deeds import RULES
from cydwaith.shared.rooms import Front, Phase, Room, Step
from cydwaith.shared.said import said


def front() -> Front:
    """What it shows."""
    from cydwaith.school.lists import LISTS, router
    from cydwaith.school.routes import ROUTES

    return Front(routes=ROUTES, lists=LISTS, api=router)


def steps() -> tuple[Step, ...]:
    """What fills it."""
    from cydwaith.school import demo

    return (Step(said(cy="cwrs enghreifftiol", en="a sample course"), demo.load, Phase.SAMPLES),)


def things() -> Iterable[object]:
    """What can be found here."""
    from cydwaith.school.searchable import KINDS

    return KINDS


def today() -> Iterable[object]:
    """What waits here for an organisation."""
    from cydwaith.school.today import waiting

    return (waiting,)


def on_practices() -> Iterable[object]:
    """What stands on the page of a practice."""
    from cydwaith.school.sections import on_practice

    return (on_practice,)


def of_trials() -> Iterable[object]:
    """What trials say of practices."""
    from cydwaith.school.judging import of_practices

    return (of_practices,)


def expertise() -> Iterable[object]:
    """Who here knows about topics."""
    from cydwaith.school.teaching import courses

    return (courses,)


def personal() -> Iterable[object]:
    """What is stored about people here."""
    from cydwaith.school.personal import DECLARATIONS

    return DECLARATIONS


def guards() -> Iterable[object]:
    """The triggers that stand in the room's tables."""
    from cydwaith.school.frozen import FROZEN, OF_STUDIES

    return (FROZEN.declared, OF_STUDIES.declared)


ROOM: Final = Room(
    name="school",
    rules=RULES,
    front=front,
    steps=steps,
    subjects={
        "course": lambda code: reverse("course", kwargs={"code": code}),
        "school": lambda _key: reverse("school"),
        "study": lambda code: reverse("study", kwargs={"code": code}),
        "trial": lambda number: reverse("trial", kwargs={"id": number}),
    },
    adds={
        "search": things,
        "today": today,
        "practice_sections": on_practices,
        "practice_trials": of_trials,
        "expertise": expertise,
        "personal": personal,
        "guards": guards,
    },
)
