"""What is done with dependencies: saying that one commitment waits for another, and that it no longer does."""

from typing import Any, Final

from django.db import connection
from django.db.models import Q

from cydwaith.programme import telling
from cydwaith.programme.deeds.about import OPEN, about, held_within, shows, stage, stage_around, told
from cydwaith.programme.models import Commitment, Dependency
from cydwaith.shared.deeds import Verb, deed, held
from cydwaith.shared.pairs import UNSAID, in_columns
from cydwaith.shared.permissions import EDITORS, SPEAKERS
from cydwaith.shared.said import said

LOCK: Final = 5_136_001  # any number, as long as nothing else in this database locks by it


def dependency_facts(one: Dependency) -> dict[str, Any]:
    """What waits for what."""
    why = Dependency.reason.of(one)
    return told(dependency=one.pk, needs=one.needs_id, days=one.days, reason=why, body=one.body_id, at=one.at)


def ended_facts(one: Dependency) -> dict[str, Any]:
    """That it waits no more, and why."""
    return told(dependency=one.pk, ended=one.ended, reason=Dependency.why_ended.of(one))


def held_alone(commitment: Commitment) -> Commitment:
    """A commitment as it is now; nobody else adds a dependency to any until the transaction ends.

    Two that are harmless alone may close a circle. SQLite lets one transaction write at a time as it is.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    found: Commitment = held(commitment)
    return found


ADDED = Verb(
    name="dependency.added",
    says=said(cy="Ychwanegwyd dibyniaeth rhwng ymrwymiadau", en="Dependency between commitments added"),
    about=about,
    facts=dependency_facts,
    rows=lambda: Dependency.objects.order_by("pk").iterator(chunk_size=500),
    shows=shows,
    tells=telling.PART,
)
ENDED = Verb(
    name="dependency.ended",
    says=said(cy="Daeth dibyniaeth rhwng ymrwymiadau i ben", en="Dependency between commitments ended"),
    about=about,
    facts=ended_facts,
    rows=lambda: Dependency.objects.exclude(Q(ended=None, **in_columns(why_ended=UNSAID))).order_by("pk"),
    shows=shows,
    tells=telling.PART,
)

DEPENDENCY_ADD = deed("dependency.add", EDITORS, ADDED, states=OPEN, state=stage, hold=held_alone)
DEPENDENCY_END = deed("dependency.end", SPEAKERS, ENDED, states=OPEN, state=stage_around, hold=held_within)
