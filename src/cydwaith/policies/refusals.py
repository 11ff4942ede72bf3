"""Why something cannot be done with a policy."""

from typing import Final

from cydwaith.policies.missing import Missing
from cydwaith.shared.said import Said, said

NOT_SEATED: Final = said(
    cy="Nid oes gan eich sefydliad sedd ar ochr yn y fforwm hwn.",
    en="Your organisation has no seat on a side in this forum.",
)
NOT_LEADING: Final = said(
    cy="Dim ond y rhai sy’n arwain y polisi hwn a all wneud hyn. Gallwch ddechrau ei arwain dros eich ochr.",
    en="Only those who lead this policy can do this. You can begin to lead it for your side.",
)
NO_SIDES: Final = said(
    cy="Mae polisi’n cael ei wneud gan ddwy ochr neu fwy. Nid oes gan y fforwm hwn ochrau.",
    en="A policy is made by two sides or more. This forum has no sides.",
)
CLOSED: Final = said(cy="Mae’r fforwm hwn wedi cau.", en="This forum is closed.")
OWN_POST: Final = said(cy="Dewiswch swydd yn eich sefydliad eich hun", en="Choose a post in your own organisation")
NOT_ASKED: Final = said(cy="Nid oes cwestiwn o’r fath", en="Nothing of that kind is asked")
NOT_THERE: Final = said(cy="Nid oes dim o’r fath yma i’w ddyfynnu", en="There is nothing of that kind to cite here")
WAITS_ALREADY: Final = said(
    cy="Mae newid cam eisoes yn aros am ateb.", en="A change of stage already waits for an answer."
)
NOTHING_WAITS: Final = said(cy="Nid oes newid cam yn aros am ateb.", en="No change of stage waits for an answer.")
NEXT_OR_EARLIER: Final = said(
    cy="Dim ond i’r cam nesaf, neu’n ôl i gam cynharach, y gall polisi fynd",
    en="A policy can only go to the next stage, or back to an earlier one",
)
LAST_LEAD: Final = said(
    cy="Wedi’r cam cyntaf rhaid i rywun arwain ar bob ochr: gofynnwch i rywun arall arwain yn gyntaf.",
    en="After the first stage somebody must lead on every side: ask somebody else to lead first.",
)
NOT_WRITING: Final = said(
    cy="Dim ond yn y camau “Drafftio” a “Trafod” y caiff y testun ei ysgrifennu.",
    en="The text is written at the stages “Draft” and “Deliberate” only.",
)
NOT_AGREEING: Final = said(
    cy="Dim ond yn y cam “Cytuno” y rhoddir testun gerbron y fforwm.",
    en="A text is put to the forum at the stage “Agree” only.",
)
NOT_LEARNING: Final = said(
    cy="Dim ond yn y cam “Dysgu” y gofynnir a wnaeth ei waith.",
    en="Whether it did its work is asked at the stage “Learn” only.",
)
TO_COME: Final = said(cy="Rhowch ddyddiad sydd i ddod", en="Give a day to come")
ENDS_EARLY: Final = said(cy="Ni all ddod i ben cyn ei adolygu", en="It cannot end before it is reviewed")
PUT_ALREADY: Final = said(
    cy="Mae rhan o hyn eisoes gerbron y fforwm, neu wedi’i chytuno.",
    en="Some of this is before the forum already, or agreed.",
)
NO_SUCH_SECTION: Final = said(
    cy="Nid yw’r adran hon yn y testun sydd mewn grym.", en="This section is not in the text as it stands."
)
SECTION_NOT_AGREED: Final = said(
    cy="Nid yw’r adran hon wedi’i chytuno, felly ni ellir llunio ymrwymiad ohoni.",
    en="This section is not agreed, so no commitment can be drawn up from it.",
)
NOT_DUE: Final = said(
    cy="Nid yw’r dyddiad adolygu wedi dod. Dywedwch pa beth sydd wedi ailagor y polisi.",
    en="The review date has not come. Say what has reopened the policy.",
)
TITLE: Final = said(cy="Rhowch deitl mewn o leiaf un iaith", en="Give it a title, in at least one language")
QUESTION: Final = said(
    cy="Ysgrifennwch y cwestiwn mewn o leiaf un iaith", en="Write the question, in at least one language"
)
WORDS: Final = said(cy="Ysgrifennwch yr ateb mewn o leiaf un iaith", en="Write the answer, in at least one language")


def still_missing(found: list[Missing]) -> Said:
    """That a stage cannot open, and everything that is missing."""
    return said(
        cy=f"Ni all y cam hwn agor eto. {'; '.join(one.says.cy for one in found)}.",
        en=f"This stage cannot open yet. {'; '.join(one.says.en for one in found)}.",
    )
