"""What evidence counts, so many of it in both languages."""

from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


def indicators(number: int) -> Said:
    """So many indicators: dau ddangosydd; two indicators."""
    return said(cy=cy.counted(number, "dangosydd", "dangosyddion"), en=en.many(number, "indicator"))


def faults(number: int) -> Said:
    """So many faults: dau wall; two faults."""
    return said(cy=cy.counted(number, "gwall", "gwallau"), en=en.many(number, "fault"))


def figures(number: int) -> Said:
    """So many figures: 12 o ffigurau, wyth ffigur; eight figures."""
    return said(cy=cy.counted(number, "ffigur", "ffigurau"), en=en.many(number, "figure"))
