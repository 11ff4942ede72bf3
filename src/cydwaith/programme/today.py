"""What a body owes today: what is late or expected to be, and what is due this month."""

from typing import Final

from django.urls import reverse

from cydwaith.bodies.models import Body
from cydwaith.bodies.today import MOST, Line, Part, Step, Turn
from cydwaith.programme.deeds.statuses import STATUS_REPORT
from cydwaith.programme.queries import lines
from cydwaith.programme.queries.owed import owed
from cydwaith.programme.queries.schedule import schedule
from cydwaith.programme.sentences.today import due, standing_of
from cydwaith.shared.permissions import Actor, may
from cydwaith.shared.said import pair, said

TITLE: Final = said(cy="I’w gyflawni gan y cyngor", en="Owed by the council")
REPORT: Final = said(cy="Adrodd sut y mae’n mynd", en="Report how it goes")
READ: Final = said(cy="Darllen yr ymrwymiad", en="Read the commitment")
ALL: Final = said(
    cy="Popeth sydd i’w gyflawni, a’r hyn sy’n aros o’r herwydd", en="All that is owed, and what waits on it"
)
NONE: Final = said(
    cy="Nid oes dim yn hwyr nac i’w gyflawni y mis hwn.", en="Nothing is late, and nothing else is due this month."
)


def owing(body: Body, by: Actor) -> Part | None:
    """What is late and what is due this month; nothing for a body that owes nothing."""
    told = owed(body.pk, schedule())
    if not told.agreed:
        return None
    found = [*told.late, *told.month]
    reports = may(by, STATUS_REPORT, body=body.pk)
    return Part(
        key="owed",
        turn=Turn.OWED,
        title=TITLE,
        lines=[line(one, body, reports=reports) for one in found[:MOST]],
        number=len(found),
        more=Step(ALL, reverse("owed", kwargs={"code": body.pk})),
        none=NONE,
    )


def line(one: lines.Line, body: Body, *, reports: bool) -> Line:
    """One commitment."""
    slug, where = one.commitment.slug, reverse("commitment", kwargs={"slug": one.commitment.slug})
    report = f"{reverse('status_report', kwargs={'slug': slug})}?body={body.pk}"
    note = due(one.terms.due, one.terms.due_precision, standing_of(one.slip, silent=one.silent, expected=one.expected))
    step = Step(REPORT, report) if reports else Step(READ, where)
    return Line(pair(one.terms, "title"), where, note, step, sample=one.commitment.sample)
