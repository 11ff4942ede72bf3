"""Which statutory date of a council is next, and what is missing for it."""

from typing import Final

from django.urls import reverse

from cydwaith.bodies.models import Body
from cydwaith.bodies.today import MOST, Line, Part, Step, Turn
from cydwaith.performance import sentences
from cydwaith.performance.obligations import obligations, to_come
from cydwaith.shared import clock
from cydwaith.shared.permissions import Actor
from cydwaith.shared.said import said

TITLE: Final = said(cy="Dyddiadau statudol nesaf", en="Statutory dates ahead")
WHY: Final = said(cy="Gweld sut y’i cyfrifir", en="See how it is worked out")
ALL: Final = said(cy="Pob dyletswydd, a’r hyn a wyddys", en="Every duty, and what is known")


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
