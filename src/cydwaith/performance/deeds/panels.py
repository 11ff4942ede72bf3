"""What councils and panels do in an assessment by a panel.

A council appoints the panel, answers it, and may write its report down; the organisations of the panel's members write
what the panel found, and say what it thinks of each answer.
"""

from typing import Any, Final

from cydwaith.performance.footprints import PANELS
from cydwaith.performance.models import (
    PanelAnswer,
    PanelAssessment,
    PanelDate,
    PanelEvidence,
    PanelFinding,
    PanelMember,
    PanelScope,
    PanelSending,
    PanelView,
    PanelWording,
)
from cydwaith.performance.telling import panels as telling
from cydwaith.shared.deeds import Verb, deed
from cydwaith.shared.permissions import READERS, SPEAKERS, Rule
from cydwaith.shared.said import Said, said
from cydwaith.shared.telling import Tells

HIDDEN: Final = "it is a draft until the report, or only for the council and the members’ organisations"


def about(one: PanelAssessment) -> str:
    """What the record calls an assessment by a panel."""
    return f"panel_assessment:{one.pk}"


def facts(one: PanelAssessment) -> dict[str, Any]:
    """Of which council, and where it stands."""
    told = {"assessment": one.pk, "body": one.body_id, "period": one.period, "number": one.number}
    return {**told, "reported": one.reported, "withdrawn": one.withdrawn, "sample": one.sample}


def scope_facts(one: PanelScope) -> dict[str, Any]:
    """Which version of its scope."""
    return {"assessment": one.assessment_id, "scope": one.number}


def member_facts(one: PanelMember) -> dict[str, Any]:
    """In which role, from which organisation."""
    told = {"assessment": one.assessment_id, "member": one.pk, "role": str(one.role), "home": one.body_id}
    return {**told, "declared": str(one.declared), "left": one.left}


def date_facts(one: PanelDate) -> dict[str, Any]:
    """Which step, and on which day."""
    told = {"assessment": one.assessment_id, "step": str(one.step), "turn": str(one.turn)}
    return {**told, "on": one.on, "until": one.until, "by": one.body_id}


def evidence_facts(one: PanelEvidence) -> dict[str, Any]:
    """That there is something, and not what: it may not be for everybody."""
    return {"assessment": one.assessment_id, "evidence": one.pk, "by": one.body_id, "removed": one.removed}


def finding_facts(one: PanelFinding) -> dict[str, Any]:
    """Which finding; its words are not told."""
    told = {"assessment": one.assessment_id, "finding": one.pk, "number": one.number}
    return {**told, "removed": one.removed}


def wording_facts(one: PanelWording) -> dict[str, Any]:
    """Which wording of a finding."""
    return {**finding_facts(one.finding), "wording": one.number, "by": one.body_id}


def answer_facts(one: PanelAnswer) -> dict[str, Any]:
    """What a council answers, to which wording."""
    told = {**wording_facts(one.wording), "answer": str(one.answer)}
    return {**told, "post": one.post_id, "due": one.due}


def view_facts(one: PanelView) -> dict[str, Any]:
    """What the panel thinks of an answer."""
    return {**answer_facts(one.answer), "view": str(one.view), "by": one.body_id}


def sending_facts(one: PanelSending) -> dict[str, Any]:
    """To whom the report was sent, and when."""
    return {"assessment": one.assessment_id, "to": one.to, "on": one.on, "by": one.body_id}


def of(one: Any) -> PanelAssessment:  # Any: whatever belongs to an assessment
    """The assessment to which something belongs."""
    found: PanelAssessment
    match one:
        case PanelAssessment():
            found = one
        case PanelWording():
            found = one.finding.assessment
        case PanelAnswer():
            found = one.wording.finding.assessment
        case PanelView():
            found = one.answer.wording.finding.assessment
        case _:
            found = one.assessment
    return found


def shows(one: Any) -> list[tuple[str, str]]:  # Any: as above
    """What the search reads anew: the assessment, and once it reported, its recommendations."""
    found = of(one)
    made = PanelFinding.objects.filter(assessment=found, kind=PanelFinding.Kind.RECOMMENDATION)
    keys = [f"P{number}" for number in made.values_list("pk", flat=True)] if found.reported else []
    return [("panel_assessments", str(found.pk)), *(("recommendations", key) for key in keys)]


def verb(name: str, says: Said, facts: Any, tells: Tells | None = None) -> Verb:  # Any: of its kind of thing
    """Something that happened in an assessment by a panel."""
    return Verb(
        name=f"panel.{name}",
        says=says,
        about=lambda one: about(of(one)),
        facts=facts,
        proofs=(PANELS.proof,),
        shows=shows,
        tells=tells,
        tells_nobody="" if tells else HIDDEN,
    )


