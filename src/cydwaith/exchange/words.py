"""What kinds, states, levels of Welsh and who pays are called."""

from typing import Final

from cydwaith.exchange.models import Cefr, OpeningKind, OpeningState, Pays
from cydwaith.shared.said import Said, said

KINDS: Final = {
    OpeningKind.SECONDMENT: said(cy="Secondiad", en="Secondment"),
    OpeningKind.JOB_SHARE: said(cy="Rhannu swydd", en="Job share"),
    OpeningKind.DAYS: said(cy="Dyddiau o arbenigedd", en="Days of expertise"),
    OpeningKind.PROJECT: said(cy="Prosiect byr", en="Short project"),
    OpeningKind.MENTORING: said(cy="Mentora", en="Mentoring"),
    OpeningKind.SHARED: said(cy="Swydd neu wasanaeth a rennir", en="Shared post or service"),
}
STATES: Final = {
    OpeningState.OPEN: said(cy="Ar agor", en="Open"),
    OpeningState.CLOSED: said(cy="Wedi cau", en="Closed"),
    OpeningState.KNOWN: said(cy="Eisoes yn cael ei rhannu", en="Shared already"),
}
LEVELS: Final = {
    Cefr.NONE: said(cy="Dim Cymraeg", en="No Welsh"),
    Cefr.A1: said(cy="A1", en="A1"),
    Cefr.A2: said(cy="A2", en="A2"),
    Cefr.B1: said(cy="B1", en="B1"),
    Cefr.B2: said(cy="B2", en="B2"),
    Cefr.C1: said(cy="C1", en="C1"),
    Cefr.C2: said(cy="C2", en="C2"),
}
LANGUAGE_SKILLS: Final = {
    "listening": said(cy="Gwrando", en="Listening"),
    "speaking": said(cy="Siarad", en="Speaking"),
    "reading": said(cy="Darllen", en="Reading"),
    "writing": said(cy="Ysgrifennu", en="Writing"),
}
PAYS: Final = {
    Pays.HOME: said(cy="Y sefydliad cartref", en="The home organisation"),
    Pays.HOST: said(cy="Y sefydliad sy’n derbyn", en="The host organisation"),
    Pays.BOTH: said(cy="Y ddau rhyngddynt", en="The two between them"),
    Pays.ASK: said(cy="I gytuno arno", en="To be agreed"),
}
TRUST: Final = {
    "H": said(cy="darllenwyd mewn ffynhonnell wreiddiol, neu un gystal", en="read in a primary source, or one as good"),
    "M": said(cy="o un ffynhonnell eilaidd", en="from one secondary source"),
}
ANYWHERE: Final = said(cy="O bell", en="Remote")


def share(percent: int) -> Said:
    """A share of full time."""
    if percent == 100:
        return said(cy="Amser llawn", en="Full-time")
    return said(cy=f"{percent}% o amser llawn", en=f"{percent}% of full time")


SIDES: Final = {
    "person": said(cy="Y person", en="The person"),
    "home": said(cy="Y sefydliad cartref", en="The home organisation"),
    "host": said(cy="Y sefydliad sy’n derbyn", en="The host organisation"),
}
STEPS: Final = {
    "begun": said(cy="Dechreuodd", en="Begun"),
    "reviewed": said(cy="Adolygwyd", en="Reviewed"),
    "extended": said(cy="Newidiwyd neu estynnwyd", en="Changed or extended"),
    "ended": said(cy="Daeth i ben", en="Ended"),
}
GROUPS: Final = {
    "government": said(cy="Llywodraeth Cymru", en="Welsh Government"),
    "councils": said(cy="Cynghorau", en="Councils"),
    "health": said(cy="Byrddau iechyd", en="Health boards"),
    "others": said(cy="Sefydliadau eraill", en="Other organisations"),
    "all": said(cy="Pob un", en="All of them"),
}
REPLIES: Final = {
    "yes": said(cy="Ie: fe ddaw rhywun", en="Yes: somebody comes"),
    "later": said(cy="Yn nes ymlaen", en="Later"),
    "no": said(cy="Na", en="No"),
}
UNANSWERED: Final = said(cy="Yn aros am ateb", en="Waits for an answer")
LENDS: Final = said(cy="Rhoi benthyg", en="Lends")
BORROWS: Final = said(cy="Derbyn", en="Borrows")
DRAWN: Final = said(
    cy="Mae trwch pob band yn dangos nifer y bobl; ni thynnir llun o nifer a gedwir yn ôl. Mae’r tabl yn dweud yr un "
    "peth mewn ffigurau.",
    en="Each band is as thick as its number of people; what is withheld is not drawn. "
    "The table says the same in figures.",
)
