"""Bids that wait for a council: to be signed, or to be sent."""

from typing import Final

from django.urls import reverse

from cydwaith.bodies.models import Body
from cydwaith.bodies.today import MOST, Line, Part, Step, Turn
from cydwaith.funds.calls import says
from cydwaith.funds.models import Bid, BidSignature
from cydwaith.shared import clock
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import Actor
from cydwaith.shared.said import said

TITLE: Final = said(cy="Ceisiadau sy’n aros am eich llofnod", en="Bids that wait for your signature")
OPEN: Final = said(cy="Darllen y cais a’i lofnodi", en="Read the bid and sign it")


def signatures(body: Body, by: Actor) -> Part | None:
    """The frozen bids of open calls that a partner has not signed, the first to close first; for its own people."""
    if body.pk not in by.roles:
        return None
    now = clock.now()
    signed = BidSignature.objects.filter(body=body).values("version")
    found = Bid.objects.filter(
        partners__body=body,
        partners__gone=None,
        sent=None,
        withdrawn=None,
        current__isnull=False,
        call__bids_close__gt=now,
    )
    waiting = list(found.exclude(current__in=signed).select_related("call").order_by("call__bids_close", "pk"))
    lines = [line(one) for one in waiting[:MOST]]
    more = Step(says.CALLS, reverse("calls"))
    return Part("bids", Turn.ANSWER, TITLE, lines, len(waiting), more) if lines else None


def line(one: Bid) -> Line:
    """One bid, and until when its call is open."""
    where = reverse("bid", kwargs={"id": one.pk})
    note = says.call_stands(one.call, clock.now())
    return Line(both(one, "title"), where, note, Step(OPEN, where), sample=one.sample)
