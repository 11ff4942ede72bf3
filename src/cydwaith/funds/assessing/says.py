"""What the pages of those who assess and choose say, each text once."""

from collections.abc import Sequence
from typing import Final

from cydwaith.funds.sums import amount
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, pair, said

ASSESS: Final = said(cy="Asesu a dewis", en="Assess and choose")
PANEL: Final = said(cy="Yr aseswyr", en="The assessors")
NO_PANEL: Final = said(cy="Nid oes neb wedi’i benodi i asesu eto.", en="Nobody has been appointed to assess yet.")
APPOINT: Final = said(cy="Penodi asesydd", en="Appoint an assessor")
APPOINT_LEAD: Final = said(
    cy="Nid oes neb yn sgorio cais sefydliad y mae’n perthyn iddo, nac yn gweld sgoriau eraill cyn rhoi ei rai ei hun.",
    en="Nobody scores a bid of an organisation they belong to, nor sees others’ scores before giving their own.",
)
DISMISS: Final = said(cy="Rhoi’r gorau i asesu", en="End their assessing")
DISMISS_LEAD: Final = said(cy="Mae’r sgoriau a roddwyd yn aros.", en="The scores that were given stay.")
TO_SCORE: Final = said(cy="Ceisiadau i’w sgorio", en="Bids to score")
NOTHING_SENT: Final = said(cy="Ni anfonwyd cais i’r alwad hon.", en="No bid was sent to this call.")
DECLARE: Final = said(cy="Datgan buddiant, neu nad oes un", en="Declare an interest or none")
SCORE: Final = said(cy="Sgorio", en="Score")
SCORE_LEAD: Final = said(
    cy="O 0 i 5 am bob maen prawf, gyda’r rheswm. Ni welwch sgoriau pobl eraill nes i chi roi eich rhai chi.",
    en="From 0 to 5 for each criterion, with the reason. You do not see others’ scores until you have given yours.",
)
MODERATE: Final = said(cy="Cymedroli", en="Moderate")
MODERATE_LEAD: Final = said(
    cy="Mae’r sgoriau cyntaf a’r rhai newydd yn cael eu cadw; y rhai newydd sy’n cyfrif.",
    en="The first scores and the new ones are both kept; the new ones count.",
)
HAS_INTEREST: Final = said(
    cy="mae gennych fuddiant: ni fyddwch yn ei sgorio", en="you have an interest: you do not score it"
)
OWN_BODY: Final = said(
    cy="cais eich sefydliad chi: ni chewch ei sgorio", en="a bid of your own organisation: you may not score it"
)
SCORED: Final = said(cy="wedi’i sgorio gennych", en="scored by you")
WAITS_FOR: Final = said(cy="Yn aros am sgoriau", en="Waiting for scores")
NOBODY_CAN: Final = said(
    cy="Ni all neb ei sgorio: mae gan bob asesydd fuddiant. Penodwch un arall.",
    en="Nobody can score it: every assessor has an interest. Appoint another.",
)
ORDER: Final = said(cy="Y drefn, a pha mor sicr yw hi", en="The order, and how sure it is")
ORDER_HOW: Final = said(
    cy="Pa mor sicr: y lle naw gwaith o bob deg pan ailbwysolir yr aseswyr ar hap, a pha mor aml y mae’r cais ymhlith "
    "y rhai y mae’r arian yn eu cyrraedd.",
    en="How sure: the place in nine of ten draws when the assessors are weighted anew at random, and how often it is "
    "among those that the money reaches.",
)
ORDER_LATER: Final = said(
    cy="Dangosir y drefn pan fydd pawb a all sgorio wedi gwneud hynny.",
    en="The order is shown once everyone who can has scored.",
)
PLACE: Final = said(cy="Lle", en="Place")
BID: Final = said(cy="Cais", en="Bid")
SCORE_OF: Final = said(cy="Sgôr o 100", en="Score of 100")
BETWEEN: Final = said(cy="Yn debyg o fod rhwng", en="Likely between")
ABOVE: Final = said(cy="O fewn yr arian", en="Within the money")
ALONE: Final = said(cy="Byddai’n newid heb asesydd", en="Would change without assessor")
UNSURE: Final = said(cy="ni ellir dweud", en="cannot tell")
STATED: Final = said(cy="Rheolau a nodwyd i’r dewis", en="Rules stated for the choice")
NO_STATED: Final = said(cy="Ni nodwyd rheol.", en="No rule was stated.")
STATE_RULE: Final = said(cy="Nodi rheol", en="State a rule")
RULE_LEAD: Final = said(
    cy="Dangosir faint o’r sgôr y mae pob rheol yn ei gostio.", en="It is shown how much score each rule costs."
)
END_RULE: Final = said(cy="Tynnu’r rheol yn ôl", en="Take the rule back")
PRICE: Final = said(cy="Pris mewn sgôr", en="Price in score")
SUGGESTION: Final = said(cy="Beth sy’n gwneud y gorau o’r arian", en="What makes the best use of the money")
SUGGESTED: Final = said(cy="yn yr awgrym", en="in the suggestion")
SUGGEST: Final = said(cy="Cyfrifo awgrym", en="Work out a suggestion")
OUTDATED: Final = said(
    cy="Newidiwyd sgoriau, buddiannau neu reolau ar ôl hynny: cyfrifwch yr awgrym eto.",
    en="Scores, interests or rules changed after that: work the suggestion out again.",
)
MODERATES_LATER: Final = said(
    cy="gellir cymedroli ar ôl i bawb a all ei sgorio wneud hynny",
    en="can be moderated once everyone who can has scored",
)
NOT_COUNTED: Final = said(
    cy="nid yw’n cyfrif: datganwyd buddiant wedyn", en="does not count: an interest was declared afterwards"
)
SUGGEST_LEAD: Final = said(
    cy="Awgrym ydyw o’r sgoriau, yr arian a’r rheolau. Y fforwm sy’n penderfynu.",
    en="It is a suggestion from the scores, the money and the rules. The forum decides.",
)
PROPOSE: Final = said(cy="Rhoi’r dewis gerbron y fforwm", en="Put the choice to the forum")
PROPOSE_LEAD: Final = said(
    cy="Rhowch reswm dros bob cais nad yw’n cael ei ddewis er ei fod yn uwch yn y drefn nag un sy’n cael ei ddewis.",
    en="Give a reason for each bid that is not chosen although it stands higher in the order than one that is.",
)
PROPOSED: Final = said(cy="Gerbron y fforwm", en="Before the forum")
BIDS_OF: Final = said(cy="Y ceisiadau y dewisir ohonynt", en="The bids of which it chooses")
TEXT_CHANGED: Final = said(
    cy="Newidiwyd y testun ar ôl ei roi gerbron, felly nid yw’n dewis yr un cais ohono’i hun. Rhaid i bwy bynnag sy’n "
    "rhedeg yr alwad roi dewis newydd gerbron.",
    en="The text was changed after it was put forward, so it chooses no bid by itself. Whoever runs the call must put "
    "a new choice forward.",
)
SCORES: Final = said(cy="Sgoriau a rhesymau", en="Scores and reasons")
FIRST: Final = said(cy="cyntaf", en="first")
MODERATED: Final = said(cy="wedi cymedroli", en="moderated")


