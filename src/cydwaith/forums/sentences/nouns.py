"""So many of what forums are made of.

*Penderfyniad* and *fforwm* are masculine; *sedd*, *ochr* and *eitem* are feminine.
"""

from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


def forums(number: int) -> Said:
    """One forum; dau fforwm."""
    return said(cy=cy.counted(number, "fforwm", "fforymau"), en=en.many(number, "forum"))


def sides(number: int) -> Said:
    """Two sides; dwy ochr."""
    return said(cy=cy.counted_her(number, "ochr", "ochrau"), en=en.many(number, "side"))


def seats(number: int) -> Said:
    """One seat; dwy sedd, 11 o seddi."""
    return said(cy=cy.counted_her(number, "sedd", "seddi"), en=en.many(number, "seat"))


def decisions(number: int) -> Said:
    """One decision; dau benderfyniad."""
    return said(cy=cy.counted(number, "penderfyniad", "penderfyniadau"), en=en.many(number, "decision"))


def items(number: int) -> Said:
    """One item; tair eitem."""
    return said(cy=cy.counted_her(number, "eitem", "eitemau"), en=en.many(number, "item"))
