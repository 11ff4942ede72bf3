"""Why something cannot be done with an award."""

from typing import Final

from cydwaith.bodies.models import Body
from cydwaith.funds.sums import amount
from cydwaith.shared.said import Said, pair, said

TITLE: Final = said(cy="Rhowch deitl, mewn o leiaf un iaith", en="Give a title, in at least one language")
WHAT: Final = said(
    cy="Dywedwch beth fydd yn cael ei wneud, mewn o leiaf un iaith",
    en="Say what will be done, in at least one language",
)
DAYS: Final = said(
    cy="Ni all y gwaith ddod i ben cyn dechrau, na’r hawliad olaf ddod cyn diwedd y gwaith",
    en="The work cannot end before it begins, nor the last claim come before the work ends",
)
TOGETHER: Final = said(
    cy="Dyfernir yr arian am weithio gyda’ch gilydd: rhowch o leiaf ddau sefydliad",
    en="The money is awarded for working together: give at least two organisations",
)
TWICE: Final = said(cy="Mae sefydliad yma ddwywaith", en="An organisation is here twice")
PAYS_ITSELF: Final = said(
    cy="Ni all y sefydliad sy’n talu gael cyfran hefyd", en="The organisation that pays cannot have a share as well"
)
ONE_LEAD: Final = said(cy="Dewiswch un o’r sefydliadau i arwain", en="Choose one of the organisations to lead")
LEAD_LEAVES: Final = said(
    cy="Ni all yr un sy’n arwain adael: dewiswch un arall i arwain yn gyntaf",
    en="The one that leads cannot leave: choose another to lead first",
)
NEGATIVE: Final = said(cy="Ni all cyfran fod yn llai na sero", en="A share cannot be below nothing")
NO_MONEY: Final = said(cy="Rhowch gyfrannau o’r arian", en="Give shares of the money")
STRANGE_INSTALMENT: Final = said(
    cy="Rhaid i bob taliad fod i un o’r partneriaid, ac yn fwy na sero",
    en="Each payment must be to one of the partners, and above zero",
)
INSTALMENT_TWICE: Final = said(
    cy="Rhowch un taliad yn unig i bob partner ar yr un diwrnod", en="Give each partner only one payment on any one day"
)
EARLY_INSTALMENT: Final = said(cy="Ni thelir dim cyn i’r gwaith ddechrau", en="Nothing is paid before the work begins")
EARLY_RETURN: Final = said(
    cy="Ni ellir adrodd cyn i’r gwaith ddechrau", en="There is nothing to report before the work begins"
)
STRANGE_ACTION: Final = said(
    cy="Rhaid i bob gweithred gael partner, teitl, a diwrnod ar ôl dechrau’r gwaith",
    en="Each action must have a partner, a title, and a day after the work begins",
)
NO_SUCH_BODY: Final = said(cy="Nid oes sefydliad o’r fath yma", en="There is no such organisation here")
NO_PRACTICE: Final = said(cy="Nid oes arfer o’r fath wedi’i gofnodi yma", en="No such practice is recorded here")
NOT_THE_FUNDS_PRACTICE: Final = said(
    cy="Mae’r gronfa hon yn talu am ledaenu arferion eraill", en="This fund pays for spreading other practices"
)
HAS_IT_ALREADY: Final = said(
    cy="Mae un o’r partneriaid yn gwneud hyn eisoes: o’r fan honno y daeth yr arfer, felly nid yw’n cael cyfran",
    en="One of the partners does this already: the practice came from there, so it has no share",
)
NO_JUDGING: Final = said(
    cy="Ni ellir barnu wrth un o’r dangosyddion hyn beth a weithiodd: dewiswch un y mae cyfeiriad da iddo",
    en="What worked cannot be told by one of these indicators: choose one that has a good direction",
)
AFTERWARDS: Final = said(
    cy="Dywedwch pwy fydd yn talu, a chan bwy y bydd amser, ar ôl i’r arian hwn ddod i ben",
    en="Say who will pay, and who will have time, once this money ends",
)
ONLY_FUNDER: Final = said(
    cy="Y sefydliad sy’n talu’r arian sy’n gwneud hyn", en="It is the organisation that pays the money that does this"
)
ONLY_MANAGER: Final = said(
    cy="Y sefydliad sy’n rhedeg yr alwad sy’n llunio’r cytundeb",
    en="It is the organisation that runs the call that makes the agreement",
)
NOT_CHOSEN: Final = said(
    cy="Nid yw fforwm wedi dewis y cais hwn, felly ni ellir dyfarnu arian iddo",
    en="No forum has chosen this bid, so it cannot be awarded money",
)
AWARDED_ALREADY: Final = said(
    cy="Gwnaed dyfarniad o’r cais hwn eisoes. Newidiwch y cytundeb sydd yno.",
    en="An award was made of this bid already. Change the agreement that is there.",
)
BIDS_PARTNERS: Final = said(
    cy="Rhaid i’r partneriaid fod yr un rhai ag a lofnododd y cais",
    en="The partners must be those that signed the bid",
)
BIDS_FIGURES: Final = said(
    cy="Rhaid i’r ffigurau a’r arfer fod yr un rhai â’r rhai yn y cais a ddewiswyd",
    en="The figures and the practice must be those of the bid that was chosen",
)
ONLY_FUNDER_OR_LEAD: Final = said(
    cy="Y sefydliad sy’n talu, neu’r un sy’n arwain, sy’n newid y cytundeb",
    en="It is the organisation that pays, or the one that leads, that changes the agreement",
)
NO_PARTY: Final = said(
    cy="Nid yw’ch sefydliad yn rhan o’r cytundeb hwn", en="Your organisation has no part in this agreement"
)
CLOSED: Final = said(cy="Mae’r dyfarniad hwn wedi’i gau", en="This award is closed")
CHANGED_SINCE: Final = said(
    cy="Newidiodd y cytundeb ers i chi ei ddarllen. Darllenwch ef eto cyn llofnodi.",
    en="The agreement changed since you read it. Read it again before you sign.",
)
SAME_TEXT: Final = said(cy="Nid oes dim wedi newid", en="Nothing has changed")
NOTHING_TO_SIGN: Final = said(cy="Nid oes dim i’w lofnodi", en="There is nothing to sign")
LEAVES: Final = said(
    cy="Mae’ch sefydliad yn gadael: nid oes angen ei lofnod, ac nid yw’n hawlio mwy",
    en="Your organisation leaves: its signature is not needed, and it claims no more",
)
NOT_YOUR_POST: Final = said(
    cy="Swydd arall sy’n llofnodi dros eich sefydliad. Gweithredwch dros y swydd honno, os chi sydd ynddi "
    "neu os dirprwywyd hi i chi.",
    en="Another post signs for your organisation. Act for that post, if you hold it or it is delegated to you.",
)
NOT_AGREED: Final = said(cy="Nid yw pawb wedi llofnodi’r cytundeb eto", en="Not everyone has signed the agreement yet")
CLAIM_WHAT: Final = said(
    cy="Dywedwch am beth yr ydych yn hawlio, mewn o leiaf un iaith",
    en="Say what you claim for, in at least one language",
)
SPAN: Final = said(
    cy="Rhaid i’r gwaith yr hawlir amdano fod o fewn cyfnod y cytundeb, ac wedi’i wneud",
    en="The work that is claimed for must lie within the time of the agreement, and be done",
)
NO_SUM: Final = said(cy="Rhowch swm sy’n fwy na sero", en="Give a sum above zero")
DECIDED: Final = said(cy="Penderfynwyd ar yr hawliad hwn eisoes", en="This claim is decided already")
NOT_DECIDED: Final = said(cy="Penderfynwch ar yr hawliad cyn talu", en="Decide on the claim before you pay")
MORE_THAN_CLAIMED: Final = said(cy="Ni allwch dderbyn mwy nag a hawliwyd", en="You cannot accept more than was claimed")
NOT_YET: Final = said(cy="Ni all y dyddiad fod yn y dyfodol", en="The date must not be in the future")
PAST: Final = said(cy="Rhowch ddiwrnod i ddod", en="Give a day to come")
SPENT_MORE: Final = said(
    cy="Ni allwch ddisgwyl gwario llai nag a wariwyd eisoes", en="You cannot expect to spend less than is spent already"
)
RETURN_WORDS: Final = said(
    cy="Dywedwch beth a wnaed, mewn o leiaf un iaith", en="Say what was done, in at least one language"
)
GIVEN: Final = said(cy="Rhoddwyd yr adroddiad hwn eisoes", en="This report was given already")
NOT_GIVEN: Final = said(cy="Nid oes angen yr adroddiad hwn mwyach", en="This report is no longer needed")
UNSETTLED: Final = said(
    cy="Mae hawliad yn aros am benderfyniad neu am daliad, neu mae arian heb ei roi’n ôl",
    en="A claim waits to be decided or paid, or money has not been given back",
)
OPEN_STILL: Final = said(
    cy="Gellir hawlio o hyd: caewch y dyfarniad ar ôl y diwrnod olaf i hawlio",
    en="Claims can still come: close the award after the day of the last claim",
)
WAITS: Final = said(
    cy="Mae newid i’r cytundeb yn aros am lofnodion", en="A change to the agreement waits for signatures"
)


