"""Who may do something with a bid now, and when nobody may any more."""

import datetime as dt
from collections.abc import Iterable

from cydwaith.bodies.models import Body
from cydwaith.funds import bidders
from cydwaith.funds.bids import refusals
from cydwaith.funds.calls.of_fund import not_of_those
from cydwaith.funds.facts import funds
from cydwaith.funds.models import Bid, Call
from cydwaith.shared import clock
from cydwaith.shared.refusals import NotPossible


def writes(bid: Bid, body: str) -> None:
    """Raise unless a partner may change the bid now."""
    takes_part(bid, body)
    unsent_only(bid)
    if bid.current_id is not None:
        raise NotPossible(str(refusals.IS_FROZEN))
    if closed(bid, clock.moment()):
        raise NotPossible(str(refusals.CLOSED))


def takes_part(bid: Bid, body: str, field: str = "body") -> None:
    """Raise NotPossible for an organisation that does not take part."""
    if not bid.partners.filter(body=body, gone=None).exists():
        raise NotPossible(str(refusals.NOT_A_PARTNER), field)


def may_bid(call: Call, bodies: Iterable[str], field: str) -> None:
    """Raise NotPossible for an organisation of a kind that may not bid to the fund of a call."""
    fund = funds().get(call.fund)
    who = fund and bidders.may_bid(fund)
    if fund and who and Body.objects.filter(pk__in=list(bodies)).exclude(kind__in=bidders.kinds(fund)).exists():
        raise NotPossible(str(not_of_those(who)), field)


def leads(bid: Bid, body: str) -> None:
    """Raise NotPossible for anybody but the lead."""
    if bid.lead_id != body:
        raise NotPossible(str(refusals.ONLY_LEAD), "body")


def unsent_only(bid: Bid) -> None:
    """Raise NotPossible for a bid that was sent or withdrawn."""
    if bid.withdrawn:
        raise NotPossible(str(refusals.IS_WITHDRAWN))
    if bid.sent:
        raise NotPossible(str(refusals.IS_SENT))


def closed(bid: Bid, now: dt.datetime) -> bool:
    """Whether the call of a bid has closed."""
    return now >= bid.call.bids_close
