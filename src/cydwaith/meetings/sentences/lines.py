"""What stands in the lines of a meeting’s pages: lengths, counts, versions. Templates call these."""

import datetime as dt

from cydwaith.shared import formats
from cydwaith.shared.grammar import cy
from cydwaith.shared.said import Said, said


def minutes(count: int) -> Said:
    """So many minutes."""
    return said(
        cy=cy.measured(str(count), "munud"),
        en=f"{count} {'minute' if count == 1 else 'minutes'}",
    )


def what_belongs(items: int, papers: int) -> Said:
    """How many items and papers a meeting has."""
    return said(
        cy=f"{items} eitem, {cy.measured(str(papers), 'papur')}",
        en=f"{items} {'item' if items == 1 else 'items'}, {papers} {'paper' if papers == 1 else 'papers'}",
    )


def version(number: int, on: dt.date) -> Said:
    """Which version of the minutes this is."""
    return said(
        cy=f"Fersiwn {number}, {formats.date(on, language='cy')}",
        en=f"Version {number}, {formats.date(on, language='en')}",
    )


def late(at: dt.datetime) -> Said:
    """That a paper came after the notice."""
    return said(
        cy=f"Hwyr: cyflwynwyd ar {formats.moment(at, language='cy')}, ar ôl y rhybudd",
        en=f"Late: put on {formats.moment(at, language='en')}, after the notice",
    )
