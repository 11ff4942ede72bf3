"""Why something cannot be done in the exchange of people."""

from typing import Final

from cydwaith.shared.grammar import cy
from cydwaith.shared.said import Said, said

BOTH_LANGUAGES: Final = said(
    cy="Rhowch y testun yn y ddwy iaith: cyhoeddir y ddau gyda’i gilydd",
    en="Give the text in both languages: the two are published together",
)
ORDER: Final = said(cy="Ni all ddod i ben cyn iddo ddechrau", en="It cannot end before it begins")
PAST: Final = said(cy="Rhowch ddiwrnod i ddod", en="Give a day to come")
APPLY_LATE: Final = said(
    cy="Rhaid i bobl allu ymgeisio cyn i’r gwaith ddod i ben", en="People must be able to apply before the work ends"
)
NO_SKILL: Final = said(cy="Dewiswch sgiliau o’r rhestr", en="Choose skills from the list")
ONLY_SHARED: Final = said(cy="Ar gyfer swydd a rennir yn unig y mae hyn", en="This is for a shared post only")
NO_PARTNER: Final = said(
    cy="Dywedwch pa sefydliad arall sy’n rhannu’r swydd", en="Say which other organisation shares the post"
)
NOT_AMONG: Final = said(
    cy="Rhaid iddo fod yn un o’r sefydliadau sy’n rhannu’r swydd",
    en="It must be one of the organisations that share the post",
)
OWN_EMPLOYER: Final = said(
    cy="Eich cyflogwr chi yw hwn, neu sefydliad yr ydych yn perthyn iddo: ni ddangosir eich proffil iddo",
    en="This is your employer, or an organisation that you belong to: your profile is not shown to it",
)
OWN_OPENING: Final = said(
    cy="Cyfle eich sefydliad eich hun yw hwn: rhaid cael dau sefydliad gwahanol",
    en="This is an opening of your own organisation: it takes two different ones",
)
NOT_OPEN: Final = said(cy="Nid yw’r cyfle hwn ar agor i geisiadau", en="This opening takes no applications")
TOO_LATE: Final = said(cy="Mae’r diwrnod olaf i ymgeisio wedi mynd heibio", en="The last day to apply has passed")
KNOWN: Final = said(
    cy="Ticiwch y blwch: o hyn ymlaen bydd eich cyflogwr yn gwybod", en="Tick the box: from now on your employer knows"
)
APPLIED: Final = said(cy="Rydych wedi ymgeisio am y cyfle hwn eisoes", en="You have applied for this opening already")
SAY_WHY: Final = said(cy="Dywedwch pam yr hoffech ei wneud", en="Say why you would like to do it")
WITHDRAWN: Final = said(cy="Mae’r cais hwn wedi’i dynnu’n ôl", en="This application was withdrawn")
NOT_A_SIDE: Final = said(cy="Nid ydych yn siarad dros yr ochr hon", en="You do not speak for this side")
ANSWERED: Final = said(cy="Mae’r ochr hon wedi ateb eisoes", en="This side has answered already")
NOT_ALL: Final = said(
    cy="Rhaid i’r person, y sefydliad cartref a’r sefydliad sy’n derbyn gydsynio yn gyntaf",
    en="The person, the home organisation and the host must each say yes first",
)
EMPTY_CLAUSE: Final = said(cy="Ysgrifennwch y cymal hwn", en="Write this clause")
OVERLAP: Final = said(
    cy="Mae’r dyddiadau hyn yn gorgyffwrdd â lleoliad arall sydd gan y person",
    en="These dates overlap another placement that the person has",
)
TWO_YEARS: Final = said(
    cy="Ni all neb ddod i’r gwasanaeth sifil am fwy na dwy flynedd heb gystadleuaeth deg ac agored",
    en="Nobody comes into the civil service for more than two years without fair and open competition",
)


def two_years_in_all(before: int) -> Said:
    """One placement after another is too long."""
    return said(
        cy=f"Mae’r person yn y gwasanaeth sifil am {cy.measured(str(before), 'diwrnod')} eisoes drwy leoliadau eraill. "
        "Byddai hwn gyda’r rheini yn fwy na dwy flynedd heb gystadleuaeth deg ac agored: rhowch ddiwrnod cynharach",
        en="By other placements the person is in the civil service "
        f"for {before} day{'' if before == 1 else 's'} already. "
        "With those this would be more than two years without fair and open competition: give an earlier last day",
    )