def assessed(bids: int, done: int, *, closed: bool) -> Said:
    """How many bids were sent, and how many everyone who can has scored."""
    if not bids:
        return NOTHING_SENT
    if not closed:
        many = said(cy=cy.counted(bids, "cais", "ceisiadau"), en=en.capital(en.many(bids, "bid")))
        return said(
            cy=f"Anfonwyd {many.cy} hyd yma. Dechreua’r asesu pan fydd yr alwad wedi cau.",
            en=f"{many.en} sent so far. Assessing begins once the call has closed.",
        )
    return said(
        cy=f"Sgoriwyd {done} o’r {cy.after_article(bids, 'cais')} gan bawb a all eu sgorio.",
        en=f"{done} of {bids} bids scored by everyone who can.",
    )


def suggestion(bids: int, score: float, pence: int, gap: float) -> Said:
    """What a suggestion comes to, and how far from the best it may be."""
    much = amount(pence)
    what = said(cy=cy.counted(bids, "cais", "ceisiadau"), en=en.many(bids, "bid"))
    proven = said(cy="profwyd nad oes gwell", en="proven: nothing better is possible")
    if gap:
        proven = said(
            cy=f"gallai un gwell fod hyd at {gap:.2%} yn uwch; mae’r chwilio’n parhau yn y cefndir",
            en=f"a better one could be up to {gap:.2%} higher; the search goes on in the background",
        )
    return said(
        cy=f"{cy.capital(what.cy)}, {much.cy}, sgôr o {score:.1f} gyda’i gilydd ({proven.cy}).",
        en=f"{en.capital(what.en)}, {much.en}, score {score:.1f} together ({proven.en}).",
    )


def waits(names: Sequence[Said]) -> Said:
    """Who has not scored."""
    return said(cy=cy.listed([str(one.cy) for one in names]), en=en.listed([str(one.en) for one in names]))


def assessor(number: int, body: Said) -> Said:
    """An assessor as everyone calls them."""
    return said(cy=f"Asesydd {number} ({body.cy})", en=f"Assessor {number} ({body.en})")


def of_body(thing: object) -> Said:
    """The name of an organisation."""
    return pair(thing, "name")
