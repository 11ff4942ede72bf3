"""What the figures' room has: indicators, figures, how places stand, and whether their figures change."""

from collections.abc import Iterable
from typing import Final

from django.urls import reverse

from cydwaith.evidence.deeds import RULES
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.shared.rooms import Front, Phase, Room, Step
from cydwaith.shared.said import said


def front() -> Front:
    """What it shows."""
    from cydwaith.evidence.api import router
    from cydwaith.evidence.lists import LISTS
    from cydwaith.evidence.routes import ROUTES

    return Front(routes=ROUTES, lists=LISTS, api=router)


def steps() -> tuple[Step, ...]:
    """What fills it."""
    from cydwaith.evidence import following, reference, standings

    return (
        Step(said(cy="dangosyddion a ffigurau", en="indicators and figures"), lambda: reference.load(by=COMMAND_LINE)),
        Step(
            said(cy="safleoedd a newid", en="standings and change"),
            lambda: standings.recalculate(by=COMMAND_LINE),
            Phase.RESULTS,
        ),
        Step(
            said(cy="effeithiau ac arwyddion", en="impacts and signals"),
            lambda: following.follow(by=COMMAND_LINE),
            Phase.RESULTS,
        ),
    )


def things() -> Iterable[object]:
    """What can be found here."""
    from cydwaith.evidence.searchable import INDICATORS

    return (INDICATORS,)


def briefing() -> Iterable[object]:
    """What a council is best and worst at, and what is changing there."""
    from cydwaith.evidence.briefing import best, changing, rest, worst

    return (best, worst, changing, rest)


def personal() -> Iterable[object]:
    """What is stored about people here."""
    from cydwaith.evidence.personal import DECLARATIONS

    return DECLARATIONS


def followable() -> Iterable[object]:
    """What of it can be followed."""
    from cydwaith.evidence.followable import INDICATORS

    return (INDICATORS,)


ROOM: Final = Room(
    name="evidence",
    rules=RULES,
    front=front,
    subjects={"indicator": lambda code: reverse("indicator", kwargs={"code": code})},
    steps=steps,
    offers=("events", "following", "indicator_sections", "layouts", "exports", "statements"),
    adds={"follow": followable, "search": things, "briefing": briefing, "personal": personal},
)
