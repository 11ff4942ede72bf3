"""What is done with steps on the way to a commitment. One is reached by a status that says so."""

from typing import Any

from django.db.models import Q

from cydwaith.programme import telling
from cydwaith.programme.deeds.about import OPEN, about, held_within, shows, stage, stage_around, told
from cydwaith.programme.models import Milestone
from cydwaith.shared.deeds import Verb, deed
from cydwaith.shared.pairs import UNSAID, in_columns
from cydwaith.shared.permissions import SPEAKERS, WRITERS
from cydwaith.shared.said import said


def milestone_facts(one: Milestone) -> dict[str, Any]:
    """A step on the way."""
    title = Milestone.title.of(one)
    return told(milestone=one.pk, title=title, due=one.due, body=one.body_id, at=one.at)


def ended_facts(one: Milestone) -> dict[str, Any]:
    """That a step was taken away, and why."""
    return told(milestone=one.pk, ended=one.ended, reason=Milestone.why_ended.of(one))


ADDED = Verb(
    name="milestone.added",
    says=said(cy="Ychwanegwyd carreg filltir", en="Milestone added"),
    about=about,
    facts=milestone_facts,
    rows=lambda: Milestone.objects.order_by("pk").iterator(chunk_size=500),
    shows=shows,
    tells=telling.PART,
)
ENDED = Verb(
    name="milestone.ended",
    says=said(cy="Dilëwyd carreg filltir", en="Milestone taken away"),
    about=about,
    facts=ended_facts,
    rows=lambda: Milestone.objects.exclude(Q(ended=None, **in_columns(why_ended=UNSAID))).order_by("pk"),
    shows=shows,
    tells=telling.PART,
)

MILESTONE_ADD = deed("milestone.add", WRITERS, ADDED, states=OPEN, state=stage)
MILESTONE_END = deed("milestone.end", SPEAKERS, ENDED, states=OPEN, state=stage_around, hold=held_within)
