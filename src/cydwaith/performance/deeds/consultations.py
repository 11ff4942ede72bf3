"""What councils do when they ask how well they do: begin a round, say whom it reached, write down what was said."""

from typing import Any, Final

from cydwaith.performance.footprints import CONSULTATIONS
from cydwaith.performance.models import Consultation, ConsultationFinding
from cydwaith.performance.telling import consultations as telling
from cydwaith.shared.deeds import Verb, deed
from cydwaith.shared.permissions import SPEAKERS, Rule
from cydwaith.shared.said import Said, said
from cydwaith.shared.telling import Tells


def about(one: Consultation) -> str:
    """What the record calls a round."""
    return f"consultation:{one.pk}"


def facts(one: Consultation) -> dict[str, Any]:
    """Whose round it is, and when; how many answered is not told."""
    told = {"consultation": one.pk, "body": one.body_id, "began": one.began, "ended": one.ended}
    return {**told, "withdrawn": one.withdrawn, "sample": one.sample}


def finding_facts(one: ConsultationFinding) -> dict[str, Any]:
    """Which finding of which round."""
    told = {"consultation": one.consultation_id, "finding": one.pk, "group": str(one.group)}
    return {**told, "topic": one.topic_id, "withdrawn": one.withdrawn}


def verb(name: str, says: Said, tells: Tells | None = telling.ROUND) -> Verb:
    """Something that happened to a round."""
    return Verb(
        name=f"consultation.{name}",
        says=says,
        about=about,
        facts=facts,
        proofs=(CONSULTATIONS.proof,),
        tells=tells,
        tells_nobody="" if tells else "what is withdrawn counts no longer, and nobody has to do anything about it",
    )


def of_finding(name: str, says: Said, tells: Tells | None = telling.FINDING) -> Verb:
    """Something that happened to what people said."""
    return Verb(
        name=f"consultation.{name}",
        says=says,
        about=lambda one: about(one.consultation),
        facts=finding_facts,
        proofs=(CONSULTATIONS.proof,),
        tells=tells,
        tells_nobody="" if tells else "what is taken back is cited no longer, and nobody has to do anything about it",
    )


BEGUN = verb(
    "begun",
    said(cy="Dechreuodd cyngor ymgynghori ar ei berfformiad", en="A council began to consult on its performance"),
)
COUNTED = verb("counted", said(cy="Dywedodd cyngor pwy a atebodd", en="A council said who answered"))
WITHDRAWN = verb("withdrawn", said(cy="Tynnwyd ymgynghoriad yn ôl", en="Consultation withdrawn"), None)
HEARD = of_finding(
    "finding_written", said(cy="Ysgrifennwyd yr hyn a ddywedodd pobl", en="What people said written down")
)
TAKEN_BACK = of_finding(
    "finding_taken_back", said(cy="Tynnwyd yn ôl yr hyn a ddywedodd pobl", en="What people said taken back"), None
)
CONSULTATION_BEGIN = deed("consultation.begin", SPEAKERS, BEGUN)
CONSULTATION_COUNT = deed("consultation.count", SPEAKERS, COUNTED, body=lambda one: one.body_id)
CONSULTATION_WITHDRAW = deed("consultation.withdraw", SPEAKERS, WITHDRAWN, body=lambda one: one.body_id)
CONSULTATION_HEAR = deed("consultation.write_finding", SPEAKERS, HEARD, body=lambda one: one.body_id)
CONSULTATION_TAKE_BACK = deed("consultation.take_finding_back", SPEAKERS, TAKEN_BACK, body=lambda one: one.body_id)
RULES: Final[tuple[Rule, ...]] = (
    CONSULTATION_BEGIN,
    CONSULTATION_COUNT,
    CONSULTATION_WITHDRAW,
    CONSULTATION_HEAR,
    CONSULTATION_TAKE_BACK,
)
