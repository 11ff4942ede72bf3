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
from cydwaith.funds.models import Assessor, Bid
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
    steps = [(one, awaited(one, body)) for one in open_bids(body)]
    sign, send, write = ([line(one, each) for one, does in steps if does is each] for each in (SIGN, SEND, WRITE))
    lines = [*sign, *send, *to_assess(body, by), *write]
    more = Step(says.CALLS, reverse("calls"))
    return Part("bids", Turn.ANSWER, TITLE, lines[:MOST], len(lines), more) if lines else None


def open_bids(body: Body) -> QuerySet[Bid]:
    """The bids in which it takes part that can still be sent, with who is in them and who has signed; the first to
    close first.
    """
    found = Bid.objects.filter(
        partners__body=body, partners__gone=None, sent=None, withdrawn=None, call__bids_close__gt=clock.now()
    )
    found = found.select_related("call", "current").order_by("call__bids_close", "pk")
    return found.prefetch_related("current__signatures", "partners")


def awaited(one: Bid, body: Body) -> Said | None:
    """What it can do for this bid now; nothing where it waits for others."""
    if one.current is None:
        return WRITE
    signed = {each.body_id for each in one.current.signatures.all()}
    if body.pk not in signed:
        return SIGN
    ready = signed >= {each.body_id for each in one.partners.all() if each.gone is None}
    return SEND if ready and one.lead_id == body.pk else None


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