BEGUN = verb("begun", said(cy="Dechreuwyd asesiad gan banel", en="Panel assessment begun"), facts, telling.WHOLE)
WITHDRAWN = verb(
    "withdrawn", said(cy="Tynnwyd asesiad gan banel yn ôl", en="Panel assessment withdrawn"), facts, telling.WHOLE
)
SCOPED = verb(
    "scope_written",
    said(cy="Ysgrifennwyd cwmpas asesiad gan banel", en="Scope of a panel assessment written"),
    scope_facts,
    telling.PART,
)
JOINED = verb(
    "member_added", said(cy="Ychwanegwyd aelod o’r panel", en="Panel member added"), member_facts, telling.PART
)
LEFT = verb("member_left", said(cy="Gadawodd aelod o’r panel", en="Panel member left"), member_facts, telling.PART)
DECLARED = verb(
    "interests_declared",
    said(cy="Datganodd aelod o’r panel ei fuddiannau", en="Panel member declared interests"),
    member_facts,
    telling.PART,
)
DATED = verb(
    "date_set",
    said(
        cy="Cynlluniwyd, symudwyd neu gwnaed cam asesiad gan banel",
        en="Step of a panel assessment planned, moved or done",
    ),
    date_facts,
    telling.PART,
)
REPORTED = verb(
    "reported", said(cy="Adroddodd panel ar gyngor", en="A panel reported on a council"), facts, telling.REPORTED
)
LAID = verb(
    "evidence_laid",
    said(cy="Rhoddwyd rhywbeth yn yr ystafell dystiolaeth", en="Something laid in the evidence room"),
    evidence_facts,
)
TAKEN = verb(
    "evidence_taken_away",
    said(cy="Tynnwyd rhywbeth o’r ystafell dystiolaeth", en="Something taken out of the evidence room"),
    evidence_facts,
)
FOUND = verb("finding_written", said(cy="Drafftiwyd canfyddiad panel", en="Finding of a panel drafted"), wording_facts)
DROPPED = verb(
    "finding_removed",
    said(cy="Dilëwyd drafft o ganfyddiad panel", en="Draft finding of a panel taken away"),
    finding_facts,
)
AMENDED = verb(
    "finding_amended",
    said(cy="Diwygiwyd canfyddiad panel", en="Finding of a panel amended"),
    wording_facts,
    telling.AMENDED,
)
ANSWERED = verb(
    "answered",
    said(cy="Atebodd cyngor argymhelliad panel", en="A council answered a panel’s recommendation"),
    answer_facts,
    telling.ANSWERED,
)
VIEWED = verb(
    "view_given",
    said(cy="Dywedodd panel ei farn am ateb cyngor", en="A panel gave its view of a council’s answer"),
    view_facts,
    telling.PART,
)
SENT = verb(
    "report_sent", said(cy="Anfonwyd adroddiad panel", en="Report of a panel sent"), sending_facts, telling.PART
)

PANEL_PAPERS: Final = Rule("panel.read_papers", READERS)
PANEL_BEGIN = deed("panel.begin", SPEAKERS, BEGUN)
PANEL_WITHDRAW = deed("panel.withdraw", SPEAKERS, WITHDRAWN)
PANEL_SCOPE = deed("panel.write_scope", SPEAKERS, SCOPED)
PANEL_JOIN = deed("panel.add_member", SPEAKERS, JOINED)
PANEL_LEAVE = deed("panel.member_leaves", SPEAKERS, LEFT)
PANEL_DECLARE = deed("panel.declare_interests", SPEAKERS, DECLARED)
PANEL_DATE = deed("panel.set_date", SPEAKERS, DATED)
PANEL_REPORT = deed("panel.report", SPEAKERS, REPORTED)
PANEL_LAY = deed("panel.lay_evidence", SPEAKERS, LAID)
PANEL_TAKE = deed("panel.take_evidence_away", SPEAKERS, TAKEN)
PANEL_FIND = deed("panel.write_finding", SPEAKERS, FOUND)
PANEL_AMEND = deed("panel.amend_finding", SPEAKERS, FOUND, AMENDED)
PANEL_DROP = deed("panel.take_finding_away", SPEAKERS, DROPPED)
PANEL_ANSWER = deed("panel.answer", SPEAKERS, ANSWERED)
PANEL_VIEW = deed("panel.give_view", SPEAKERS, VIEWED)
PANEL_SEND = deed("panel.send_report", SPEAKERS, SENT)

RULES: Final[tuple[Rule, ...]] = (
    PANEL_PAPERS,
    PANEL_BEGIN,
    PANEL_WITHDRAW,
    PANEL_SCOPE,
    PANEL_JOIN,
    PANEL_LEAVE,
    PANEL_DECLARE,
    PANEL_DATE,
    PANEL_REPORT,
    PANEL_LAY,
    PANEL_TAKE,
    PANEL_FIND,
    PANEL_AMEND,
    PANEL_DROP,
    PANEL_ANSWER,
    PANEL_VIEW,
    PANEL_SEND,
)
