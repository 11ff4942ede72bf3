"""What became of the dates of promises: of those made before, and of commitments drawn up from a policy."""

from cydwaith.policies.precedents import DatedPromise
from cydwaith.policies.sentences.telling import on
from cydwaith.programme.models import Terms
from cydwaith.programme.sentences.numbers import days
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, pair, said


def moved(one: DatedPromise) -> Said:
    """How often the date of a promise moved, and how long after the first it was kept."""
    return kept(one.moved, one.late)


def kept(times: int, late: int | None) -> Said:
    """How often a date moved, and how many days after the first it was kept; None where it is not kept."""
    often = moves(times)
    if late is None:
        return said(cy=f"{often.cy}.", en=f"{often.en}.")
    if late <= 0:
        return said(cy=f"{often.cy}, ac fe’i cadwyd mewn pryd.", en=f"{often.en}, and it was kept in time.")
    many = days(late)
    return said(
        cy=f"{often.cy}, ac fe’i cadwyd {many.cy} ar ôl y dyddiad cyntaf.",
        en=f"{often.en}, and it was kept {many.en} after the first date.",
    )


def moves(times: int) -> Said:
    """How often a date moved."""
    if not times:
        return said(cy="Ni symudodd y dyddiad", en="The date did not move")
    return said(cy=f"Symudodd y dyddiad {cy.times(times)}", en=f"The date moved {en.times(times)}")


def drawn_up(terms: Terms) -> Said:
    """That a commitment was drawn up."""
    what = pair(terms, "title")
    return said(cy=f"Lluniwyd ymrwymiad: {what.cy}", en=f"Commitment drawn up: {what.en}")


def slipped(terms: Terms) -> Said:
    """That the date of a commitment moved, to when and why."""
    assert terms.due is not None
    what, when, why = pair(terms, "title"), on(terms.due), pair(terms, "reason")
    return said(
        cy=f"Symudodd y dyddiad i {when.cy}: {what.cy}. {why.cy}",
        en=f"Date moved to {when.en}: {what.en}. {why.en}",
    )
