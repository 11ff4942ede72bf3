"""What deeds tell of undertakings: to those who follow one, or a topic of it."""

from typing import Final

from cydwaith.bodies.models import Topic
from cydwaith.bodies.topics import with_those_above
from cydwaith.senedd.models import Confirmed, Evidence, Near
from cydwaith.senedd.undertakings import one as undertaking
from cydwaith.shared.pairs import both
from cydwaith.shared.telling import Telling, Tells


def confirmed(one: Confirmed) -> Telling:
    """An undertaking that was confirmed or withdrawn."""
    topics = with_those_above(Topic.objects.filter(pk__in=one.topics.split()))
    return Telling(title=both(one, "what"), of={"undertaking": [one.code], "topic": topics})


def of_code(code: str) -> Telling | None:
    """An undertaking by its code; nothing of one that is no longer there."""
    told = undertaking(code)
    return Telling(title=told.what, of={"undertaking": [code]}) if told else None


def evidence(one: Evidence) -> Telling | None:
    """The undertaking of which evidence tells."""
    return of_code(one.undertaking)


def near(one: Near) -> Telling | None:
    """The undertaking near which an answer came."""
    return of_code(one.undertaking)


TOLD: Final = Tells(followers=("undertaking", "topic"), telling=confirmed)
OF_EVIDENCE: Final = Tells(followers=("undertaking",), telling=evidence)
NEAR_TOLD: Final = Tells(followers=("undertaking",), telling=near)