def name(body: str) -> Said:
    """What an organisation is called."""
    found = Body.objects.filter(pk=body).first()
    return pair(found, "name") if found else Said(body, body)


def schedule_differs(body: str, scheduled: int, share: int) -> Said:
    """Instalments that do not make up a share."""
    who, has, wants = name(body), amount(scheduled), amount(share)
    return said(
        cy=f"{who.cy}: mae’r taliadau’n gwneud {has.cy}, a’r gyfran yw {wants.cy}",
        en=f"{who.en}: the payments make {has.en}, and the share is {wants.en}",
    )


def post_does_not_bind(body: str) -> Said:
    """A party without a post that can sign for it."""
    who = name(body)
    return said(
        cy=f"{who.cy}: dewiswch swydd a all lofnodi dros y sefydliad, megis y prif weithredwr",
        en=f"{who.en}: choose a post that can sign for the organisation, such as the chief executive",
    )


def below_claimed(body: str, share: int, claimed: int) -> Said:
    """A share made smaller than what was claimed of it."""
    who, has, wants = name(body), amount(claimed), amount(share)
    return said(
        cy=f"{who.cy}: hawliwyd {has.cy} eisoes, felly ni all y gyfran fod yn {wants.cy}",
        en=f"{who.en}: {has.en} is claimed already, so the share cannot be {wants.en}",
    )


