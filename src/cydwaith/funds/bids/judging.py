"""How it will be judged whether a bid moved a figure: laid down beforehand, by the same rule as for a practice."""

from cydwaith.engines.statistics.impact import Specification as Terms
from cydwaith.evidence.models import Indicator
from cydwaith.funds.bids import refusals
from cydwaith.funds.models import Bid
from cydwaith.practices.specifications import usual
from cydwaith.shared.refusals import NotPossible


def specification(bid: Bid, indicator: Indicator, direction: str) -> Terms:
    """The terms for a figure: of several places by group-time effects, of one beside its synthetic control.

    The seed follows from the bid and the figure. Raises NotPossible where nobody has said which difference of the
    figure is worth having.
    """
    places = bid.partners.filter(gone=None).exclude(body__place=None).values("body__place").distinct().count()
    found = usual(f"bid {bid.pk}", indicator, direction, several=places > 1)
    if found is None:
        raise NotPossible(str(refusals.NO_FIGURE), "indicator")
    return found
