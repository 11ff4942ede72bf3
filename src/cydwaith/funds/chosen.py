"""Which bids are chosen: what the forum settled of the proposal that was put to it."""

from django.db.models import Exists, OuterRef, QuerySet

from cydwaith.decisions.lifecycle import MADE
from cydwaith.funds.models import Bid, ProposedBid


def chosen_bids() -> QuerySet[Bid]:
    """Every bid that a forum chose."""
    settled = ProposedBid.objects.filter(bid=OuterRef("pk"), chosen=True, proposal__decision__state__in=list(MADE))
    return Bid.objects.filter(Exists(settled), withdrawn=None).exclude(sent=None)


def chosen(bid: Bid) -> bool:
    """Whether the forum chose it."""
    return chosen_bids().filter(pk=bid.pk).exists()
