"""Why something cannot be done with a report, in both languages."""

from typing import Final

from cydwaith.performance.models import Report, Sending
from cydwaith.shared.bilingual import LANGUAGES
from cydwaith.shared.formats import date
from cydwaith.shared.said import Said, said

State = Report.State
WITHDRAWN: Final = said(
    cy="Tynnwyd yr adroddiad hwn yn ôl; mae’n aros i’w ddarllen.", en="This report is withdrawn; it stays to be read."
)
STEPS: Final = {
    State.DRAFT: said(
        cy="Mae’r adroddiad yn ddrafft: y cam nesaf yw ei roi i’r pwyllgor llywodraethu ac archwilio.",
        en="The report is a draft: the next step is to give it to the governance and audit committee.",
    ),
    State.GIVEN: said(
        cy="Mae’r drafft gan y pwyllgor. Nid oes dim yn derfynol nes iddo ei adolygu.",
        en="The draft is with the committee. Nothing is final until it has reviewed it.",
    ),
    State.REVIEWED: said(
        cy="Adolygwyd y drafft: y cam nesaf yw ateb y pwyllgor a gwneud yr adroddiad yn derfynol.",
        en="The draft is reviewed: the next step is to answer the committee and make the report final.",
    ),
    State.FINAL: said(
        cy="Mae’r adroddiad yn derfynol ac nid yw’n newid. Y cam nesaf yw ei gyhoeddi.",
        en="The report is final and does not change. The next step is to publish it.",
    ),
    State.PUBLISHED: said(
        cy="Mae’r adroddiad wedi’i gyhoeddi ac nid yw’n newid.", en="The report is published and does not change."
    ),
}
"""By how far it has come, why another step is not the next."""
NOT_YET: Final = said(cy="Nid yw’r diwrnod hwnnw wedi dod eto", en="That day has not come yet")
ALSO: Final = said(cy="Dewiswch ddyletswyddau sydd gan y cyngor", en="Choose duties that the council has")
THERE: Final = said(
    cy="Mae gan y cyngor hunanasesiad am y flwyddyn hon yn barod", en="The council has a self-assessment for this year"
)
SEEN: Final = said(
    cy="Mae fersiwn newydd o’r testun ers i chi ei ddarllen. Darllenwch hwnnw yn gyntaf.",
    en="There is a new version of the text since you read it. Read that first.",
)
WITH_OR_WITHOUT: Final = said(
    cy="Dywedoch nad oedd argymhellion, ond rhoddoch rai. Dewiswch un.",
    en="You said that there were none, and gave some. Choose one.",
)
WHICH: Final = said(cy="Rhowch yr argymhellion, un ar bob llinell", en="Give the recommendations, one on each line")
LINES: Final = said(
    cy="Rhowch yr un nifer o linellau yn y ddwy iaith: mae pob llinell yn argymhelliad",
    en="Give as many lines in both languages: each line is a recommendation",
)
REASON: Final = said(
    cy="Rhowch y rheswm: mae’r Ddeddf yn gofyn amdano lle na ddilynir argymhelliad yn llawn",
    en="Give the reason: the Act asks for it where a recommendation is not followed in full",
)
ANSWER: Final = said(cy="Dewiswch ateb", en="Choose an answer")
NO_RECIPIENT: Final = said(
    cy="Nid yw’r derbynnydd hwn ar restr y ddyletswydd ar y diwrnod hwnnw",
    en="This is not on the list of the duty on that day",
)
ACKNOWLEDGED: Final = said(cy="Cofnodwyd hyn yn barod", en="This is recorded already")
NO_UPDATE: Final = said(cy="Rhoddwyd y diweddariad yn barod", en="The update was given already")
WORDS: Final = said(cy="Ysgrifennwch mewn o leiaf un iaith", en="Write it in at least one language")
NOTHING_TO_CITE: Final = said(
    cy="Nid oes dim o’r math hwnnw i’w ddyfynnu yma", en="There is nothing of that kind to cite here"
)
KEPT: Final = said(cy="Dewiswch beth i’w wneud ag ef", en="Choose what to do with it")
HOW_FAR: Final = said(cy="Dywedwch i ba raddau y gweithiodd", en="Say how far it worked")
FROM_LAST_YEAR: Final = said(
    cy="Daw hwn o adroddiad y llynedd, felly rhaid ei ateb",
    en="This comes from last year’s report, so it is answered",
)
POST: Final = said(cy="Dewiswch swydd yn y cyngor", en="Choose a post in the council")
TAKEN_OUT: Final = said(
    cy="Tynnwyd y cam hwn allan o’r adroddiad, felly ni ddaw’n ymrwymiad",
    en="This action was taken out of the report, so it becomes no commitment",
)
OWED_TO: Final = said(cy="Dewiswch i bwy y mae’n ddyledus", en="Choose to whom it is owed")
SCALE: Final = said(
    cy="Rhowch o leiaf ddau gam, un ar bob llinell, yr un nifer yn y ddwy iaith",
    en="Give at least two steps, one on each line, as many in both languages",
)
STEP: Final = said(cy="Dewiswch gam ar y raddfa", en="Choose a step of the scale")


def before(what: Said) -> Said:
    """That a day comes before the one of the step before it."""
    return said(
        cy=f"Rhowch ddiwrnod nad yw cyn y diwrnod {what.cy}", en=f"Give a day that is not before the day {what.en}"
    )


GIVEN: Final = said(cy="y rhoddwyd y drafft i’r pwyllgor", en="on which the committee was given the draft")
REVIEWED: Final = said(cy="y’i hadolygwyd", en="on which it was reviewed")
FINAL: Final = said(cy="y daeth yn derfynol", en="on which it became final")
PUBLISHED: Final = said(cy="y’i cyhoeddwyd", en="on which it was published")
SENT: Final = said(cy="yr anfonwyd ef", en="on which it was sent")
ASKED: Final = said(cy="y gofynnwyd amdano", en="on which it was asked for")


def sent_already(one: Sending) -> Said:
    """That somebody was sent a report already, and when."""
    cy, en = (date(one.on, language=language) for language in LANGUAGES)
    return said(
        cy=f"Anfonwyd yr adroddiad at y derbynnydd hwn yn barod, ar {cy}: {one.name_cy}",
        en=f"The report was sent to them already, on {en}: {one.name_en}",
    )
