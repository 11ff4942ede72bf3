"""Which bids are chosen: what the forum settled of the proposal that was put to it, in the very words of it."""

from typing import Final

from django.db.models import Exists, OuterRef, Q, QuerySet

from cydwaith.decisions.lifecycle import MADE, OPEN
from cydwaith.funds.models import Bid, Call, Proposal, ProposedBid

FIRST: Final = 1
"""The number of the text that lists the bids; a text that the forum put in its place chooses none of them."""


def agreed(path: str = "") -> Q:
    """Proposals that their forum made its own, as they were; `path` leads to the proposal."""
    state, number = f"{path}decision__state__in", f"{path}decision__current__number"
    return Q(**{state: list(MADE), number: FIRST})


def waiting(path: str = "") -> Q:
    """Proposals that wait for their forum."""
    return Q(**{f"{path}decision__state__in": list(OPEN)})


def in_play(call: Call) -> QuerySet[Proposal]:
    """The proposals of a call that wait for their forum or were agreed; there is one at the most."""
    return Proposal.objects.filter(waiting() | agreed(), call=call)


def chosen_bids() -> QuerySet[Bid]:
    """Every bid that a forum chose."""
    settled = ProposedBid.objects.filter(agreed("proposal__"), bid=OuterRef("pk"), chosen=True)
    return Bid.objects.filter(Exists(settled), withdrawn=None).exclude(sent=None)


def chosen(bid: Bid) -> bool:
    """Whether the forum chose it."""
    return chosen_bids().filter(pk=bid.pk).exists()


def settled(bid: Bid) -> ProposedBid | None:
    """What the forum settled of a bid: whether it is chosen, and why not; None before that."""
    found = ProposedBid.objects.filter(agreed("proposal__"), bid=bid)
    return found.select_related("proposal__decision").first()
