"""What the exchange of people has."""

from collections.abc import Iterable
from typing import Final

from django.urls import reverse

from cydwaith.exchange.deeds import RULES
from cydwaith.shared.rooms import Front, Phase, Room, Step
from cydwaith.shared.said import said


def front() -> Front:
    """What it shows."""
    from cydwaith.exchange.api import router
    from cydwaith.exchange.lists import LISTS
    from cydwaith.exchange.routes import ROUTES

    return Front(routes=ROUTES, lists=LISTS, api=router)


def steps() -> tuple[Step, ...]:
    """What fills it."""
    from cydwaith.exchange import demo
    from cydwaith.exchange.actions import openings

    return (
        Step(said(cy="swyddi a rennir", en="shared posts"), openings.load),
        Step(said(cy="cyfleoedd enghreifftiol", en="sample openings"), demo.load, Phase.SAMPLES),
    )


def things() -> Iterable[object]:
    """What can be found here."""
    from cydwaith.exchange.searchable import KINDS

    return KINDS


def personal() -> Iterable[object]:
    """What is stored about people here."""
    from cydwaith.exchange.personal import DECLARATIONS

    return DECLARATIONS


def fronts() -> Iterable[object]:
    """What is said of topics here."""
    from cydwaith.exchange.on_topics import who_knows

    return (who_knows,)


def guards() -> Iterable[object]:
    """The triggers that the database is to have."""
    from cydwaith.exchange import guarding

    return (guarding.REFUSING.declared,)


def today() -> Iterable[object]:
    """What waits for a body today."""
    from cydwaith.exchange.today import helping, waiting

    return (waiting, helping)


ROOM: Final = Room(
    name="exchange",
    rules=RULES,
    front=front,
    steps=steps,
    subjects={
        "opening": lambda code: reverse("opening", kwargs={"code": code}),
        "openings": lambda _key: reverse("openings"),
        "help": lambda key: reverse("day_of_help", kwargs={"key": key}),
        "round": lambda code: reverse("exchange_round", kwargs={"code": code}),
    },
    offers=("expertise",),
    adds={"search": things, "today": today, "guards": guards, "personal": personal, "fronts": fronts},
)
