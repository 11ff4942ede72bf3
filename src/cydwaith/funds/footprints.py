"""The rows of calls, bids, scores and choices, as each deed leaves them."""

from typing import Final

from cydwaith.funds.models import (
    Assessor,
    Bid,
    BidCost,
    BidIndicator,
    BidPartner,
    BidPromise,
    BidSection,
    BidSignature,
    BidVersion,
    Call,
    CallCriterion,
    CallRule,
    Interest,
    Mark,
    Problem,
    ProblemShared,
    Proposal,
    ProposedBid,
    Scoring,
    Suggestion,
)
from cydwaith.record.footprints import Footprint

FOOTPRINT: Final = Footprint(
    "bids",
    (
        *(Call, CallCriterion, Problem, ProblemShared),
        *(Bid, BidPartner, BidSection, BidCost, BidIndicator, BidPromise, BidVersion, BidSignature),
        *(Assessor, Interest, Scoring, Mark, CallRule, Suggestion, Proposal, ProposedBid),
    ),
    {
        Call: ("criteria",),
        Bid: ("partners", "sections", "costs", "indicators", "promises"),
        BidVersion: ("signatures",),
        Scoring: ("marks",),
        Proposal: ("bids",),
    },
)
"""Whoever adds a part to a bid tells the bid again, so that a part which somebody slips in is found."""
AS_LEFT: Final = FOOTPRINT.proof
