"""So many of what is counted in a deliberation."""

from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


def participants(number: int) -> Said:
    """So many who took part: un cyfranogwr, dau gyfranogwr, 204 o gyfranogwyr."""
    return said(cy=cy.counted(number, "cyfranogwr", "cyfranogwyr"), en=en.many(number, "participant"))


def statements(number: int) -> Said:
    """So many statements: un datganiad, dau ddatganiad, 50 o ddatganiadau."""
    return said(cy=cy.counted(number, "datganiad", "datganiadau"), en=en.many(number, "statement"))


def votes(number: int) -> Said:
    """So many votes: un bleidlais, dwy bleidlais, 5,303 o bleidleisiau."""
    return said(cy=cy.counted_her(number, "pleidlais", "pleidleisiau"), en=en.many(number, "vote"))


def people(number: int) -> Said:
    """So many people: un person, pump o bobl."""
    welsh = "un person" if number == 1 else f"{cy.in_words(number)} o bobl"
    return said(cy=welsh, en=en.many(number, "person", "people"))


def groups(number: int) -> Said:
    """So many opinion groups, up to ten: dau grŵp barn, tri grŵp barn. The loan keeps its *g*."""
    before = cy.BEFORE_NOUN.get(number) or cy.in_words(number)
    return said(cy=f"{before} grŵp barn", en=en.many(number, "opinion group"))


def figures(number: int) -> Said:
    """So many figures: un ffigur, dau ffigur, 14 o ffigurau."""
    return said(cy=cy.counted(number, "ffigur", "ffigurau"), en=en.many(number, "figure"))
