"""Which statutory date of a council is next, and what is missing for it."""

from typing import Final

from django.urls import reverse

from cydwaith.bodies.models import Body
from cydwaith.bodies.today import MOST, Line, Part, Step, Turn
from cydwaith.performance import sentences
from cydwaith.performance.models import Report
from cydwaith.performance.naming import titled
from cydwaith.performance.obligations import obligations, to_come
from cydwaith.performance.sentences import reports as said_of
from cydwaith.shared import clock
from cydwaith.shared.permissions import READERS, Actor
from cydwaith.shared.said import said

TITLE: Final = said(cy="Dyddiadau statudol nesaf", en="Statutory dates ahead")
WHY: Final = said(cy="Gweld sut y’i cyfrifir", en="See how it is worked out")
ALL: Final = said(cy="Pob dyletswydd, a’r hyn a wyddys", en="Every duty, and what is known")
WRITTEN: Final = said(cy="Adroddiadau’r cyngor", en="The council’s reports")
EVERY: Final = said(cy="Pob adroddiad", en="Every report")
NEXT: Final = {
    Report.State.DRAFT: said(
        cy="Ysgrifennu’r drafft a’i roi i’r pwyllgor", en="Write the draft, and give it to the committee"
    ),
    Report.State.GIVEN: said(cy="Cofnodi adolygiad y pwyllgor", en="Record the committee’s review"),
    Report.State.REVIEWED: said(
        cy="Ateb y pwyllgor a’i wneud yn derfynol", en="Answer the committee and make it final"
    ),
    Report.State.FINAL: said(cy="Ei gyhoeddi a’i anfon", en="Publish it and send it"),
    Report.State.PUBLISHED: said(cy="Ei ddarllen", en="Read it"),
}


def ahead(body: Body, _by: Actor) -> Part | None:
    """The dates ahead of what is not known to be done; nothing for a body that is no council."""
    if body.kind != "council":
        return None
    on = clock.today()
    found = to_come(obligations(body, on))
    where = reverse("duties_of", kwargs={"code": body.pk})
    lines = [
        Line(
            one.duty.title,
            f"{where}#{one.duty.code}",
            sentences.by_then(one.due, one.judged.left or 0),
            Step(WHY, where),
        )
        for one in found[:MOST]
        if one.due
    ]
    return Part(
        key="duties",
        turn=Turn.COMING,
        title=TITLE,
        lines=lines,
        number=len(found),
        more=Step(ALL, where),
        none=None,
    )


def reports(body: Body, by: Actor) -> Part | None:
    """The reports that a council is writing, each with its next step, for whoever belongs to it."""
    if body.kind != "council" or body.pk not in by.bodies(READERS):
        return None
    found = (
        Report.objects.filter(body=body, withdrawn=None).exclude(state=Report.State.PUBLISHED).select_related("body")
    )
    lines = [
        Line(titled(one), where, said_of.stands(one), Step(NEXT[Report.State(one.state)], where))
        for one in found[:MOST]
        if (where := reverse("report", kwargs={"id": one.pk}))
    ]
    return (
        Part(
            key="reports",
            turn=Turn.COMING,
            title=WRITTEN,
            lines=lines,
            number=len(found),
            more=Step(EVERY, reverse("reports")),
            none=None,
        )
        if lines
        else None
    )
