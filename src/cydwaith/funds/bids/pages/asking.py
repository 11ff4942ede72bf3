"""What the pages of a bid share: which bid is meant, for which partner somebody writes, and the form."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from cydwaith.bodies.models import Body, BodyKind
from cydwaith.bodies.pages.acting import acting, body_choices
from cydwaith.funds.bidders import kinds
from cydwaith.funds.bids.reading import readable
from cydwaith.funds.facts import funds
from cydwaith.funds.models import Bid, Call
from cydwaith.funds.sending import Do, written
from cydwaith.funds.speaking import must_speak
from cydwaith.shared.forms import Form
from cydwaith.shared.order import alphabetical
from cydwaith.shared.pairs import UNSAID
from cydwaith.shared.permissions import Who
from cydwaith.shared.said import Said

COUNCILS_FIRST = (BodyKind.COUNCIL, BodyKind.HEALTH_BOARD, BodyKind.JOINT_COMMITTEE)


def partner_choices(call: Call | None = None) -> list[tuple[str, str]]:
    """The organisations that could take part, councils first; of a call those of the kinds that may bid."""
    every = Body.objects.exclude(kind__in=[BodyKind.SCHOOL, BodyKind.AUDIT, BodyKind.INSPECTORATE])
    fund = funds().get(call.fund) if call else None
    if fund and fund.bidders:
        every = every.filter(kind__in=kinds(fund))
    rank = {kind: place for place, kind in enumerate(COUNCILS_FIRST)}
    order = sorted(every, key=lambda one: (rank.get(BodyKind(one.kind), len(rank)), alphabetical(one.name.plain)))
    return body_choices(order)


def the_bid(request: HttpRequest, number: int) -> Bid:
    """A bid that the reader may read. Raises Http404 for any other, so that nobody learns whether it is there."""
    return get_object_or_404(readable(acting(request)), pk=number)


def asked(request: HttpRequest, number: int, who: frozenset[Who]) -> tuple[Bid, list[tuple[str, str]]]:
    """A bid, and the partners for which the reader speaks. Raises Refused where there is none."""
    found = the_bid(request, number)
    return found, must_speak(request, who, partner_codes(found))


def partner_codes(found: Bid) -> list[str]:
    """The codes of the organisations that take part in a bid."""
    return list(found.partners.filter(gone=None).values_list("body", flat=True))


def writing(
    request: HttpRequest, found: Bid, form: Form, do: Do, title: Said, lead: Said = UNSAID, **more: Any
) -> HttpResponse:
    """A form about a bid. Any: one of this room's forms, and what its template shows besides."""
    return written(request, form, do, title, lead, ("bid", {"id": found.pk}), found.call, found, **more)
