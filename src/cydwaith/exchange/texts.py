"""What can be wrong with the file of a round, and what is said of its result, in both languages."""

from collections.abc import Mapping, Sequence
from typing import Final

from cydwaith.shared.said import Said, said

CONTRADICTIONS: Final[Mapping[str, Said]] = {
    "no-such-opening": said(
        cy="Nid oes rhes “cyfle” i {names}: dywedwch faint o leoedd sydd yno.",
        en="There is no row “opening” for {names}: say how many places there are.",
    ),
    "no-such-team": said(
        cy="Nid oes rhes “tîm” i {names}: dywedwch faint o bobl y gellir eu rhyddhau.",
        en="There is no row “team” for {names}: say how many people can be released.",
    ),
    "two-teams": said(
        cy="Mae {names} mewn mwy nag un tîm; cadwch un rhes “aelod”.",
        en="{names}: in more than one team; keep one row “member”.",
    ),
    "pair-of-one": said(
        cy="Pâr: {names}. Rhaid cael dwy res “pâr” i bob pâr, ac enw gwahanol ar bob un.",
        en="Pair: {names}. Each pair needs two rows “pair”, with a different name on each.",
    ),
    "two-pairs": said(cy="Mae {names} mewn mwy nag un pâr; cadwch un.", en="{names}: in more than one pair; keep one."),
    "also-alone": said(
        cy="Mae {names} mewn pâr ac yn gofyn ar ei ben ei hun hefyd; rhowch y dewisiadau o dan enw’r pâr.",
        en="{names}: in a pair, and asking alone as well; put the choices under the pair’s name.",
    ),
}
"""By the code of a contradiction in a round (`engines.matching.Wrong`)."""

ROW: Final = said(
    cy="Nid yw “{text}” yn fath o res: cyfle, tîm, aelod, dewis, safle neu pâr.",
    en="“{text}” is no kind of row: opening, team, member, choice, rank or pair.",
)
NAME: Final = said(cy="Mae “{column}” yn wag; rhowch enw neu god.", en="“{column}” is empty; give a name or a code.")
NUMBER: Final = said(
    cy="Rhaid i “{column}” fod yn rhif cyfan rhwng {least} a {most}, nid “{text}”.",
    en="“{column}” must be a whole number from {least} to {most}, not “{text}”.",
)
AGAIN: Final = said(
    cy="Dywed llinell {first} rywbeth arall am yr un peth; cadwch un o’r ddwy.",
    en="Line {first} says something else about the same thing; keep one of the two.",
)
CAPITALS: Final = said(
    cy="“{other}” sy’n gofyn, nid “{text}”; ysgrifennwch yr enw yr un fath ym mhob rhes.",
    en="It is “{other}” who asks, not “{text}”; write the name alike in every row.",
)
MOST_NAMED: Final = 10

LOTS: Final = said(
    cy="Lle mae dau yn gyfartal, y cyntaf yw’r un y mae SHA-256 yr hedyn, U+0000 a’r enw yn is iddo.",
    en="Where two stand alike, first comes the one whose SHA-256 of seed, U+0000 and name is lower.",
)


SEED: Final = said(cy="Hedyn", en="Seed")
PERSON: Final = said(cy="Person", en="Person")
OPENING: Final = said(cy="Cyfle", en="Opening")


def placed(number: int, applicants: int) -> Said:
    """How many have somewhere to go."""
    return said(
        cy=f"Wedi’u lleoli: {number:,} o’r {applicants:,} a ofynnodd.",
        en=f"Placed: {number:,} of {applicants:,} who asked.",
    )


def idle(names: Sequence[str]) -> Said:
    """Who is named by openings and teams, and does not ask."""
    some = ", ".join(names[:MOST_NAMED]) + (" …" if len(names) > MOST_NAMED else "")
    return said(
        cy=f"Enwir y rhain gan gyfleoedd neu dimau, ond nid ydynt yn gofyn am ddim ({len(names):,}): {some}. A yw eu "
        "henwau wedi’u hysgrifennu’r un fath ym mhob rhes?",
        en=f"Openings or teams name these, but they ask for nothing ({len(names):,}): {some}. Are their names written "
        "alike in every row?",
    )


def nobody() -> Said:
    """Nobody blocks it."""
    return said(
        cy="Mae’n sefydlog: nid oes neb a chyfle a fyddai’n well gan y ddau gael ei gilydd, a’r tîm cartref yn fodlon.",
        en="It is stable: nobody and no opening would both rather have each other with the home team’s leave.",
    )


def unstable(blocking: Sequence[tuple[str, str]]) -> Said:
    """Who blocks it, and why that can be."""
    pairs = [f"{one} – {opening}" for one, opening in blocking]
    return said(
        cy=f"Nid yw’n sefydlog: byddai’n well gan y rhain gael ei gilydd: {'; '.join(pairs)}. Gyda phobl sy’n rhannu "
        "un lle ni ellir bob amser osgoi hynny; lle mae rhai’n gyfartal, gall hedyn arall arwain at leoliad hebddo.",
        en=f"It is not stable: these would rather have each other: {'; '.join(pairs)}. With people who share one place "
        "that cannot always be avoided; where some stand alike, another seed may lead to a placement without it.",
    )


def price(weight: int, most: int) -> Said:
    """What stability costs."""
    return said(
        cy=f"Cyfanswm addasrwydd: {weight:,}; y mwyaf posibl, pe na bai neb yn gwrthwynebu: {most:,}.",
        en=f"Fit, added up: {weight:,}; the most there could be, were nobody to object: {most:,}.",
    )
