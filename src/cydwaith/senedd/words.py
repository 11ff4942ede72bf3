"""Names of kinds of what was said, of kinds of evidence, and of what is known of what became of it."""

from typing import Final

from cydwaith.senedd.models import EvidenceKind
from cydwaith.shared.said import Said, said

KINDS: Final = {
    "undertaking": said(cy="Ymgymeriad", en="Undertaking"),
    "statement": said(cy="Datganiad", en="Statement"),
    "agreement": said(cy="Cytundeb", en="Agreement"),
}
EVIDENCE: Final = {
    EvidenceKind.ANSWER: said(cy="Ateb diweddarach", en="A later answer"),
    EvidenceKind.DECISION: said(cy="Penderfyniad", en="A decision"),
    EvidenceKind.COMMITMENT: said(cy="Ymrwymiad yn y rhaglen", en="A commitment in the programme"),
    EvidenceKind.AWARD: said(cy="Dyfarniad cyllid", en="An award of funding"),
    EvidenceKind.PRACTICE: said(cy="Arfer", en="A practice"),
    EvidenceKind.FIGURE: said(cy="Ffigur", en="A figure"),
    EvidenceKind.MEETING: said(cy="Cyfarfod", en="A meeting"),
    EvidenceKind.OFFICE: said(
        cy="Yr hyn y mae deiliad y swydd gyfrifol ei hun yn ei ddweud", en="What the responsible office itself says"
    ),
    EvidenceKind.NOTHING: said(cy="Chwiliwyd, heb ddod o hyd i ddim", en="Looked for, nothing found"),
}
HELD: Final = {
    "cy": said(cy="Y geiriau fel y maent yn y Cofnod, yn Gymraeg.", en="The words as the Record has them, in Welsh."),
    "en": said(cy="Y geiriau fel y maent yn y Cofnod, yn Saesneg.", en="The words as the Record has them, in English."),
}
TRUST: Final = {
    "H": said(cy="darllenwyd y ffynhonnell ei hun", en="the source itself was read"),
    "M": said(cy="mewn crynodeb neu newyddion, neu’n rhannol", en="in a digest or news item, or in part"),
}
SEE: Final = {
    "fund:wlga-improvement-programme": said(
        cy="Y dyfarniad o £800,000 i raglen wella CLlLC", en="The award of £800,000 to the WLGA’s improvement programme"
    ),
    "networks": said(
        cy="Pa rwydweithiau sydd gan gynghorau, a ble nad oes un?",
        en="Which networks councils have, and where there is none",
    ),
    "reach": said(cy="I ble mae arferion wedi cyrraedd", en="How far practices have reached"),
}
RULES: Final = {
    "will": said(cy="Dweud y gwneir hynny", en="Says that it will be done"),
    "willing": said(cy="Dweud ei fod yn fodlon", en="Says that they are willing"),
    "would": said(cy="Dweud y byddai’n gwneud hynny, neu’n edrych arno", en="Says that they would, or would look to"),
    "intends": said(cy="Dweud bod bwriad", en="Says that it is intended"),
    "arranged": said(cy="I’w wneud ar adeg sydd i ddod", en="Is to do it at a time to come"),
    "promises": said(cy="Addo neu roi sicrwydd", en="Promises, or gives an assurance"),
    "passive": said(
        cy="Fe’i gwneir, ac ni all neb ond y llywodraeth ei wneud",
        en="It will be done, and only the government can do it",
    ),
    "begins": said(cy="Bydd gwaith y llywodraeth yn dechrau", en="The government’s own work will begin"),
}
SPOKEN: Final = {
    "cy": said(cy="Llefarwyd yn Gymraeg", en="Spoken in Welsh"),
    "en": said(cy="Llefarwyd yn Saesneg", en="Spoken in English"),
}
WROTE: Final = {
    "cy": said(cy="Ysgrifennwyd yn Gymraeg", en="Written in Welsh"),
    "en": said(cy="Ysgrifennwyd yn Saesneg", en="Written in English"),
}
WRITTEN: Final = frozenset({"O", "QNR", "ANR", "WQ", "WA"})
TRANSLATED: Final = {
    "cy": said(cy="Y cyfieithiad i’r Saesneg", en="The translation into English"),
    "en": said(cy="Y cyfieithiad i’r Gymraeg", en="The translation into Welsh"),
}
"""By the language spoken."""
SIDES: Final = {
    "for": said(cy="O blaid", en="For"),
    "against": said(cy="Yn erbyn", en="Against"),
    "abstain": said(cy="Ymatal", en="Abstained"),
    "none": said(cy="Ni phleidleisiodd", en="Did not vote"),
}
GROUPS: Final = {
    "office": said(cy="Swydd", en="Office"),
    "seat": said(cy="Sedd", en="Seat"),
    "party": said(cy="Plaid", en="Party"),
}
HINTS: Final = {
    "topic": said(cy="Pwnc", en="Topic"),
    "council": said(cy="Cyngor", en="Council"),
}
QUESTION_KINDS: Final = {
    "O": said(cy="Cwestiwn llafar, fel y’i cyflwynwyd", en="Oral question, as tabled"),
    "QNR": said(cy="Cwestiwn na chyrhaeddwyd", en="Question not reached"),
    "WQ": said(cy="Cwestiwn ysgrifenedig", en="Written question"),
}


def spoken(kind: str, language: str) -> Said:
    """In which language something was spoken, or written."""
    return (WROTE if kind in WRITTEN else SPOKEN)[language]
