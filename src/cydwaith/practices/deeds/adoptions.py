"""Taking up what others do, in dated steps. A row's body is the one that takes it up."""

from collections.abc import Iterator
from typing import Any, Final

from cydwaith.practices import telling
from cydwaith.practices.deeds.holding import held_practice
from cydwaith.practices.deeds.practices import state_now
from cydwaith.practices.deeds.specifications import LAID_DOWN, without_specifications
from cydwaith.practices.models import Adoption, Step
from cydwaith.shared.deeds import Proof, Row, Verb, deed
from cydwaith.shared.pairs import columns_of
from cydwaith.shared.permissions import CONTRIBUTORS
from cydwaith.shared.said import said
from cydwaith.shared.telling import Tells

TOLD: Final = (*columns_of("note"), "source", "source_url", "because")


def about(step: Step) -> str:
    """What the record calls the practice that is taken up."""
    return step.adoption.practice.subject


def step_facts(step: Step) -> dict[str, Any]:
    """What the record says of a step."""
    told = {name: getattr(step, name) for name in TOLD if getattr(step, name)}
    return {
        "body": step.adoption.body_id,
        "step": str(step.kind),
        "on": step.on,
        "precision": step.precision,
        "contact": step.contact_id,
        "recorded": step.recorded,
        "sample": step.adoption.sample,
        **told,
    }


def steps() -> Iterator[Row]:
    """Every step; and every adoption without any, which cannot have come about."""
    for step in Step.objects.select_related("adoption__practice").order_by("pk").iterator():
        yield about(step), step_facts(step)
    for adoption in Adoption.objects.filter(steps=None).order_by("pk"):
        yield adoption.practice.subject, {"body": adoption.body_id, "step": None}


RECORDED = Verb(
    name="adoption.recorded",
    says=said(cy="Cofnodwyd cam mabwysiadu", en="Step of an adoption recorded"),
    about=about,
    facts=step_facts,
    proofs=(
        Proof(
            name="adoption.recorded",
            rows=steps,
            told=without_specifications,
            since=frozenset({"recorded", "sample"}),
        ),
        LAID_DOWN,
    ),
    tells=Tells(followers=("practice", "council", "topic"), telling=telling.step),
)
ADOPTION_STEP = deed(
    "adoption.step",
    CONTRIBUTORS,
    RECORDED,
    states=frozenset({"published"}),
    state=state_now,
    hold=lambda practice: held_practice(practice.pk),
)

RULES: Final = (ADOPTION_STEP,)
