"""Bids that wait for an organisation: to be written, signed or sent; and for those of it who assess, to be scored."""

from collections.abc import Iterator
from typing import Final

from django.db.models import QuerySet
from django.urls import reverse

from cydwaith.bodies.models import Body
from cydwaith.bodies.today import MOST, Line, Part, Step, Turn
from cydwaith.funds.assessing.says import ASSESS
from cydwaith.funds.assessing.scores import panel
from cydwaith.funds.calls import says
from cydwaith.funds.chosen import in_play
from cydwaith.funds.models import Assessor, Bid, BidSignature
from cydwaith.shared import clock
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import Actor
from cydwaith.shared.said import Said, said

TITLE: Final = said(cy="Ceisiadau sy’n aros amdanoch", en="Bids that wait for you")
SIGN: Final = said(cy="Darllen y cais a’i lofnodi", en="Read the bid and sign it")
SEND: Final = said(cy="Anfon y cais: mae pawb wedi’i lofnodi", en="Send the bid: everyone has signed it")
WRITE: Final = said(cy="Ysgrifennu’r cais gyda’r partneriaid eraill", en="Write the bid with the other partners")


def bids(body: Body, by: Actor) -> Part | None:
    """Its bids of open calls, what is to be signed first; for its own people."""
    if body.pk not in by.roles:
        return None
    lines = [*to_sign(body), *to_send(body), *to_assess(body, by), *to_write(body)]
    more = Step(says.CALLS, reverse("calls"))
    return Part("bids", Turn.ANSWER, TITLE, lines[:MOST], len(lines), more) if lines else None


def open_bids(body: Body) -> QuerySet[Bid]:
    """The bids in which it takes part that can still be sent, the first to close first."""
    found = Bid.objects.filter(
        partners__body=body, partners__gone=None, sent=None, withdrawn=None, call__bids_close__gt=clock.now()
    )
    return found.select_related("call").order_by("call__bids_close", "pk")


def to_sign(body: Body) -> Iterator[Line]:
    """Frozen, and not signed by it."""
    signed = BidSignature.objects.filter(body=body).values("version")
    for one in open_bids(body).filter(current__isnull=False).exclude(current__in=signed):
        yield line(one, SIGN)


def to_send(body: Body) -> Iterator[Line]:
    """Signed by all, and led by it."""
    led = open_bids(body).filter(lead=body, current__isnull=False)
    for one in led.prefetch_related("current__signatures", "partners"):
        signed = {each.body_id for each in one.current.signatures.all()} if one.current else set()
        if signed >= {each.body_id for each in one.partners.all() if each.gone is None}:
            yield line(one, SEND)


def to_write(body: Body) -> Iterator[Line]:
    """Not frozen yet."""
    for one in open_bids(body).filter(current=None):
        yield line(one, WRITE)


def to_assess(body: Body, by: Actor) -> Iterator[Line]:
    """Calls of which somebody of it has bids to score."""
    mine = Assessor.objects.filter(body=body, account__pseudonym=by.pseudonym, ended=None)
    for one in mine.filter(call__bids_close__lte=clock.now()).select_related("call"):
        known = panel(one.call)
        if any(one in known.waiting(bid) for bid in known.bids) and not in_play(one.call).exists():
            where = reverse("call_assess", kwargs={"code": one.call_id})
            note = says.call_stands(one.call, clock.now())
            yield Line(both(one.call, "title"), where, note, Step(ASSESS, where), sample=one.call.sample)


def line(one: Bid, does: Said) -> Line:
    """One bid, until when its call is open, and what is to be done."""
    where = reverse("bid", kwargs={"id": one.pk})
    note = says.call_stands(one.call, clock.now())
    return Line(both(one, "title"), where, note, Step(does, where), sample=one.sample)
