"""What policies have."""

from collections.abc import Iterable
from typing import Final

from django.urls import reverse

from cydwaith.policies.deeds import RULES
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.shared.rooms import Front, Phase, Room, Step
from cydwaith.shared.said import said


def front() -> Front:
    """What it shows."""
    from cydwaith.policies.api import router
    from cydwaith.policies.lists import POLICIES
    from cydwaith.policies.routes import ROUTES

    return Front(routes=ROUTES, lists=(POLICIES,), api=router)


def steps() -> tuple[Step, ...]:
    """What fills it."""
    from cydwaith.policies import demo, reference

    return (
        Step(said(cy="polisïau arfaethedig", en="proposed policies"), lambda: reference.load(by=COMMAND_LINE)),
        Step(said(cy="polisi enghreifftiol", en="a sample policy"), demo.load, Phase.SAMPLES),
    )


def things() -> Iterable[object]:
    """What can be found here."""
    from cydwaith.policies.searchable import KINDS

    return KINDS


def today() -> Iterable[object]:
    """What waits for a body today."""
    from cydwaith.policies.today import waiting

    return (waiting,)


def on_topics() -> Iterable[object]:
    """What is said of topics here."""
    from cydwaith.policies.on_topics import made

    return (made,)


def followable() -> Iterable[object]:
    """What of it can be followed."""
    from cydwaith.policies.followable import POLICIES

    return (POLICIES,)


def sources() -> Iterable[object]:
    """Where commitments come from."""
    from cydwaith.policies.sources import SOURCE

    return (SOURCE,)


def text_holders() -> Iterable[object]:
    """The texts that belong to policies."""
    from cydwaith.policies.holding import HOLDER

    return (HOLDER,)


def conversation_holders() -> Iterable[object]:
    """The conversations about policies."""
    from cydwaith.policies.conversing import HOLDER

    return (HOLDER,)


def personal() -> Iterable[object]:
    """What is stored about people here."""
    from cydwaith.policies.personal import DECLARATIONS

    return DECLARATIONS


ROOM: Final = Room(
    name="policies",
    rules=RULES,
    front=front,
    subjects={"policy": lambda slug: reverse("policy", kwargs={"slug": slug})},
    steps=steps,
    adds={
        "search": things,
        "today": today,
        "fronts": on_topics,
        "follow": followable,
        "sources": sources,
        "text_holders": text_holders,
        "conversation_holders": conversation_holders,
        "personal": personal,
    },
)
