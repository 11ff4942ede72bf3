"""What can be wrong with the files, and what is said of the result, in both languages."""

from typing import Final

from cydwaith.engines.funding import Choice, Place
from cydwaith.funds.sums import amount
from cydwaith.shared.grammar.cy import after_article
from cydwaith.shared.said import Said, said

NAME: Final = said(cy="Nid oes enw ar y cais; rhowch enw neu god.", en="The bid has no name; give a name or a code.")
NAMES: Final = said(
    cy="Rhaid enwi’r asesydd, y cais a’r maen prawf.", en="The assessor, the bid and the criterion must be named."
)
AGAIN: Final = said(
    cy="Mae “{text}” ar linell {first} hefyd; cadwch un o’r ddwy.", en="“{text}” stands on line {first} too; keep one."
)
SCORE: Final = said(
    cy="Nid yw “{text}” yn rhif o 0 i fyny, gyda thri lle degol ar y mwyaf.",
    en="“{text}” is not a number from 0 up with at most three decimal places.",
)
MONEY: Final = said(
    cy="Nid yw “{text}” yn swm o 0 i fyny mewn punnoedd a cheiniogau cyfan.",
    en="“{text}” is not a sum from 0 up in pounds and whole pence.",
)
SHARES: Final = said(
    cy="Nid yw’r cyfrannau yn “{text}” yn adio i swm y cais.",
    en="The shares in “{text}” do not add up to the bid’s sum.",
)
WEIGHT: Final = said(
    cy="Rhoddwyd pwysau gwahanol i “{text}” ar linell gynharach.",
    en="Another weight was said for “{text}” on an earlier line.",
)
WEIGHTLESS: Final = said(cy="Nid oes pwysau ar yr un maen prawf.", en="No criterion has any weight.")
CRITERION: Final = said(
    cy="Ni roddodd {who} sgôr i {bid} am hyn: {text}.", en="{who} gave {bid} no score for this: {text}."
)

EACH: Final = said(cy="Rhowch COLOFN:NIFER, nid “{text}”.", en="Say COLUMN:NUMBER, not “{text}”.")
VALUE: Final = said(cy="Rhowch COLOFN=GWERTH:NIFER, nid “{text}”.", en="Say COLUMN=VALUE:NUMBER, not “{text}”.")
SHARE: Final = said(cy="Rhowch COLOFN:CANRAN, nid “{text}”.", en="Say COLUMN:PER CENT, not “{text}”.")
COLUMN: Final = said(cy="Nid oes colofn “{text}” yn y ffeil.", en="There is no column “{text}” in the file.")
NO_VALUE: Final = said(cy="Nid oes gan yr un cais “{text}”.", en="No bid has “{text}”.")
SOME: Final = said(cy="Rhowch arian o 0 i fyny, mewn punnoedd.", en="Give money from 0 up, in pounds.")
SLOW: Final = said(
    cy="Ni chafwyd dewis mewn pryd; rhowch fwy o eiliadau.", en="No choice was found in time; give more seconds."
)
LINE: Final = said(cy="Rhowch nifer o 1 i fyny ar ôl --line.", en="Give a number from 1 up after --line.")

BID: Final = said(cy="Cais", en="Bid")
PLACE: Final = said(cy="Lle yn y drefn", en="Place")
BETWEEN: Final = said(cy="Rhwng", en="Between")
SCORED: Final = said(cy="Sgôr", en="Score")
ABOVE: Final = said(cy="O fewn yr arian", en="Within the money")
ALONE: Final = said(cy="Oni bai am", en="But for")
ASKED_FOR: Final = said(cy="Swm", en="Sum")
CHOSEN: Final = said(cy="Dewiswyd", en="Chosen")
RULE: Final = said(cy="Rheol", en="Rule")
PRICE: Final = said(cy="Ei phris mewn sgôr", en="Its price in score")
YES: Final = said(cy="ie", en="yes")
NO: Final = said(cy="na", en="no")
UNKNOWN: Final = said(cy="ni ellir dweud", en="cannot tell")

SUGGESTION: Final = said(
    cy="Awgrym yw hwn, o’r sgorau, yr arian a’r rheolau. Chi sy’n penderfynu; rhowch reswm os penderfynwch yn wahanol.",
    en="This is a suggestion from the scores, the money and the rules. The decision is yours; "
    "give a reason if you depart from it.",
)
HOW_SURE: Final = said(
    cy="Rhwng: ei le yn y drefn mewn naw o bob deg cyfrif, gydag aseswyr tebyg i’r rhain. "
    "Oni bai am: heb yr un asesydd hwn, byddai mewn lle arall yn y drefn.",
    en="Between: its place in nine of ten reckonings, with assessors like these. "
    "But for: without this one assessor it would be in another place.",
)


def thousandths(score: int) -> str:
    """A score as it was given: 12.5 of 12500."""
    return f"{score / 1000:.3f}".rstrip("0").rstrip(".")


def found(choice: Choice, bids: int, money: int) -> Said:
    """What was chosen, and whether it is proven that nothing better is possible."""
    spent, of = amount(choice.pence), amount(money)
    score, every = thousandths(choice.score), after_article(bids, "cais")
    cy = f"Dewiswyd {len(choice.bids):,} o’r {every}: {spent.cy} o {of.cy}, sgôr {score}."
    en = f"{len(choice.bids):,} of {bids:,} bids chosen: {spent.en} of {of.en}, score {score}."
    if choice.proven:
        return said(cy=f"{cy} Profwyd nad oes dewis gwell.", en=f"{en} It is proven that no choice is better.")
    return said(
        cy=f"{cy} Daeth yr amser i ben: gallai’r gorau fod hyd at {choice.gap:.2%} yn uwch.",
        en=f"{en} Time ran out: the best may be up to {choice.gap:.2%} higher.",
    )


def impossible(rules: tuple[str, ...]) -> Said:
    """Which rules cannot be kept together."""
    names = "; ".join(rules)
    return said(
        cy=f"Ni ellir cadw at y rhain i gyd gyda’r arian hwn: {names}. Hepgorwch un ohonynt.",
        en=f"These cannot all be kept with this money: {names}. Give up one of them.",
    )


def span(place: Place) -> str:
    """Its place in nine of ten reckonings."""
    if place.best is None:
        return str(UNKNOWN)
    return f"{place.best}" if place.best == place.worst else f"{place.best}–{place.worst}"
