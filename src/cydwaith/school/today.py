"""What waits for an organisation today in courses: places to share, and who of its people could still ask for one."""

import datetime as dt
from typing import Final

from django.db.models import Q
from django.urls import reverse

from cydwaith.bodies.models import Body
from cydwaith.bodies.today import MOST, Line, Part, Step, Turn
from cydwaith.school.models import Cohort, Stage
from cydwaith.shared import clock
from cydwaith.shared.formats import date
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import Actor
from cydwaith.shared.said import Said, said

TITLE: Final = said(cy="Cyrsiau", en="Courses")
ALL: Final = said(cy="Pob cwrs", en="All courses")
SHARE: Final = said(cy="Rhannu’r lleoedd", en="Share the places")
ASK: Final = said(cy="Gofyn am le", en="Ask for a place")
CLOSED: Final = said(
    cy="Mae’r diwrnod cau wedi bod: mae pobl yn aros", en="The closing day has passed: people are waiting"
)
SOON: Final = dt.timedelta(days=60)


def waiting(body: Body, by: Actor) -> Part | None:  # noqa: ARG001  # as every source is called
    """Cohorts whose places this organisation is to share, and those that still can be asked for."""
    today = clock.today()
    live = Q(course__stage__in=[Stage.OPEN, Stage.RUNNING], shared=None)
    own = Q(course__body=body, closes__lt=today)
    coming = Q(closes__gte=today, closes__lte=today + SOON)
    found = list(Cohort.objects.filter(live & (own | coming)).select_related("course").order_by("closes", "pk"))
    if not found:
        return None
    lines = [line(one, late=one.closes < today) for one in found[:MOST]]
    turn = Turn.OWED if found[0].closes < today else Turn.COMING
    return Part("courses", turn, TITLE, lines, len(found), Step(ALL, reverse("courses")))


def line(one: Cohort, *, late: bool) -> Line:
    """A cohort, and what is to be done about it."""
    parts = {"code": one.course_id}
    step = Step(SHARE, reverse("course_learners", kwargs=parts)) if late else Step(ASK, reverse("course", kwargs=parts))
    note = CLOSED if late else closing(one)
    return Line(both(one.course, "title"), reverse("course", kwargs=parts), note, step, sample=one.course.sample)


def closing(one: Cohort) -> Said:
    """Until when a place can be asked for."""
    return said(
        cy=f"Gellir gofyn am le tan {date(one.closes, language='cy')}",
        en=f"A place can be asked for until {date(one.closes, language='en')}",
    )
