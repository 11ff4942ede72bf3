"""What people do to settle something together: move it, amend it, freeze its text, settle it, withdraw it.

What came of a settled decision is worked out again from its answers, so that a row changed anywhere on the way shows.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any, Final

from cydwaith.decisions import telling
from cydwaith.decisions.content import SAYS, wording_digest
from cydwaith.decisions.deeds.footprints import AS_LEFT
from cydwaith.decisions.lifecycle import states
from cydwaith.decisions.models import Decision, Text
from cydwaith.decisions.settling import came_of, told
from cydwaith.record.footprints import as_it_was
from cydwaith.shared.deeds import Verb, deed
from cydwaith.shared.permissions import ACCOUNTS, EVERYONE, SPEAKERS, Rule
from cydwaith.shared.said import said
from cydwaith.shared.telling import Tells


def about(decision: Decision) -> str:
    """What the record calls a decision."""
    return f"decision:{decision.pk}"


def about_text(text: Text) -> str:
    """What the record calls the decision whose text it is."""
    return f"decision:{text.decision_id}"


def shows(decision: Decision) -> list[tuple[str, str]]:
    """What the search reads anew."""
    return [("decisions", str(decision.pk))]


def shows_text(text: Text) -> list[tuple[str, str]]:
    """The decision whose text it is."""
    return [("decisions", str(text.decision_id))]


def says(text: Text) -> dict[str, str]:
    """What a stored text says."""
    return {name: getattr(text, name) for name in SAYS}


def moved_facts(text: Text) -> dict[str, Any]:
    """A motion as its entry in the record has it: its words by their digest."""
    side = text.written_by.code if text.written_by else ""
    written = {"text": text.number, "side": side, "body": text.written_body_id, "words": wording_digest(says(text))}
    return {"forum": text.decision.forum_id, **written, "changes_rule": bool(text.new_rule)}


def amended_facts(text: Text) -> dict[str, Any]:
    """A later text as its entry in the record has it; `of` is the side whose motion it changes."""
    return {**moved_facts(text), "of": mover(text.decision)}


def frozen_facts(text: Text) -> dict[str, Any]:
    """A frozen text as its entry in the record has it: digest, rule, the seats that may answer, until when."""
    assert text.rule is not None
    assert text.closes is not None
    return {
        "forum": text.decision.forum_id,
        "text": text.number,
        "digest": text.digest,
        "side": text.frozen_by.code if text.frozen_by else "",
        "body": text.frozen_body_id,
        "rule": text.rule.number,
        "rule_digest": text.rule.digest,
        "seats": text.seats,
        "closes": text.closes.astimezone(dt.UTC),
    }


def settled_facts(decision: Decision) -> dict[str, Any]:
    """What the answers make of a settled decision; a state that says otherwise is marked, and so is found."""
    facts = told(decision, came_of(decision))
    return facts if facts["outcome"] == decision.state else {**facts, "outcome": f"{decision.state}?"}


def withdrawn_facts(decision: Decision) -> dict[str, Any]:
    """A withdrawn decision as its entry in the record has it."""
    return {"forum": decision.forum_id, "side": mover(decision), "body": decision.moved_body_id}


def mover(decision: Decision) -> str:
    """The code of the side that moved a decision; empty where there is none."""
    return decision.moved_by.code if decision.moved_by else ""


def texts(**which: Any) -> Iterator[Text]:
    """Texts with what their facts need."""
    found = Text.objects.filter(**which).select_related("decision__moved_by", "written_by", "frozen_by", "rule")
    return found.order_by("pk").iterator()


def settled() -> Iterator[Decision]:
    """Every decision that was settled."""
    found = Decision.objects.exclude(settled=None).exclude(state=Decision.State.WITHDRAWN)
    return found.select_related("current__rule").order_by("pk").iterator()


def withdrawn() -> Iterator[Decision]:
    """Every decision that was taken back."""
    found = Decision.objects.filter(state=Decision.State.WITHDRAWN).select_related("moved_by")
    return found.order_by("pk").iterator()


MOVED = Verb(
    name="decision.moved",
    says=said(cy="Cynigiwyd penderfyniad", en="Decision moved"),
    about=about_text,
    facts=moved_facts,
    rows=lambda: texts(number=1),
    told=as_it_was,
    proofs=(AS_LEFT,),
    shows=shows_text,
    tells=telling.TEXT,
)
AMENDED = Verb(
    name="decision.amended",
    says=said(cy="Diwygiwyd testun penderfyniad", en="Text of a decision amended"),
    about=about_text,
    facts=amended_facts,
    rows=lambda: texts(number__gt=1),
    told=as_it_was,
    proofs=(AS_LEFT,),
    shows=shows_text,
    tells=telling.TEXT,
)
FROZE = Verb(
    name="decision.frozen",
    says=said(cy="Rhewyd testun penderfyniad", en="Text of a decision frozen"),
    about=about_text,
    facts=frozen_facts,
    rows=lambda: texts(frozen__isnull=False),
    told=as_it_was,
    proofs=(AS_LEFT,),
    shows=shows_text,
    tells=Tells(
        followers=telling.FOLLOWERS,
        telling=telling.to_answer,
        turn="decision.answer",
        to_do=said(cy="Atebwch dros eich sedd", en="Answer for your seat"),
        posts=True,
    ),
)
SETTLED = Verb(
    name="decision.settled",
    says=said(cy="Cofnodwyd canlyniad penderfyniad", en="Outcome of a decision recorded"),
    about=about,
    facts=settled_facts,
    rows=settled,
    told=as_it_was,
    proofs=(AS_LEFT,),
    shows=shows,
    tells=telling.DECISION,
)
WITHDRAWN = Verb(
    name="decision.withdrawn",
    says=said(cy="Tynnwyd penderfyniad yn ôl", en="Decision withdrawn"),
    about=about,
    facts=withdrawn_facts,
    rows=withdrawn,
    told=as_it_was,
    proofs=(AS_LEFT,),
    shows=shows,
    tells=telling.DECISION,
)

# A deed's body is the one whose seat speaks; for withdrawing, the one that moved it.
DECISION_READ: Final = Rule("decision.read", EVERYONE)
DECISION_COMMIT: Final = Rule("decision.commit", SPEAKERS, states("decision.commit"))
DECISION_MOVE = deed("decision.move", SPEAKERS, MOVED, states=states("decision.move"))
DECISION_AMEND = deed("decision.amend", SPEAKERS, AMENDED, states=states("decision.amend"))
DECISION_FREEZE = deed("decision.freeze", SPEAKERS, FROZE, states=states("decision.freeze"))
DECISION_SETTLE = deed("decision.settle", ACCOUNTS, SETTLED, states=states("decision.settle"))
DECISION_WITHDRAW = deed("decision.withdraw", SPEAKERS, WITHDRAWN, states=states("decision.withdraw"))
