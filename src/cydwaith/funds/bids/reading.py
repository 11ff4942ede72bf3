"""Who reads which bid: its partners; once it is sent, those who run the call or assess it; once decided, everyone."""

from django.db.models import Q, QuerySet

from cydwaith.decisions.lifecycle import MADE
from cydwaith.funds.models import Assessor, Bid
from cydwaith.shared.permissions import Actor


def decided() -> Q:
    """Bids of which a forum has settled what becomes of them."""
    return Q(proposed__proposal__decision__state__in=list(MADE))


def readable(by: Actor) -> QuerySet[Bid]:
    """Every bid that somebody may read."""
    own = list(by.roles)
    sent = Q(sent__isnull=False, withdrawn=None)
    mine = Q(partners__body__in=own, partners__gone=None)
    runs = sent & Q(call__body__in=own)
    assesses = sent & Q(call__in=Assessor.objects.filter(account__pseudonym=by.pseudonym, ended=None).values("call"))
    found = (
        Bid.objects.filter((sent & decided()) | mine | runs | assesses)
        if own
        else Bid.objects.filter((sent & decided()) | assesses)
    )
    return found.distinct().select_related("call", "lead", "problem", "practice__current", "current")


def partners_of(by: Actor, bid: Bid) -> list[str]:
    """The codes of the partners for which somebody speaks."""
    return sorted(bid.partners.filter(gone=None, body__in=list(by.roles)).values_list("body", flat=True))
