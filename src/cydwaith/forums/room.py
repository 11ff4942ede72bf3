"""What forums have, and what rooms above may add to them."""

from collections.abc import Iterable
from typing import Final

from django.urls import reverse

from cydwaith.forums.deeds import RULES
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.shared.rooms import Front, Phase, Room, Step
from cydwaith.shared.said import said


def front() -> Front:
    """What it shows."""
    from cydwaith.forums.api import router
    from cydwaith.forums.lists import LISTS
    from cydwaith.forums.routes import ROUTES

    return Front(routes=ROUTES, lists=LISTS, api=router)


def steps() -> tuple[Step, ...]:
    """What fills it."""
    from cydwaith.forums import demo, reference

    return (
        Step(said(cy="fforymau", en="forums"), lambda: reference.load(by=COMMAND_LINE)),
        Step(said(cy="fforymau enghreifftiol", en="sample forums"), demo.load, Phase.SAMPLES),
    )


def things() -> Iterable[object]:
    """What can be found here."""
    from cydwaith.forums.searchable import KINDS

    return KINDS


def invariants() -> Iterable[object]:
    """What is always so."""
    from cydwaith.forums.invariants import INVARIANTS

    return INVARIANTS


def guards() -> Iterable[object]:
    """The triggers that the database is to have."""
    from cydwaith.forums.frozen import FROZEN

    return (FROZEN.declared,)


def personal() -> Iterable[object]:
    """What is stored about people here."""
    from cydwaith.forums.personal import DECLARATIONS

    return DECLARATIONS


def followable() -> Iterable[object]:
    """What of it can be followed."""
    from cydwaith.forums.followable import FORUMS

    return (FORUMS,)


ROOM: Final = Room(
    name="forums",
    rules=RULES,
    front=front,
    subjects={"forum": lambda slug: reverse("forum", kwargs={"slug": slug})},
    steps=steps,
    offers=("forum", "forum_verbs"),
    adds={"follow": followable, "invariants": invariants, "search": things, "guards": guards, "personal": personal},
)
