"""How each language counts, lists and names: what sentences of every room are made with.

`cy` and `en` each follow their own grammar, so they need not hold the same functions.
"""

from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


def capital(text: Said) -> Said:
    """The text with a capital first letter in both languages."""
    return said(cy=cy.capital(text.cy), en=en.capital(text.en))
