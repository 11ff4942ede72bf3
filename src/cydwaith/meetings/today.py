"""The meetings that a body sits at next, and their papers."""

import datetime as dt
from typing import Final

from django.db.models import Q
from django.urls import reverse

from cydwaith.bodies.models import Body
from cydwaith.bodies.today import MOST, Line, Part, Step, Turn
from cydwaith.forums.models import Seat
from cydwaith.meetings.models import Meeting
from cydwaith.meetings.queries.meetings import counted
from cydwaith.meetings.queries.of_forums import upcoming
from cydwaith.meetings.sentences.today import papers
from cydwaith.shared import clock
from cydwaith.shared.permissions import Actor
from cydwaith.shared.said import pair, said

SOON: Final = dt.timedelta(days=60)
TITLE: Final = said(cy="Cyfarfodydd a phapurau", en="Meetings and papers")
EVERY: Final = said(cy="Pob cyfarfod", en="Every meeting")
READ: Final = said(cy="Darllen y papurau", en="Read the papers")
OPEN: Final = said(cy="Agor y cyfarfod", en="Open the meeting")


def meeting(body: Body, by: Actor) -> Part | None:  # noqa: ARG001  # as every source is called
    """Meetings of the next two months in forums where the body holds a seat; nothing where there is none."""
    now = clock.now()
    held = Seat.objects.filter(Q(held_to=None) | Q(held_to__gte=clock.today()), body=body)
    coming = upcoming().filter(forum__in=held.values("forum"), starts__lte=now + SOON).select_related("forum")
    found = list(counted(coming))
    more = Step(EVERY, reverse("meetings"))
    return (
        Part("meetings", Turn.COMING, TITLE, [line(one) for one in found[:MOST]], len(found), more) if found else None
    )


def line(one: Meeting) -> Line:
    """One meeting."""
    number: int = one.paper_count  # type: ignore[attr-defined]  # annotated
    where = reverse("meeting", kwargs={"id": one.pk})
    step = Step(READ, reverse("meeting_pack", kwargs={"id": one.pk})) if number else Step(OPEN, where)
    called = one.state == Meeting.State.CALLED
    note = papers(one.starts, number, called=called)
    return Line(pair(one.forum, "name"), where, note, step, sample=one.sample)
