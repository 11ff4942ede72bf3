"""What the Senedd has: what was undertaken there, and what became of it."""

from collections.abc import Iterable
from typing import Final

from django.urls import reverse

from cydwaith.senedd.deeds import RULES
from cydwaith.shared.rooms import Front, Room


def front() -> Front:
    """What it shows."""
    from cydwaith.senedd.lists import LISTS, router
    from cydwaith.senedd.routes import ROUTES

    return Front(routes=ROUTES, lists=LISTS, api=router)


def on_topics() -> Iterable[object]:
    """What is said of topics here."""
    from cydwaith.senedd.on_topics import promised

    return (promised,)


def things() -> Iterable[object]:
    """What can be found here."""
    from cydwaith.senedd.searchable import KINDS

    return KINDS


def personal() -> Iterable[object]:
    """What is stored about people here."""
    from cydwaith.senedd.personal import DECLARATIONS

    return DECLARATIONS


def followed() -> Iterable[object]:
    """What can be followed here."""
    from cydwaith.senedd.followable import UNDERTAKINGS

    return (UNDERTAKINGS,)


def of_commitments() -> Iterable[object]:
    """How an undertaking is shown where a commitment came from it."""
    from cydwaith.senedd.as_source import ANSWER

    return (ANSWER,)


def layouts() -> Iterable[object]:
    """The files that can be imported here."""
    from cydwaith.senedd.commands import LAYOUTS

    return LAYOUTS


def exports() -> Iterable[object]:
    """The files that are given out here."""
    from cydwaith.senedd.giving.exporting import EXPORTS

    return EXPORTS


def of_sitting(code: str) -> str:
    """The page of a sitting."""
    return reverse("senedd_sitting", kwargs={"code": code})


def of_people(_all: str) -> str:
    """The page of members and offices."""
    return reverse("senedd_members")


def of_undertaking(code: str) -> str:
    """The page of an undertaking."""
    return reverse("undertaking", kwargs={"code": code})


def of_evidence(number: str) -> str:
    """The page of the undertaking of which a piece of evidence tells."""
    from cydwaith.senedd.models import Evidence

    found = Evidence.objects.filter(pk=int(number)).first()
    return reverse("undertaking", kwargs={"code": found.undertaking}) if found else reverse("undertakings")


ROOM: Final = Room(
    name="senedd",
    rules=RULES,
    front=front,
    subjects={
        "undertaking_evidence": of_evidence,
        "undertaking": of_undertaking,
        "sitting": of_sitting,
        "senedd_people": of_people,
    },
    adds={
        "exports": exports,
        "layouts": layouts,
        "follow": followed,
        "fronts": on_topics,
        "search": things,
        "personal": personal,
        "sources": of_commitments,
    },
)
