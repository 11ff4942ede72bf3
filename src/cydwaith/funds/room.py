"""What the room of funds has: known funds and their rules, awards as they are published, and awards made here."""

from collections.abc import Iterable
from typing import Final

from django.urls import reverse

from cydwaith.funds.agreements.deeds import RULES as OF_AGREEMENTS
from cydwaith.funds.deeds import RULES
from cydwaith.shared.rooms import Front, Phase, Room, Step
from cydwaith.shared.said import said


def front() -> Front:
    """What it shows."""
    from cydwaith.funds.api import router
    from cydwaith.funds.lists import LISTS
    from cydwaith.funds.routes import ROUTES

    return Front(routes=ROUTES, lists=LISTS, api=router)


def steps() -> tuple[Step, ...]:
    """What fills it."""
    from cydwaith.funds import demo
    from cydwaith.funds.agreements import demo as awarded

    return (
        Step(said(cy="galwadau a cheisiadau enghreifftiol", en="sample calls and bids"), demo.load, Phase.SAMPLES),
        Step(said(cy="dyfarniadau enghreifftiol", en="sample awards"), awarded.load, Phase.SAMPLES),
    )


def things() -> Iterable[object]:
    """What can be found here."""
    from cydwaith.funds.searchable import AWARDS, CALLS, FUNDS

    return (FUNDS, CALLS, AWARDS)


def on_topics() -> Iterable[object]:
    """What is said of topics here."""
    from cydwaith.funds.on_topics import paid

    return (paid,)


def on_practices() -> Iterable[object]:
    """What stands on the page of a practice."""
    from cydwaith.funds.sections import on_practice

    return (on_practice,)


def on_decisions() -> Iterable[object]:
    """What stands on the page of a decision."""
    from cydwaith.funds.sections import on_decision

    return (on_decision,)


def personal() -> Iterable[object]:
    """What is stored about people here."""
    from cydwaith.funds.personal import DECLARATIONS

    return DECLARATIONS


def layouts() -> Iterable[object]:
    """The files that can be imported here."""
    from cydwaith.funds.commands import LAYOUT

    return (LAYOUT,)


def exports() -> Iterable[object]:
    """What can be exported here."""
    from cydwaith.funds.commands import EXPORT

    return (EXPORT,)


def today() -> Iterable[object]:
    """What waits for an organisation today."""
    from cydwaith.funds.agreements.today import waiting
    from cydwaith.funds.today import bids

    return (bids, waiting)


def following() -> Iterable[object]:
    """What is worked out after the standings."""
    from cydwaith.funds.agreements.judging import follow

    return (follow,)


def guards() -> Iterable[object]:
    """The triggers that the database is to have."""
    from cydwaith.funds import guarding
    from cydwaith.funds.agreements import guarding as of_agreements

    return (guarding.REFUSING.declared, of_agreements.REFUSING.declared)


def queues() -> Iterable[object]:
    """What time alone makes due, and what takes longer than a page may."""
    from cydwaith.funds.agreements.reminding import look
    from cydwaith.funds.assessing import choosing
    from cydwaith.record.outbox import Queue

    return (
        Queue(name="award_returns", do=lambda _things: None, look=look),
        Queue(name=choosing.QUEUE, do=choosing.look_on, beyond=True),
    )


def sources() -> Iterable[object]:
    """Where commitments come from."""
    from cydwaith.funds.agreements.sources import SOURCE

    return (SOURCE,)


def of_awards(_all: str) -> str:
    """The page of the awards."""
    return reverse("awards")


ROOM: Final = Room(
    name="funds",
    rules=(*RULES, *OF_AGREEMENTS),
    front=front,
    steps=steps,
    subjects={
        "awards": of_awards,
        "award": lambda key: reverse("joint_award", kwargs={"id": int(key)}),
        "call": lambda code: reverse("call", kwargs={"code": code}),
        "problem": lambda number: reverse("problem", kwargs={"id": number}),
        "bid": lambda number: reverse("bid", kwargs={"id": number}),
    },
    adds={
        "search": things,
        "fronts": on_topics,
        "practice_sections": on_practices,
        "decision_sections": on_decisions,
        "personal": personal,
        "layouts": layouts,
        "exports": exports,
        "guards": guards,
        "outbox": queues,
        "sources": sources,
        "today": today,
        "following": following,
    },
)
