"""Who reads which bid: its partners; once it is sent, those who run the call or assess it; once a choice is put to the
forum, those who sit there; once decided, everyone.
"""

from django.db.models import Q, QuerySet

from cydwaith.funds.chosen import agreed, waiting
from cydwaith.funds.models import Assessor, Bid
from cydwaith.shared.permissions import Actor


def decided() -> Q:
    """Bids of which a forum has settled what becomes of them."""
    return agreed("proposed__proposal__")


def before_the_forum(bodies: list[str]) -> Q:
    """Bids of which a choice waits for a forum in which one of some organisations sits."""
    return waiting("proposed__proposal__") & Q(call__forum__seats__body__in=bodies, call__forum__seats__held_to=None)


def readable(by: Actor) -> QuerySet[Bid]:
    """Every bid that somebody may read."""
    own = list(by.roles)
    sent = Q(sent__isnull=False, withdrawn=None)
    mine = Q(partners__body__in=own, partners__gone=None)
    runs = sent & Q(call__body__in=own)
    assesses = sent & Q(call__in=Assessor.objects.filter(account__pseudonym=by.pseudonym, ended=None).values("call"))
    found = (
        Bid.objects.filter((sent & decided()) | mine | runs | assesses | (sent & before_the_forum(own)))
        if own
        else Bid.objects.filter((sent & decided()) | assesses)
    )
    return found.distinct().select_related("call", "lead", "problem", "practice__current", "current")


def partners_of(by: Actor, bid: Bid) -> list[str]:
    """The codes of the partners for which somebody speaks."""
    return sorted(bid.partners.filter(gone=None, body__in=list(by.roles)).values_list("body", flat=True))
