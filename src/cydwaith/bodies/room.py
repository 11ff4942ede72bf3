"""What the ground has: bodies, places, posts, topics, accounts."""

from collections.abc import Iterable
from typing import Final

from cydwaith.bodies import checks
from cydwaith.bodies.acting_deeds import RULES as OF_ACTING
from cydwaith.bodies.deeds import RULES
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.shared.rooms import Front, Phase, Room, Step
from cydwaith.shared.said import said


def front() -> Front:
    """What it shows."""
    from cydwaith.bodies.api import router
    from cydwaith.bodies.routes import ROUTES

    return Front(routes=ROUTES, api=router)


def steps() -> tuple[Step, ...]:
    """What fills it."""
    from cydwaith.bodies import demo, reference

    return (
        Step(
            said(cy="sefydliadau, lleoedd a phynciau", en="organisations, places and topics"),
            lambda: reference.load(by=COMMAND_LINE),
        ),
        Step(said(cy="cyfrifon enghreifftiol", en="sample accounts"), demo.load, Phase.SAMPLES),
    )


def invariants() -> Iterable[object]:
    """What is always so."""
    from cydwaith.bodies.invariants import INVARIANTS

    return INVARIANTS


def guards() -> Iterable[object]:
    """The triggers that the database is to have."""
    from cydwaith.bodies import last_administrator

    return (last_administrator.declared,)


def personal() -> Iterable[object]:
    """What is stored about people here."""
    from cydwaith.bodies.personal.declarations import DECLARATIONS

    return DECLARATIONS


def today() -> Iterable[object]:
    """What waits for a body today."""
    from cydwaith.bodies.joining_today import joining

    return (joining,)


ROOM: Final = Room(
    name="bodies",
    rules=(*RULES, *OF_ACTING),
    front=front,
    checks=(checks.no_sample_accounts, checks.proxies_as_said, checks.database_is_private),
    steps=steps,
    offers=("today", "personal", "briefing", "guards", "invariants", "post"),
    adds={"guards": guards, "invariants": invariants, "personal": personal, "today": today},
)
