"""When a figure was so: nothing of what is new, and of what is past the period, in every sentence about it."""

from typing import Final

from cydwaith.evidence.ages import When
from cydwaith.shared import formats
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

NOTHING: Final = said(cy="", en="")
LATEST: Final = said(cy=" (y diweddaraf sydd gennym)", en=" (the latest that we hold)")
BY_LATEST: Final = said(cy=", yn ôl y ffigurau diweddaraf sydd gennym", en=", by the latest figures that we hold")


def within(period: str) -> Said:
    """In a period: yn 2022-23, in 2022-23; ym mis Mai 2020, in May 2020; ar 15 Mai 2020, on 15 May 2020."""
    told = said(cy=formats.period(period, "cy"), en=formats.period(period, "en"))
    _start, _slash, length = period.partition("/")
    if not length:
        return said(cy=f"ar {told.cy}", en=f"on {told.en}")
    if length == "P1M":
        return said(cy=f"ym mis {told.cy}", en=f"in {told.en}")
    if length != "P1Y":
        return said(cy=f"yn y cyfnod {told.cy}", en=f"in the period {told.en}")
    return said(cy=f"yn {told.cy}", en=f"in {told.en}")


def opening(when: When) -> Said:
    """What a sentence about the past begins with: *Yn 2022-23,*."""
    if not when.past:
        return NOTHING
    told = within(when.period)
    return said(cy=f"{cy.capital(told.cy)}, ", en=f"{en.capital(told.en)}, ")


def tag(when: When) -> Said:
    """The period of what is past, in brackets, after a figure or a title."""
    if not when.past:
        return NOTHING
    return said(cy=f" ({formats.period(when.period, 'cy')})", en=f" ({formats.period(when.period, 'en')})")


def be(when: When, number: int = 1) -> Said:
    """The verb: mae, is or are; of what is past roedd, was or were."""
    if when.past:
        return said(cy="roedd", en="was" if number == 1 else "were")
    return said(cy="mae", en=en.be(number))


def begun(when: When, text: Said) -> Said:
    """A sentence with the period before it where that is past, and whether it is the latest; else with a capital."""
    if not when.past:
        return said(cy=cy.capital(text.cy), en=en.capital(text.en))
    told, newest = within(when.period), LATEST if when.latest else NOTHING
    return said(cy=f"{cy.capital(told.cy)}{newest.cy}, {text.cy}", en=f"{en.capital(told.en)}{newest.en}, {text.en}")
