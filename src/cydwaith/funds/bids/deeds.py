"""What people do with a bid. Before it is sent the record has no word and no sum of it: only salted digests."""

from collections.abc import Callable
from typing import Any, Final

from cydwaith.funds.footprints import AS_LEFT
from cydwaith.funds.models import Bid, BidSignature, BidVersion
from cydwaith.shared.deeds import Verb, deed
from cydwaith.shared.permissions import EVERYONE, SPEAKERS, WRITERS, Rule
from cydwaith.shared.said import Said, said

WITHIN: Final = "a bid is its partners’ own until it is sent; the page of each council says what waits for it"


def about(thing: Any) -> str:  # Any: a bid, or anything that belongs to one
    """What the record calls a bid."""
    return f"bid:{thing.pk if isinstance(thing, Bid) else thing.bid_id}"


def signature_facts(one: BidSignature) -> dict[str, Any]:
    """Which post of which organisation signed which version."""
    return {"version": one.version.number, "body": one.body_id, "post": one.post_id}


def version_facts(one: BidVersion) -> dict[str, Any]:
    """Which version was frozen."""
    return {"version": one.number, "body": one.body_id}


def sent_facts(one: Bid) -> dict[str, Any]:
    """When a bid was sent, to which call, and what was sent, by its digest."""
    assert one.current is not None
    return {"call": one.call_id, "sent": one.sent, "digest": one.current.digest}


def of_bid(
    name: str,
    says: Said,
    facts: Callable[[Any], dict[str, Any]],  # Any: a bid, or what belongs to one
    about: Callable[[Any], str] = about,  # Any: the same
) -> Verb:
    """Something that happened to a bid."""
    return Verb(name=name, says=says, about=about, facts=facts, proofs=(AS_LEFT,), tells_nobody=WITHIN)


def in_call(one: Bid) -> dict[str, Any]:
    """Of which call."""
    return {"call": one.call_id}


BEGUN = of_bid("bid.begun", said(cy="Dechreuwyd cais", en="Bid begun"), in_call)
WRITTEN = of_bid("bid.written", said(cy="Newidiwyd cais", en="Bid changed"), in_call)
JOINED = of_bid("bid.partner_added", said(cy="Ychwanegwyd partner at gais", en="Partner added to a bid"), in_call)
LEFT = of_bid("bid.partner_left", said(cy="Gadawodd partner gais", en="Partner left a bid"), in_call)
FROZEN = of_bid("bid.frozen", said(cy="Rhewyd cais i’w lofnodi", en="Bid frozen to be signed"), version_facts)
REOPENED = of_bid(
    "bid.reopened", said(cy="Ailagorwyd cais: dilëwyd y llofnodion", en="Bid reopened: signatures void"), in_call
)
SIGNED = of_bid(
    "bid.signed",
    said(cy="Llofnodwyd cais", en="Bid signed"),
    signature_facts,
    lambda one: f"bid:{one.version.bid_id}",
)
SENT = of_bid("bid.sent", said(cy="Anfonwyd cais", en="Bid sent"), sent_facts)
WITHDRAWN = of_bid("bid.withdrawn", said(cy="Tynnwyd cais yn ôl", en="Bid withdrawn"), in_call)

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
