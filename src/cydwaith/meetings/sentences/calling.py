"""How a meeting’s notice compares with what its forum asks for."""

import datetime as dt

from cydwaith.shared import formats
from cydwaith.shared.grammar import cy
from cydwaith.shared.said import Said, said


def days(count: int) -> Said:
    """So many clear days."""
    return said(
        cy=f"{cy.measured(str(count), 'diwrnod')} clir",
        en=f"{count} clear {'day' if count == 1 else 'days'}",
    )


def notice(on: dt.date, *, given: int, asked: int) -> Said:
    """When a meeting was called, and how that compares with what the forum asks."""
    long, owner = days(given), "’s" if given == 1 else "’"
    return said(
        cy=f"Galwyd ar {formats.date(on, language='cy')}, {cy.gyda(long.cy)} o rybudd; "
        f"mae’r fforwm hwn yn gofyn am {asked}.",
        en=f"Called on {formats.date(on, language='en')}, with {long.en}{owner} notice; this forum asks for {asked}.",
    )


def last_day(on: dt.date, asked: int) -> Said:
    """Until when a meeting can be called with full notice."""
    long = days(asked)
    return said(
        cy=f"Galwch ef erbyn diwedd {formats.date(on, language='cy')}: "
        f"mae’r fforwm hwn yn gofyn am {long.cy} rhwng y rhybudd a’r cyfarfod.",
        en=f"Call it by the end of {formats.date(on, language='en')}: "
        f"this forum asks for {long.en} between the notice and the meeting.",
    )


def too_late(on: dt.date, asked: int) -> Said:
    """That full notice can no longer be given."""
    long = days(asked)
    return said(
        cy=f"{formats.date(on, language='cy')} oedd y diwrnod olaf ar gyfer rhybudd o {long.cy}. "
        "Gallwch ei alw o hyd, gyda rheswm i bawb ei ddarllen.",
        en=f"{formats.date(on, language='en')} was the last day for a notice of {long.en}. "
        "You can still call it, with a reason for everyone to read.",
    )
