"""What whoever runs the site does with programmes: begins them, and words anew what the files propose."""

from typing import Any

from cydwaith.programme.deeds.about import told
from cydwaith.programme.deeds.commitments import CHANGE_PROPOSED
from cydwaith.programme.models import Programme
from cydwaith.shared.deeds import Verb, deed
from cydwaith.shared.pairs import both, pairs_of
from cydwaith.shared.permissions import OPERATORS
from cydwaith.shared.said import said


def programme_facts(one: Programme) -> dict[str, Any]:
    """What belongs together, and what it is called."""
    texts = {name: both(one, name) for name in pairs_of(Programme)}
    return told(**texts, order=one.order, sample=one.sample)


FOUNDED = Verb(
    name="programme.founded",
    says=said(cy="Dechreuwyd rhaglen", en="Programme begun"),
    about=lambda one: f"programme:{one.pk}",
    facts=programme_facts,
    rows=lambda: Programme.objects.order_by("pk"),
    tells_nobody="a programme comes with a release; its commitments tell of themselves",
)

PROGRAMME_LOAD = deed("programme.load", OPERATORS, FOUNDED, CHANGE_PROPOSED)
