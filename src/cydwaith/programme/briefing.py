"""What the programme says in a council's briefing: what it owes, what is late first, then by when it is due."""

from typing import Final

from django.urls import reverse

from cydwaith.bodies.briefing import MOST, Line, Part, Turn
from cydwaith.bodies.models import Body
from cydwaith.programme.queries import lines
from cydwaith.programme.queries.owed import still_owed
from cydwaith.programme.queries.schedule import schedule
from cydwaith.programme.sentences.today import due, standing_of
from cydwaith.revisions.remembered import remembered
from cydwaith.shared.said import pair, said

TITLE: Final = said(cy="Yr hyn y mae wedi addo ei wneud", en="What it has promised to do")
NONE: Final = said(
    cy="Nid oes ymrwymiad y mae wedi cytuno iddo yn aros i’w gyflawni.",
    en="No commitment that it has agreed to waits to be kept.",
)


def owing(council: Body) -> Part:
    """What it has agreed to and not done yet."""
    return of_body(council.pk)


@remembered
def of_body(code: str) -> Part:
    """The same, by its code."""
    found = still_owed(code, schedule())
    where = reverse("owed", kwargs={"code": code})
    return Part(Turn.OWED, TITLE, [line(one) for one in found[:MOST]], len(found), NONE, where)


def line(one: lines.Line) -> Line:
    """One commitment: by when, and how late it is as far as is known."""
    note = due(one.terms.due, one.terms.due_precision, standing_of(one.slip, silent=one.silent, expected=one.expected))
    where = reverse("commitment", kwargs={"slug": one.commitment.slug})
    return Line(pair(one.terms, "title"), where, note, sample=one.commitment.sample)
