"""Who waits to be admitted to a body, for those who may say."""

from typing import Final

from django.urls import reverse

from cydwaith.bodies.deeds import MEMBER_READ
from cydwaith.bodies.models import Body, JoinRequest
from cydwaith.bodies.queries import join_requests
from cydwaith.bodies.today import MOST, Line, Part, Step, Turn
from cydwaith.shared import formats
from cydwaith.shared.clock import day_of
from cydwaith.shared.permissions import Actor, may
from cydwaith.shared.said import said

TITLE: Final = said(cy="Yn gofyn am ymuno â’r sefydliad", en="Asking to join the organisation")
ANSWER: Final = said(cy="Derbyn neu wrthod", en="Admit or refuse")
EVERYBODY: Final = said(cy="Aelodau a’u rolau", en="Members and their roles")


def joining(body: Body, by: Actor) -> Part | None:
    """Everybody who asks, whoever waits longest first; nothing for those who may not answer."""
    found = join_requests(body.pk) if may(by, MEMBER_READ, body=body.pk) else []
    more = Step(EVERYBODY, reverse("members", kwargs={"code": body.pk}))
    lines = [line(one) for one in found[:MOST]]
    return Part("joining", Turn.ANSWER, TITLE, lines, len(found), more) if found else None


def line(one: JoinRequest) -> Line:
    """One of them."""
    where = reverse("joining", kwargs={"code": one.body_id, "id": one.pk})
    called, day = one.name or one.email, day_of(one.asked)
    since = said(
        cy=f"Gofynnodd ar {formats.date(day, language='cy')}", en=f"Asked on {formats.date(day, language='en')}"
    )
    return Line(said(cy=called, en=called), where, since, Step(ANSWER, where))
