"""What the pages of bids say, each text once."""

from typing import Final

from cydwaith.funds.bids.whole import FROZEN, SENT, SIGNED, WITHDRAWN, WRITING, WholeBid, both_moments
from cydwaith.funds.sums import amount
from cydwaith.shared.grammar import cy
from cydwaith.shared.said import Said, said

STATES: Final = {
    WRITING: said(cy="Yn cael ei ysgrifennu", en="Being written"),
    FROZEN: said(cy="Wedi’i rewi: yn aros am lofnodion", en="Frozen: waiting for signatures"),
    SIGNED: said(cy="Wedi’i lofnodi gan bawb: heb ei anfon", en="Signed by all: not sent"),
    SENT: said(cy="Wedi’i anfon", en="Sent"),
    WITHDRAWN: said(cy="Wedi’i dynnu’n ôl", en="Withdrawn"),
}
MISSING: Final = said(cy="Beth sydd ar ôl i’w wneud cyn ei anfon", en="What is left before it is sent")
READY: Final = said(cy="Nid oes dim ar ôl: gall yr arweinydd ei anfon.", en="Nothing is left: the lead can send it.")
PARTNERS: Final = said(cy="Partneriaid a llofnodion", en="Partners and signatures")
PARTNER: Final = said(cy="Sefydliad", en="Organisation")
ASKED: Final = said(cy="Gofynnir amdano", en="Asked for")
OWN: Final = said(cy="Yn ei gyfrannu", en="Puts in")
SIGNED_BY: Final = said(cy="Llofnod", en="Signature")
NOT_SIGNED: Final = said(cy="heb lofnodi", en="not signed")
LEADS: Final = said(cy="yn arwain", en="leads")
TOTAL: Final = said(cy="Cyfanswm", en="Total")
COSTS: Final = said(cy="Costau fesul sefydliad, blwyddyn a math", en="Costs by organisation, year and kind")
YEAR: Final = said(cy="Blwyddyn ariannol", en="Financial year")
KIND: Final = said(cy="Math", en="Kind")
NO_COSTS: Final = said(cy="Nid oes cost yma eto.", en="No cost is here yet.")
FIGURES: Final = said(cy="Wrth beth y bernir", en="By what it is judged")
NO_FIGURES: Final = said(
    cy="Nid yw’r cais yn enwi ffigur: ni fydd neb yn gallu dweud wedyn a symudodd un.",
    en="The bid names no figure: nobody can tell afterwards whether one moved.",
)
PROMISES: Final = said(cy="Addewidion, os dewisir y cais", en="Promises, should the bid be chosen")
NO_PROMISES: Final = said(cy="Nid oes addewid yma eto.", en="No promise is here yet.")
ANSWERS: Final = said(cy="Y cais", en="The bid")
UNANSWERED: Final = said(cy="Heb ei ateb eto.", en="Not answered yet.")
SAVE: Final = said(cy="Cadw", en="Save it")
WRITE: Final = said(cy="Ysgrifennu", en="Write")
CHANGE: Final = said(cy="Newid", en="Change")
TAKE_OUT: Final = said(cy="Dileu", en="Take out")
ADD_COST: Final = said(cy="Rhoi cost", en="Give a cost")
COST_LEAD: Final = said(
    cy="Punnoedd a cheiniogau cyfan. Mae cyfrannau’r partneriaid yn gwneud y cyfanswm, i’r geiniog.",
    en="Pounds and whole pence. The partners’ shares make the total, to the penny.",
)


def stands_already(pence: int) -> Said:
    """That a cost stands where another was typed."""
    told = amount(pence)
    return said(
        cy=f"Mae ffigur yma eisoes: {told.cy}. Nid oes dim wedi’i gadw eto: anfonwch eto i roi’r un newydd yn ei le.",
        en=f"A figure stands here already: {told.en}. Nothing is saved yet: send it again to put the new one in its "
        "place.",
    )