OVER: Final = said(cy="Mae’r lleoliad wedi dod i ben", en="The placement has ended")
TEXT_CHANGED: Final = said(
    cy="Newidiwyd y testun ers i chi ei ddarllen: darllenwch yr un newydd, a llofnodwch hwnnw. Nid yw "
    "llofnodion ar yr hen destun yn cyfrif",
    en="The text has changed since you read it: read the new one, and sign that. Signatures under the old text do "
    "not count",
)
SIGNED: Final = said(cy="Mae’r ochr hon wedi llofnodi’r testun hwn eisoes", en="This side has signed this text already")
TWO_HATS: Final = said(
    cy="Rydych wedi siarad dros ochr arall eisoes: rhaid i rywun arall siarad dros hon",
    en="You have spoken for another side already: somebody else must speak for this one",
)
PLACED: Final = said(
    cy="Cytunwyd ar y lleoliad: dewch ag ef i ben yn lle tynnu’n ôl",
    en="The placement is agreed: end it instead of withdrawing",
)
LEARNT: Final = said(cy="Dywedwch beth a ddysgwyd", en="Say what was learnt")
NOT_WITHIN: Final = said(
    cy="Rhaid i’r diwrnod fod o fewn y lleoliad, ac nid yn y dyfodol",
    en="The day must lie within the placement, and not in the future",
)
NOT_BEGUN: Final = said(cy="Nid yw’r lleoliad wedi dechrau eto", en="The placement has not begun yet")
NO_PLACEMENT: Final = said(cy="Nid oes cytundeb ar leoliad eto", en="No placement is agreed yet")
TEAM_NAME: Final = said(
    cy="Rhowch enw’r tîm, mewn o leiaf un iaith", en="Give the team’s name, in at least one language"
)
ROUND_TAKEN: Final = said(cy="Mae rownd â’r cod hwn yma eisoes", en="There is a round with this code already")
ROUND_CODE: Final = said(
    cy="Cyfeiriad tudalen arall yw’r cod hwn: dewiswch un arall",
    en="This code is the address of another page: choose another",
)
NOT_YOUR_OPENING: Final = said(
    cy="Dewiswch gyfleoedd sefydliadau yr ydych yn siarad drostynt yn unig: penderfyniad pob sefydliad yw rhoi ei "
    "gyfle mewn rownd",
    en="Choose only openings of organisations for which you speak: it is for each organisation to put its opening in a "
    "round",
)


def in_a_round(title: Said, keeper: Said) -> Said:
    """One of the openings waits elsewhere: in which round, and who keeps that."""
    return said(
        cy=f"Mae un o’r cyfleoedd mewn rownd arall nad yw wedi’i rhedeg eto: “{title.cy}”. Y sefydliad hwn sy’n ei "
        f"chadw: {keeper.cy}",
        en=f"One of the openings is in another round that has not been run yet: “{title.en}”, which {keeper.en} keeps",
    )


WAITS_ALREADY: Final = said(
    cy="Mae cais arall gan eich sefydliad chi ar y pwnc hwn yn aros am eu hateb: ni anfonwyd y geiriau hyn",
    en="Another request of your organisation on this topic waits for their answer: these words were not sent",
)
NOT_ITSELF: Final = said(
    cy="Ni all sefydliad ofyn iddo’i hun: dewiswch un arall", en="An organisation cannot ask itself: choose another"
)
SAY_FOR_WHAT: Final = said(
    cy="Dywedwch mewn dwy linell am beth y gofynnwch, mewn o leiaf un iaith",
    en="Say in two lines what you ask for, in at least one language",
)
SAY_A_LINE: Final = said(
    cy="Dywedwch linell gyda’r ateb, mewn o leiaf un iaith", en="Say a line with the answer, in at least one language"
)
NOT_THE_APPLICANT: Final = said(
    cy="Dim ond y sawl a ymgeisiodd a all dynnu ei gais yn ôl",
    en="Only whoever applied can withdraw their application",
)
RUN_ALREADY: Final = said(cy="Rhedwyd y rownd hon eisoes", en="This round was run already")
ROUND_WITHDRAWN: Final = said(cy="Tynnwyd y rownd hon yn ôl eisoes", en="This round was withdrawn already")
EMPTY_ROUND: Final = said(
    cy="Dewiswch o leiaf un cyfle, neu gwahoddwch gyfleoedd sefydliadau eraill",
    en="Choose at least one opening, or invite openings of other organisations",
)
NOT_INVITED: Final = said(
    cy="Nid yw’r rownd hon yn gwahodd cyfleoedd sefydliadau eraill",
    en="This round does not invite openings of other organisations",
)
NONE_TO_LEND: Final = said(
    cy="Nid oes gan eich sefydliadau gyfle sydd ar agor ac nad yw mewn rownd eisoes: cyhoeddwch un yn gyntaf",
    en="Your organisations have no opening that is open and in no round yet: publish one first",
)
