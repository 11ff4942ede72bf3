"""What is laid down about judging a practice, and what is worked out from it. A row's body is the practice's owner."""

from typing import Any, Final

from cydwaith.practices import telling
from cydwaith.practices.deeds.holding import held_practice
from cydwaith.practices.models import Impact, Specification
from cydwaith.practices.models.practice import State
from cydwaith.shared.deeds import Heard, Proof, Row, Verb, deed
from cydwaith.shared.fingerprints import columns_of, of_table
from cydwaith.shared.pairs import in_columns
from cydwaith.shared.permissions import EDITORS, OPERATORS
from cydwaith.shared.said import said
from cydwaith.shared.telling import Tells

BESIDE: Final = "specifications"
"""Where entries of something else hold the specifications that came of it."""
FILES: Final = "files"
"""Where an entry of a publication holds what the files are that are public with it; they are proved apart."""


def about(one: Specification) -> str:
    """What the record calls the practice that is judged."""
    return one.practice.subject


def specification_facts(one: Specification) -> dict[str, Any]:
    """What the record says of terms that were laid down."""
    why = in_columns(reason=Specification.reason.of(one))
    reasons = {name: text for name, text in why.items() if text or one.number > 1}
    told = {"indicator": one.indicator_id, "frozen": one.frozen, "by": one.by}
    return {"number": one.number, "says": one.text, "digest": one.digest, **told, **reasons}


def without_specifications(heard: Heard) -> list[Row]:
    """An entry without the specifications it laid down, which are rows of their own, and without its files."""
    return [(heard.subject, {name: value for name, value in heard.facts.items() if name not in {BESIDE, FILES}})]


def told_specifications(heard: Heard) -> list[Row]:
    """The specifications that an entry laid down: one by itself, or a list of them beside something else."""
    whole = [heard.facts] if heard.verb == LAID_DOWN_ANEW.name else heard.facts.get(BESIDE, [])
    return [(heard.subject, one) for one in whole]


LAID_DOWN: Final = Proof(
    name="specification.laid_down",
    rows=lambda: ((about(one), specification_facts(one)) for one in Specification.objects.order_by("pk").iterator()),
    told=told_specifications,
    since=frozenset({"indicator", "frozen", "by"}),
)
LAID_DOWN_ANEW = Verb(
    name="specification.revised",
    says=said(cy="Pennwyd ffordd arall o farnu arfer", en="Another way of judging a practice laid down"),
    about=about,
    facts=specification_facts,
    proofs=(LAID_DOWN,),
    shows=lambda one: [("practices", one.practice_id)],
    tells=Tells(followers=("practice", "council", "topic"), telling=telling.specification),
)


def impact_facts(impact: Impact) -> dict[str, Any]:
    """What the record says of an impact: what it was worked out from, the verdict, and a hash over all its numbers."""
    specification = impact.specification
    return {
        "indicator": specification.indicator_id,
        "number": specification.number,
        "specification": specification.digest,
        "inputs": impact.inputs,
        "verdict": str(impact.verdict),
        "reasons": impact.reasons,
        "rows": of_table(Impact.objects.filter(pk=impact.pk), *columns_of(Impact, "specification_id"), by=()),
    }


WORKED_OUT = Verb(
    name="impact.worked_out",
    says=said(cy="Cyfrifwyd effaith arfer", en="Impact of a practice worked out"),
    about=lambda impact: about(impact.specification),
    facts=impact_facts,
    rows=lambda: Impact.objects.select_related("specification__practice").order_by("pk").iterator(),
    key=lambda heard: f"{heard.facts.get('indicator')} {heard.facts.get('number')}",
    since=frozenset({"rows"}),
    shows=lambda impact: [("practices", impact.specification.practice_id)],
    tells=Tells(followers=("practice", "council", "topic"), telling=telling.impact),
)


SPECIFICATION_REVISE = deed(
    "specification.revise",
    EDITORS,
    LAID_DOWN_ANEW,
    states=frozenset({"published"}),
    hold=lambda practice: held_practice(practice.pk),
    body=lambda practice: practice.owner_id,
    state=lambda practice: practice.current.state if practice.current else State.DRAFT,
)
IMPACTS_RECALCULATE = deed("impacts.recalculate", OPERATORS, WORKED_OUT)

RULES: Final = (SPECIFICATION_REVISE, IMPACTS_RECALCULATE)
