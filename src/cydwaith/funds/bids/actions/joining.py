"""Taking part in a bid, and leaving it."""

from cydwaith.bodies.models import Body
from cydwaith.funds.bids import deeds, refusals
from cydwaith.funds.bids.actions.allowed import leads, may_bid, takes_part, unsent_only, writes
from cydwaith.funds.bids.actions.signing import reopened
from cydwaith.funds.bids.actions.writing import put
from cydwaith.funds.footprints import FOOTPRINT
from cydwaith.funds.models import Bid, BidPartner
from cydwaith.shared import clock
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible


def add_partner(*, by: Actor, bid: Bid, body: str, partner: str) -> BidPartner:
    """Let another organisation take part; the lead does, and its signature is the organisation's own yes."""
    with deeds.quietly(deeds.BID_JOIN, by=by, bid=bid, body=body) as act:
        writes(act.it, body)
        leads(act.it, body)
        if not Body.objects.filter(pk=partner).exists():
            raise NotPossible(str(refusals.NO_SUCH_BODY), "partner")
        may_bid(act.it.call, [partner], "partner")
        one = BidPartner.objects.filter(bid=act.it, body=partner).first()
        if one and one.gone is None:
            raise NotPossible(str(refusals.ALREADY), "partner")
        one = one or BidPartner(bid=act.it, body_id=partner)
        put(act, one, {"joined": clock.moment(), "gone": None})
    return one


def leave(*, by: Actor, bid: Bid, body: str) -> BidPartner:
    """Take part no longer: every signature is void, and what the partner would have had is out of the bid."""
    with deeds.quietly(deeds.BID_LEAVE, by=by, bid=bid, body=body) as act:
        takes_part(act.it, body)
        unsent_only(act.it)
        if act.it.lead_id == body:
            raise NotPossible(str(refusals.STAYS))
        reopened(act.it)
        one = act.it.partners.get(body=body)
        one.gone = max(clock.moment(), one.joined)
        one.save(update_fields=["gone"])
        costs, promises = list(act.it.costs.filter(body=body)), list(act.it.promises.filter(body=body))
        for cost_of in costs:
            cost_of.pence = cost_of.own = 0
            cost_of.save()
        for promised in promises:
            promised.dropped = True
            promised.save()
        act.tell(act.it, **FOOTPRINT.of(act.it, one, costs, promises))
    return one
