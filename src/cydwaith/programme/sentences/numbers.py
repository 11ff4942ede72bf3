"""So many commitments, days and bodies."""

from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


def commitments(number: int) -> Said:
    """So many commitments: un ymrwymiad, chwe ymrwymiad, 11 o ymrwymiadau."""
    return said(cy=cy.counted(number, "ymrwymiad", "ymrwymiadau"), en=en.many(number, "commitment"))


def days(number: int) -> Said:
    """So many days: un diwrnod, dau ddiwrnod, 34 o ddiwrnodau."""
    return said(cy=cy.counted(number, "diwrnod", "diwrnodau"), en=en.many(number, "day"))


def bodies(number: int, *, councils_only: bool) -> Said:
    """So many bodies, where their names would be too many: 22 o gynghorau."""
    if councils_only:
        return said(cy=cy.councils(number), en=en.councils(number))
    return said(cy=cy.counted(number, "sefydliad", "sefydliadau"), en=en.many(number, "organisation", "organisations"))


def in_list(number: int) -> Said:
    """How many commitments a list holds."""
    if not number:
        return said(cy="Dim ymrwymiad", en="No commitment")
    many = commitments(number)
    return said(cy=cy.capital(many.cy), en=en.capital(many.en))
