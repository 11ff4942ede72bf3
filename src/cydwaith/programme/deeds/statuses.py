"""Saying how a commitment goes, from either side."""

from typing import Any

from cydwaith.programme import telling
from cydwaith.programme.deeds.about import AGREED, about, shows, stage, told
from cydwaith.programme.models import Status
from cydwaith.shared.deeds import Verb, deed
from cydwaith.shared.pairs import both, pairs_of
from cydwaith.shared.permissions import SPEAKERS, WRITERS, Rule
from cydwaith.shared.said import said

COLUMNS = ("on", "expected", "evidence_url", "at")


def status_facts(one: Status) -> dict[str, Any]:
    """What a body said of how it goes."""
    who = {"body": one.body_id, "part": str(one.part), "colour": str(one.colour)}
    plain = {name: getattr(one, name) for name in COLUMNS}
    texts = {name: both(one, name) for name in pairs_of(Status)}
    return told(status=one.pk, milestone=one.milestone_id, sample=one.sample, **who, **plain, **texts)


REPORTED = Verb(
    name="status.reported",
    says=said(cy="Adroddwyd ar gynnydd ymrwymiad", en="Progress of a commitment reported"),
    about=about,
    facts=status_facts,
    rows=lambda: Status.objects.order_by("pk").iterator(chunk_size=500),
    since=frozenset({"status"}),
    shows=shows,
    tells=telling.PART,
)

STATUS_REPORT = deed("status.report", WRITERS, REPORTED, states=AGREED, state=stage)
# Whoever says, for the body that accepts it, that it is done; beyond what reporting takes.
STATUS_ACCEPT = Rule("status.accept", SPEAKERS, AGREED)
