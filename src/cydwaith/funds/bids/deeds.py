"""What people do with a bid. Before it is sent the record has no word, sum or organisation of it: only salted digests.

Until then it stands there under a key drawn by lot, without its call, and so does whoever did it; from what the record
tells nobody learns who bids with whom. The entry of its sending names the key, its number, its call and its lead.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from cydwaith.funds.footprints import AS_LEFT
from cydwaith.funds.models import Bid, BidSignature, BidVersion
from cydwaith.shared.deeds import Deed, Doing, Verb, deed, doing
from cydwaith.shared.permissions import EVERYONE, SPEAKERS, WRITERS, Actor, Rule
from cydwaith.shared.said import Said, said

WITHIN: Final = "a bid is its partners’ own until it is sent; the page of each council says what waits for it"


def about(one: Bid | BidVersion | BidSignature) -> str:
    """What the record calls a bid: by its number once it is sent."""
    bid = of(one)
    return f"bid:{bid.pk if bid.sent else bid.key}"


def of(one: Bid | BidVersion | BidSignature) -> Bid:
    """The bid of which something is part."""
    match one:
        case BidSignature():
            return one.version.bid
        case BidVersion():
            return one.bid
    return one


def number_of(one: BidVersion | BidSignature) -> dict[str, Any]:
    """Which version was frozen, or signed; by whom it was signed is the partners' own until it is sent."""
    return {"version": one.version.number if isinstance(one, BidSignature) else one.number}


def sent_facts(one: Bid) -> dict[str, Any]:
    """When a bid was sent, to which call, what was sent, by its digest, and under which key it stood here before."""
    assert one.current is not None
    return {"call": one.call_id, "sent": one.sent, "digest": one.current.digest, "key": one.key}


def withdrawn_facts(one: Bid) -> dict[str, Any]:
    """From which call a bid was taken back; nothing of one that was never sent."""
    return {"call": one.call_id} if one.sent else {}


def of_bid(
    name: str,
    says: Said,
    facts: Callable[[Any], dict[str, Any]] = lambda _one: {},  # Any: a bid, or what belongs to one
) -> Verb:
    """Something that happened to a bid."""
    return Verb(name=name, says=says, about=about, facts=facts, proofs=(AS_LEFT,), tells_nobody=WITHIN)


BEGUN = of_bid("bid.begun", said(cy="Dechreuwyd cais", en="Bid begun"))
WRITTEN = of_bid("bid.written", said(cy="Newidiwyd cais", en="Bid changed"))
JOINED = of_bid("bid.partner_added", said(cy="Ychwanegwyd partner at gais", en="Partner added to a bid"))
LEFT = of_bid("bid.partner_left", said(cy="Gadawodd partner gais", en="Partner left a bid"))
FROZEN = of_bid("bid.frozen", said(cy="Rhewyd cais i’w lofnodi", en="Bid frozen to be signed"), number_of)
REOPENED = of_bid("bid.reopened", said(cy="Ailagorwyd cais: dilëwyd y llofnodion", en="Bid reopened: signatures void"))
SIGNED = of_bid("bid.signed", said(cy="Llofnodwyd cais", en="Bid signed"), number_of)
SENT = of_bid("bid.sent", said(cy="Anfonwyd cais", en="Bid sent"), sent_facts)
WITHDRAWN = of_bid("bid.withdrawn", said(cy="Tynnwyd cais yn ôl", en="Bid withdrawn"), withdrawn_facts)

BID_READ: Final = Rule("bid.read", EVERYONE)
"""The page itself asks who reads which bid: its partners, once it is sent those who assess it, in the end everyone."""
BID_BEGIN = deed("bid.begin", WRITERS, BEGUN)
BID_WRITE = deed("bid.write", WRITERS, WRITTEN)
BID_JOIN = deed("bid.add_partner", SPEAKERS, JOINED)
BID_LEAVE = deed("bid.leave", SPEAKERS, LEFT)
BID_FREEZE = deed("bid.freeze", SPEAKERS, FROZEN)
BID_REOPEN = deed("bid.reopen", SPEAKERS, REOPENED)
BID_SIGN = deed("bid.sign", SPEAKERS, SIGNED, second_step=True, binds=True)
BID_SEND = deed("bid.send", SPEAKERS, SENT)
BID_WITHDRAW = deed("bid.withdraw", SPEAKERS, WITHDRAWN)
RULES: Final = (
    *(BID_READ, BID_BEGIN, BID_WRITE, BID_JOIN, BID_LEAVE, BID_FREEZE, BID_REOPEN, BID_SIGN, BID_SEND),
    BID_WITHDRAW,
)


@contextmanager
def quietly(what: Deed, *, by: Actor, bid: Bid, body: str) -> Iterator[Doing[Bid]]:
    """Do something with a bid; until it is sent the record has neither who did it nor for which organisation."""
    with doing(what, by=by, to=bid, body=body) as act:
        if not act.it.sent:
            hide(act, act.it)
        yield act


def hide(act: Doing[Any], bid: Bid) -> None:  # Any: a bid, or nothing as one is begun
    """Have the record told of a bid under its key, and of no organisation."""
    act.by, act.body = act.by.recorded_under(bid.key), None
