"""Why something cannot be done in assessing and choosing, in words."""

from typing import Final

from cydwaith.shared.said import Said, said

ONLY_MANAGER: Final = said(
    cy="Y sefydliad sy’n rhedeg yr alwad sy’n gwneud hyn", en="It is the organisation that runs the call that does this"
)
ENDED: Final = said(
    cy="Daeth asesu’r person hwn i ben yn yr alwad hon: penodwch rywun arall",
    en="This person’s assessing of the call was ended: appoint somebody else",
)
ALREADY: Final = said(cy="Mae’r person hwn yn asesu’r alwad eisoes", en="This person assesses the call already")
NOT_AN_ASSESSOR: Final = said(
    cy="Nid ydych yn asesu ceisiadau’r alwad hon", en="You do not assess the bids of this call"
)
NOT_CLOSED: Final = said(
    cy="Nid yw’r alwad wedi cau eto: dechreua’r asesu wedyn",
    en="The call has not closed yet: assessing begins afterwards",
)
OWN_BODY: Final = said(
    cy="Mae sefydliad yr ydych yn perthyn iddo yn bartner yn y cais hwn: ni chewch ei sgorio, a chofnodir hynny fel "
    "buddiant",
    en="An organisation to which you belong is a partner in this bid: you may not score it, and that counts as an "
    "interest",
)
HAS_INTEREST: Final = said(
    cy="Rydych wedi datgan buddiant yn y cais hwn, felly ni chewch ei sgorio",
    en="You declared an interest in this bid, so you may not score it",
)
DECLARE_FIRST: Final = said(
    cy="Datganwch yn gyntaf a oes gennych fuddiant yn y cais hwn",
    en="Declare first whether you have an interest in this bid",
)
SAY_WHICH: Final = said(cy="Dywedwch pa fuddiant sydd gennych", en="Say which interest you have")
SCORED_ALREADY: Final = said(
    cy="Rydych wedi sgorio’r cais hwn: newidiwch y sgoriau wrth gymedroli, gyda’r rheswm",
    en="You have scored this bid: change the scores in moderation, with the reason",
)
WHY: Final = said(cy="Dywedwch pam y newidiodd y sgoriau wrth gymedroli", en="Say why the scores changed in moderation")
NOT_ALL: Final = said(
    cy="Mae cymedroli’n dechrau ar ôl i bob asesydd a all sgorio’r cais hwn wneud hynny",
    en="Moderation begins once every assessor who can score this bid has done so",
)
REASON: Final = said(
    cy="Rhowch y rheswm dros y sgôr, mewn o leiaf un iaith",
    en="Give the reason for the score, in at least one language",
)
MARK: Final = said(cy="Rhowch sgôr o 0 i 5", en="Give a score from 0 to 5")
DECIDED: Final = said(
    cy="Mae’r dewis gerbron y fforwm, neu mae penderfyniad arno: ni ellir newid y sgoriau mwyach",
    en="The choice is before the forum or decided: scores can no longer be changed",
)
NUMBER: Final = said(cy="Rhowch rif sy’n fwy na sero", en="Give a number above zero")
PERCENT: Final = said(cy="Rhowch ganran o 1 i 100", en="Give a share from 1 to 100 per cent")
AMONG: Final = said(cy="Dewiswch o leiaf un sefydliad", en="Choose at least one organisation")
RULE_ENDED: Final = said(cy="Tynnwyd y rheol hon yn ôl eisoes", en="This rule has been taken back already")
UNFINISHED: Final = said(
    cy="Nid yw pob cais wedi’i sgorio eto gan bawb a all ei sgorio",
    en="Not every bid has been scored yet by everyone who can",
)
NOTHING: Final = said(cy="Nid oes cais i ddewis ohono", en="There is no bid to choose from")
SLOW: Final = said(
    cy="Ni chafwyd dewis mewn pryd: rhowch lai o reolau, neu defnyddiwch y gorchymyn ./cydwaith bids choose",
    en="No choice was found in time: state fewer rules, or use the command ./cydwaith bids choose",
)
TOO_MUCH: Final = said(
    cy="Mae’r ceisiadau a ddewiswyd yn gofyn am fwy nag arian yr alwad",
    en="The bids chosen ask for more than the money of the call",
)
WAITS: Final = said(
    cy="Mae dewis gerbron y fforwm eisoes: penderfynwch ar hwnnw, neu tynnwch ef yn ôl, yn gyntaf",
    en="A choice is before the forum already: settle that one or withdraw it first",
)


def why_passed_over(name: Said) -> Said:
    """A bid is passed over without a reason."""
    return said(
        cy=f"Mae “{name.cy}” yn uwch yn y drefn na chais a ddewiswyd: dywedwch yn y ddwy iaith pam nad yw’n cael ei "
        "ddewis",
        en=f"“{name.en}” stands higher in the order than a bid that is chosen: say in both languages why it is not",
    )


def clash(rules: Said) -> Said:
    """Rules that cannot all be kept."""
    return said(
        cy=f"Ni ellir cadw’r rheolau hyn i gyd gyda’i gilydd: {rules.cy}. Gellir tynnu unrhyw un ohonynt yn ôl.",
        en=f"These rules cannot all be kept together: {rules.en}. Any one of them may be taken back.",
    )