ADD_FIGURE: Final = said(cy="Enwi ffigur i’w symud", en="Name a figure to move")
ADD_PROMISE: Final = said(cy="Rhoi addewid", en="Give a promise")
ADD_PARTNER: Final = said(cy="Ychwanegu partner", en="Add a partner")
ABOUT: Final = said(cy="Newid enw, arweinydd neu arfer", en="Change the name, lead or practice")
FREEZE: Final = said(cy="Rhewi i’w lofnodi", en="Freeze it to be signed")
FREEZE_LEAD: Final = said(
    cy="Bydd y testun a’r symiau yn sefydlog, air am air a cheiniog am geiniog, a phob partner yn llofnodi’r union "
    "destun hwnnw.",
    en="The words and sums are then fixed, word for word and penny for penny, and each partner signs that very text.",
)
REOPEN: Final = said(cy="Ailagor i’w newid", en="Reopen it to change it")
REOPEN_LEAD: Final = said(
    cy="Bydd pob llofnod yn cael ei ddileu, a rhaid i bob partner lofnodi eto.",
    en="Every signature will be void, and every partner must sign again.",
)
SIGN: Final = said(cy="Llofnodi", en="Sign it")
SIGN_LEAD: Final = said(
    cy="Rydych yn llofnodi’r union destun isod dros eich sefydliad, fel y swydd yr ydych yn gweithredu drosti. Os "
    "newidir unrhyw beth, ni fydd y llofnod yn cyfrif mwyach.",
    en="You sign the very text below for your organisation, as the post for which you act. Should anything be changed, "
    "the signature no longer counts.",
)
SEND: Final = said(cy="Anfon", en="Send it")
SEND_LEAD: Final = said(
    cy="Ar ôl ei anfon nid yw’r cais yn newid. Gall yr arweinydd ei dynnu’n ôl nes i’r alwad gau.",
    en="Once it is sent the bid does not change. The lead can withdraw it until the call closes.",
)
LEAVE: Final = said(cy="Gadael y cais", en="Leave the bid")
LEAVE_LEAD: Final = said(
    cy="Bydd costau ac addewidion eich sefydliad yn cael eu tynnu o’r cais, a phob llofnod yn cael ei ddileu.",
    en="Your organisation’s costs and promises go out of the bid, and every signature will be void.",
)
WITHDRAW: Final = said(cy="Tynnu’n ôl", en="Withdraw it")
WITHDRAW_LEAD: Final = said(
    cy="Ni ellir ei anfon wedyn. Gellir dechrau un arall tra bo’r alwad ar agor.",
    en="It cannot be sent afterwards. Another can be begun while the call is open.",
)
AWARD: Final = said(cy="Llunio’r cytundeb", en="Make the agreement")
AWARDED: Final = said(cy="Y dyfarniad", en="Its award")
CHOSEN: Final = said(cy="Dewisodd y fforwm y cais hwn", en="The forum chose this bid")
NOT_CHOSEN: Final = said(cy="Ni ddewisodd y fforwm y cais hwn", en="The forum did not choose this bid")
DECISION: Final = said(cy="y penderfyniad", en="the decision")
WAYS_ON: Final = said(cy="Beth nesaf?", en="What next?")
POSTS: Final = said(cy="Gweithredu dros swydd", en="Act for a post")


def bid_stands(one: WholeBid) -> Said:
    """How a bid stands, in one sentence: with the number that have signed, and what it asks for."""
    asks, state = amount(one.pence), STATES[one.state]
    if one.state == FROZEN:
        signed, of = len(one.partners) - len(one.unsigned), len(one.partners)
        return said(
            cy=f"{state.cy}. Mae {signed} o’r {cy.after_article(of, 'partner')} wedi llofnodi; gofynnir am {asks.cy}.",
            en=f"{state.en}. {signed} of {of} partners have signed; it asks for {asks.en}.",
        )
    if one.bid.sent and one.state == SENT:
        at = both_moments(one.bid.sent)
        return said(cy=f"{state.cy} {at.cy}. Gofynnir am {asks.cy}.", en=f"{state.en} {at.en}. It asks for {asks.en}.")
    return said(cy=f"{state.cy}. Gofynnir am {asks.cy}.", en=f"{state.en}. It asks for {asks.en}.")
