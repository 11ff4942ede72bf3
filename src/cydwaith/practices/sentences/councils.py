"""Councils side by side: who stands out most often, and on how many indicators each does."""

from collections.abc import Sequence

from cydwaith.evidence.sentences import nouns
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


def stand_out_most(leading: Sequence[Said], indicators: int) -> Said:
    """Which councils are better than expected on most indicators."""
    if not indicators:
        return said(cy="Pob cyngor yng Nghymru, ochr yn ochr", en="Every council of Wales, side by side")
    verb = "stands" if len(leading) == 1 else "stand"
    names_cy, names_en = cy.listed([name.cy for name in leading]), en.listed([name.en for name in leading])
    return said(
        cy=f"{names_cy} sy’n sefyll allan amlaf: yn well na’r disgwyl yn ôl {nouns.indicators(indicators).cy}",
        en=f"{en.capital(names_en)} {verb} out most often: better than expected on {nouns.indicators(indicators).en}",
    )


def better_at_something(number: int) -> Said:
    """How many of the 22 councils are better than expected on something: what the map of Wales counts."""
    if number == 22:
        return said(
            cy="Mae pob cyngor yn gwneud rhywbeth yn well na’r disgwyl",
            en="Every council is better than expected on something",
        )
    if not number:
        return said(
            cy="Nid oes yr un o’r 22 cyngor yn well na’r disgwyl o ran dim",
            en="None of the 22 councils is better than expected on anything",
        )
    return said(
        cy=f"Mae {number} o’r 22 cyngor yn well na’r disgwyl o ran rhywbeth",
        en=f"{en.capital(en.in_words(number))} of the 22 councils {en.be(number)} better than expected on something",
    )


def tile_label(place: Said, indicators: int) -> Said:
    """A council’s square on that map read out."""
    if not indicators:
        return said(
            cy=f"{place.cy}: nid yw’n well na’r disgwyl yn ôl yr un dangosydd",
            en=f"{place.en}: better than expected on no indicator",
        )
    return said(
        cy=f"{place.cy}: yn well na’r disgwyl yn ôl {nouns.indicators(indicators).cy}",
        en=f"{place.en}: better than expected on {nouns.indicators(indicators).en}",
    )
