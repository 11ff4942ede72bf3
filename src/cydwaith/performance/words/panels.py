"""Names of what there is in an assessment by a panel."""

from typing import Final

from cydwaith.performance.models import (
    DOCUMENT,
    PanelAnswer,
    PanelDate,
    PanelEvidence,
    PanelFinding,
    PanelMember,
    PanelView,
)
from cydwaith.policies import words as policies
from cydwaith.policies.models import Citation
from cydwaith.shared.said import Said, said

ROLES: Final = {
    PanelMember.Role.CHAIR: said(cy="Cadeirydd annibynnol", en="Independent chair"),
    PanelMember.Role.OFFICER: said(cy="Swyddog cyngor arall", en="Officer of another council"),
    PanelMember.Role.COUNCILLOR: said(cy="Aelod etholedig cyngor arall", en="Councillor of another council"),
    PanelMember.Role.WIDER: said(
        cy="O’r sector cyhoeddus, preifat neu wirfoddol ehangach",
        en="From the wider public, private or voluntary sector",
    ),
}
DECLARED: Final = {
    "": said(cy="Heb ddatgan buddiannau eto", en="Interests not declared yet"),
    PanelMember.Declared.NONE: said(cy="Yn datgan nad oes buddiannau", en="Declares no interests"),
    PanelMember.Declared.SOME: said(cy="Wedi datgan buddiannau", en="Has declared interests"),
}
STEPS: Final = {
    PanelDate.Step.VISIT: said(cy="Ymweliad y panel", en="The panel’s visit"),
    PanelDate.Step.REPORT: said(cy="Adroddiad y panel", en="The panel’s report"),
    PanelDate.Step.COMMITTEE: said(
        cy="Yr adroddiad gerbron y pwyllgor llywodraethu ac archwilio",
        en="The report before the governance and audit committee",
    ),
    PanelDate.Step.PUBLISHED: said(cy="Cyhoeddi’r adroddiad", en="The report published"),
}
TURNS: Final = {
    PanelDate.Turn.PLANNED: said(cy="Cynllunio’r diwrnod", en="Plan the day"),
    PanelDate.Turn.MOVED: said(cy="Symud y diwrnod a gynlluniwyd", en="Move the day that was planned"),
    PanelDate.Turn.DONE: said(cy="Dweud ei fod wedi’i wneud", en="Say that it was done"),
}
KINDS: Final = {
    PanelFinding.Kind.STRENGTH: said(cy="Cryfder", en="Strength"),
    PanelFinding.Kind.RECOMMENDATION: said(cy="Argymhelliad", en="Recommendation"),
}
ANSWERS: Final = {
    PanelAnswer.Answer.ACCEPTED: said(cy="Mae’r cyngor yn ei dderbyn", en="The council accepts it"),
    PanelAnswer.Answer.PART: said(cy="Mae’r cyngor yn ei dderbyn yn rhannol", en="The council accepts it in part"),
    PanelAnswer.Answer.REFUSED: said(cy="Nid yw’r cyngor yn ei dderbyn", en="The council does not accept it"),
    PanelAnswer.Answer.OTHER: said(cy="Dewisodd y cyngor drefniant arall", en="The council chose another arrangement"),
}
VIEWS: Final = {
    PanelView.View.ENOUGH: said(cy="Mae’r panel yn fodlon ar yr ateb", en="The panel is content with the answer"),
    PanelView.View.PARTLY: said(cy="Mae’r panel yn fodlon yn rhannol", en="The panel is content in part"),
    PanelView.View.NOT_ENOUGH: said(
        cy="Nid yw’r panel yn fodlon ar yr ateb", en="The panel is not content with the answer"
    ),
}
READERS: Final = {
    PanelEvidence.Readers.EVERYBODY: said(cy="Pawb", en="Everybody"),
    PanelEvidence.Readers.PANEL: said(
        cy="Dim ond y cyngor a sefydliadau aelodau’r panel",
        en="Only the council and the organisations of the panel’s members",
    ),
}
PAPERS: Final[dict[str, Said]] = {
    DOCUMENT: said(cy="Papur i’r panel", en="Paper for the panel"),
    **{kind.value: policies.KINDS[kind] for kind in Citation.Cited},
    Citation.Cited.PAPER.value: said(cy="Papur cyfarfod", en="Paper of a meeting"),
}
STATES: Final = {
    "begun": said(cy="Wedi dechrau", en="Begun"),
    "planned": said(cy="Ymweliad wedi’i gynllunio", en="Visit planned"),
    "visited": said(cy="Wedi ymweld, heb adrodd eto", en="Visited, not reported yet"),
    "reported": said(cy="Wedi adrodd", en="Reported"),
    "withdrawn": said(cy="Wedi’i dynnu’n ôl", en="Withdrawn"),
}
