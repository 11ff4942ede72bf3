"""How much a consent rule asks for. *Ochr* is feminine: ei seddi, ei chyd-gadeiryddion, ei phobl."""

from fractions import Fraction
from typing import Final

from cydwaith.engines.welsh.mutations import aspirate, soft
from cydwaith.forums.consenting import Of, Share, Who
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

HALF: Final = Fraction(1, 2)
PARTS: Final = {
    HALF: said(cy="hanner", en="half"),
    Fraction(1, 3): said(cy="traean", en="a third"),
    Fraction(2, 3): said(cy="dwy ran o dair", en="two thirds"),
    Fraction(1, 4): said(cy="chwarter", en="a quarter"),
    Fraction(3, 4): said(cy="tri chwarter", en="three quarters"),
}
ABLE: Final = {
    Who.CO_CHAIRS: said(cy="cyd-gadeiryddion", en="co-chairs"),
    Who.VOTING: said(cy="seddi pleidleisio", en="voting seats"),
}
"""The seats that may consent."""
EVERY: Final = {
    Who.CO_CHAIRS: said(cy="pob un o’i chyd-gadeiryddion", en="every co-chair"),
    Who.VOTING: said(cy="pob un o’i seddi pleidleisio", en="every voting seat"),
}
PEOPLE: Final = said(cy="pobl", en="people")


def part(share: Fraction) -> Said:
    """A share in words, in per cent where it has no word, else as a fraction."""
    if share in PARTS:
        return PARTS[share]
    whole = share * 100
    text = f"{whole.numerator}%" if whole.denominator == 1 else f"{share.numerator}/{share.denominator}"
    return said(cy=text, en=text)


def least(share: Share) -> Said:
    """How large a part: at least half, mwy na thraean."""
    told = part(share.part)
    if share.more_than:
        return said(cy=f"mwy na {aspirate(told.cy)}", en=f"more than {told.en}")
    return said(cy=f"o leiaf {told.cy}", en=f"at least {told.en}")


def of(share: Share, whole: Said) -> Said:
    """So much of what a side has: o leiaf hanner ei seddi, mwy na dwy ran o dair o’i phobl."""
    told, its = least(share), "ei" if share.part == HALF else "o’i"
    return said(cy=f"{told.cy} {its} {aspirate(whole.cy)}", en=f"{told.en} of its {whole.en}")


def amount(share: Share, who: Who) -> Said:
    """How much of a side must do something: o leiaf hanner ei seddi pleidleisio."""
    if share.of == Of.COUNT:
        return count(int(share.part), who)
    if share.of == Of.POPULATION:
        return speaking(share, who)
    return EVERY[who] if share.part == 1 else of(share, ABLE[who])


def count(number: int, who: Who) -> Said:
    """So many seats of a side; *sedd* is feminine, *cyd-gadeirydd* masculine."""
    able, many = ABLE[who], cy.in_words(number) if who == Who.CO_CHAIRS else cy.in_words_her(number)
    return said(cy=f"o leiaf {many} o’i {aspirate(able.cy)}", en=f"at least {en.in_words(number)} of its {able.en}")


def speaking(share: Share, who: Who) -> Said:
    """Seats that speak for so many of a side's people."""
    able = ABLE[who]
    everyone = said(cy="ei holl bobl", en="all its people")
    told = everyone if share.part == 1 else of(share, PEOPLE)
    return said(cy=f"{able.cy} sy’n siarad dros {soft(told.cy)}", en=f"{able.en} that speak for {told.en}")