def more_than_bid(total: int, asked: int) -> Said:
    """An award of more than its bid asked for."""
    has, most = amount(total), amount(asked)
    return said(
        cy=f"Mae’r cyfrannau’n gwneud {has.cy}; gofynnodd y cais am {most.cy}",
        en=f"The shares make {has.en}; the bid asked for {most.en}",
    )


def gone(body: str) -> Said:
    """A partner that is left out though it has had money."""
    who = name(body)
    return said(
        cy=f"{who.cy}: cafodd gyfran, felly mae’n gadael â’r hyn a hawliodd; ni ellir ei ddileu",
        en=f"{who.en}: it had a share, so it leaves with what it claimed; it cannot be taken out",
    )


def over(sum_of: str, pence: int) -> Said:
    """A line that would break the account, and by how much."""
    much = amount(pence)
    return {
        "awarded": said(
            cy=f"Mae hynny {much.cy} yn fwy na’r hyn sydd ar ôl i’w hawlio",
            en=f"That is {much.en} more than is left to claim",
        ),
        "claimed": said(
            cy=f"Mae hynny {much.cy} yn fwy na’r hyn a dderbyniwyd ac na thalwyd eto",
            en=f"That is {much.en} more than was accepted and is not yet paid",
        ),
        "paid": said(cy=f"Mae hynny {much.cy} yn fwy na’r hyn a dalwyd", en=f"That is {much.en} more than was paid"),
        "recalled": said(
            cy=f"Mae hynny {much.cy} yn fwy na’r hyn y gofynnwyd amdano’n ôl",
            en=f"That is {much.en} more than was asked back",
        ),
    }[sum_of]


def backwards(last: Said) -> Said:
    """A line dated before the last one of the account."""
    return said(
        cy=f"Mae llinell ddiweddarach yn y cyfrif eisoes ({last.cy}): rhowch y diwrnod hwnnw neu un ar ei ôl",
        en=f"The account has a later line already ({last.en}): give that day or one after it",
    )


def too_late(day: Said) -> Said:
    """A claim after the last day for claims."""
    return said(cy=f"Y diwrnod olaf i hawlio oedd {day.cy}", en=f"The last day for claims was {day.en}")
