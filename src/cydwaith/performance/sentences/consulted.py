"""What is said of whom a council asked, and whom nobody asked, in both languages side by side."""

from collections.abc import Sequence
from typing import Final

from cydwaith.performance.consulting import Asked, Reached
from cydwaith.performance.models import Group
from cydwaith.performance.words.consultations import GROUPS
from cydwaith.shared.formats import number
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

NOT_LOOKED_FOR: Final = said(
    cy="Nid yw’r cyngor hwn yn cadw ei ymgynghoriadau yma, ac ni chwiliwyd amdanynt: nid yw hynny’n dweud dim am "
    "bwy a holwyd.",
    en="This council does not keep its consultations here, and they were not looked for: that says nothing about whom "
    "it asked.",
)
ALL_ASKED: Final = said(cy="Gofynnwyd i bob un o’r pedwar grŵp", en="All four groups have been asked")


def whom(asked: Asked) -> Said:
    """Whom nobody has asked in a financial year, or that all were asked."""
    if not asked.kept:
        return NOT_LOOKED_FOR
    if not asked.nobody:
        return said(cy=f"{ALL_ASKED.cy} yn {asked.year}.", en=f"{ALL_ASKED.en} in {asked.year}.")
    missing = named(asked.nobody)
    return said(
        cy=f"Yn {asked.year}, nid oes neb wedi gofyn eto i’r rhain: {missing.cy}.",
        en=f"In {asked.year}, nobody has yet asked {missing.en}.",
    )


def opening(asked: Asked) -> Said:
    """With which sentence the page of a council's consultations opens."""
    told = whom(asked)
    return said(cy=told.cy.removesuffix("."), en=told.en.removesuffix("."))


def named(groups: Sequence[Group]) -> Said:
    """Groups in a row, within a sentence."""
    some = [GROUPS[one] for one in groups]
    return said(
        cy=cy.listed([one.cy[0].lower() + one.cy[1:] for one in some]),
        en=en.listed([one.en[0].lower() + one.en[1:] for one in some]),
    )


def answered(one: Reached) -> Said:
    """How many of a group answered, as it may be told."""
    if one.small:
        return said(cy="atebodd llai na phump", en="fewer than five answered")
    if one.number is None:
        return said(cy="ni ddywedwyd faint a atebodd", en="how many answered is not said")
    told = number(one.number)
    return said(cy=f"atebodd {told} o bobl", en=f"{told} answered")
