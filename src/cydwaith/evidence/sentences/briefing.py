"""What figures say in a council's briefing."""

import datetime as dt
from typing import Final

from cydwaith.evidence.sentences.changes import SHORT
from cydwaith.evidence.sentences.when import within
from cydwaith.shared import formats
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

STATED: Final = 240
"""So many signs of a council’s statement stand in a briefing."""
BEST: Final = said(cy="Yr hyn y mae’n ei wneud orau", en="What it is best at")
WORST: Final = said(cy="Lle mae ar ei hôl hi", en="Where it falls behind")
CHANGING: Final = said(cy="Yr hyn sy’n newid", en="What is changing")
NOT_BEST: Final = said(
    cy="Nid oes ffigur y gellir dweud yn ddigon sicr ei fod yn well na’r disgwyl.",
    en="No figure can be said with enough certainty to be better than expected.",
)
NOT_WORST: Final = said(
    cy="Nid oes ffigur y gellir dweud yn ddigon sicr ei fod yn waeth na’r disgwyl.",
    en="No figure can be said with enough certainty to be worse than expected.",
)
NOT_CHANGING: Final = said(
    cy="Nid oes ffigur sydd wedi symud yn fwy nag amrywio arferol, ac o ddigon i fod o bwys.",
    en="No figure has moved by more than ordinary variation and by enough to matter.",
)
REST: Final = said(cy="Y ffigurau eraill y gellir ei holi amdanynt", en="The other figures that it can be asked about")
NO_MORE: Final = said(cy="Nid oes ffigur arall.", en="There is no other figure.")
TOGETHER: Final = said(cy=" Symudodd y cynghorau gyda’i gilydd.", en=" The councils moved together.")
WAYS: Final = {verdict: SHORT[verdict] for verdict in ("improving", "worsening")}


def away(effect: str, points: Said) -> Said:
    """How far a figure is from what was expected: +4.7 percentage points."""
    return said(cy=cy.measured(effect, points.cy).strip(), en=f"{effect} {points.en}".strip())


def went(how: Said, *, own: bool) -> Said:
    """How a series went, and whether that was not the place's alone."""
    return how if own else said(cy=how.cy + TOGETHER.cy, en=how.en + TOGETHER.en)


def of_period(value: str, period: str) -> Said:
    """A figure with its period in brackets."""
    return said(cy=f"{value} ({formats.period(period, 'cy')})", en=f"{value} ({formats.period(period, 'en')})")


def beside_expected(value: str, period: str, expected: str | None, publisher: Said) -> Said:
    """A figure with its period, beside what was expected of it, and who publishes it."""
    at = within(period)
    found = said(cy=f"{value} {at.cy}", en=f"{value} {at.en}")
    if expected is not None:
        found = said(cy=f"{found.cy}; disgwylid {expected}", en=f"{found.en}; {expected} was expected")
    return said(
        cy=f"{cy.capital(found.cy)}. {publisher.cy}.",
        en=f"{en.capital(found.en)}. {publisher.en}.",
    )


def stated(text: Said, on: dt.date) -> Said:
    """What a council says itself of a finding, as much as two sheets hold, and when it said so."""
    return said(
        cy=f"Dywed y cyngor ({formats.date(on, language='cy')}): {beginning(text.cy or text.en)}",
        en=f"The council says ({formats.date(on, language='en')}): {beginning(text.en or text.cy)}",
    )


def beginning(text: str) -> str:
    """So much of a text as a line of a briefing holds; the page of the figure has all of it."""
    return text if len(text) <= STATED else f"{text[:STATED].rsplit(' ', 1)[0]} …"
