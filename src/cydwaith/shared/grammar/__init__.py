"""How each language counts, lists and names: what sentences of every room are made with.

`cy` and `en` each follow their own grammar, so they need not hold the same functions.
"""

from cydwaith.shared.bilingual import Words
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


def capital(text: Said) -> Said:
    """The text with a capital first letter in both languages."""
    return said(cy=cy.capital(text.cy), en=en.capital(text.en))


def after(unit: Words, figure: object) -> Words:
    """A unit as it stands after a figure, for templates: 2 *bwynt canran*, 3 *phwynt canran*, 5.6 *points*."""
    if unit.language != "cy":
        return unit
    return Words(cy.measured(str(figure), unit.plain).removeprefix(f"{figure} "), "cy")
