"""What the pages of the Senedd say, in both languages side by side."""

from collections.abc import Sequence
from typing import Final

from cydwaith.engines.clock import Span
from cydwaith.senedd.becoming import Followed, Known
from cydwaith.senedd.words import KINDS
from cydwaith.shared.formats import date
from cydwaith.shared.grammar import capital, cy, en
from cydwaith.shared.said import Said, said

NOT_LOOKED_FOR: Final = said(
    cy="Heb chwilio eto am yr hyn a ddaeth ohono", en="Nobody has looked yet for what became of it"
)


def day(when: Span) -> Said:
    """A day as far as it is known."""
    return said(cy=date(when.first, when.precision, "cy"), en=date(when.first, when.precision, "en"))


def known(found: Followed) -> Said:
    """What is known of what became of it; of what undertakes nothing, only what it is."""
    if found.known is None:
        return KINDS[found.told.kind]
    if found.known is Known.NOT_LOOKED_FOR:
        return NOT_LOOKED_FOR
    if found.known is Known.NOT_FOUND:
        last = max(one.on for one in found.timeline if not one.withdrawn)
        return said(
            cy=f"Chwiliwyd ar {date(last, language='cy')}, heb ddod o hyd i ddim",
            en=f"Looked for on {date(last, language='en')}, nothing found",
        )
    number = len(found.found)
    return said(
        cy=f"{cy.counted(number, 'darn', 'darnau')} o dystiolaeth ers hynny",
        en=f"{en.many(number, 'piece', 'pieces')} of evidence since",
    )


def counted(found: Sequence[Followed], *, narrowed: bool) -> Said:
    """How many undertakings stand among what was said, and of how many somebody looked for what became of them."""
    undertaken = [one for one in found if one.known]
    looked = sum(one.known is not Known.NOT_LOOKED_FOR for one in undertaken)
    number = said(
        cy=cy.counted(len(undertaken), "ymgymeriad", "ymgymeriadau"), en=en.many(len(undertaken), "undertaking")
    )
    if narrowed:
        fit = "fits" if len(found) == 1 else "fit"
        return said(
            cy=f"{len(found)} yn cyfateb, gan gynnwys {number.cy}", en=f"{len(found)} {fit}, including {number.en}"
        )
    if not looked:
        since = said(
            cy="ni chwiliodd neb eto am yr hyn a ddaeth ohonynt", en="nobody has looked yet for what became of them"
        )
    else:
        since = said(
            cy=f"chwiliwyd am yr hyn a ddaeth o {looked} ohonynt", en=f"somebody looked for what became of {looked}"
        )
    return capital(said(cy=f"{number.cy} yn y Senedd: {since.cy}", en=f"{number.en} in the Senedd: {since.en}"))


def contributions(number: int) -> Said:
    """How much was said."""
    return said(cy=cy.counted(number, "cyfraniad", "cyfraniadau"), en=en.many(number, "contribution"))


def questions(number: int) -> Said:
    """How many questions."""
    return said(cy=cy.counted(number, "cwestiwn", "cwestiynau"), en=en.many(number, "question"))


def on_topics(number: int) -> Said:
    """How much was said on a topic."""
    if not number:
        return said(
            cy="Nid oes yma ddim a ddywedwyd yn y Senedd am hyn.",
            en="Nothing said about this in the Senedd is held here.",
        )
    return said(
        cy=f"{cy.counted(number, 'ymgymeriad neu ddatganiad', 'ymgymeriadau neu ddatganiadau')} yn y Senedd.",
        en=f"{en.many(number, 'undertaking or statement', 'undertakings or statements')} in the Senedd.",
    )
