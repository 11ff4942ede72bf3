"""What is stored of funds: awards as they are published, calls and their problems, bids, scores, and what is chosen."""

from cydwaith.funds.agreements.models import (
    AgreementAction,
    AgreementAim,
    AgreementParty,
    AgreementSignature,
    AgreementVersion,
    AwardReturn,
    AwardVerdict,
    Claim,
    Instalment,
    JointAward,
    MoneyLine,
    ReturnReminder,
)
from cydwaith.funds.models.assessment import Assessor, Interest, Mark, Scoring
from cydwaith.funds.models.awards import LONGEST, Award, AwardFile
from cydwaith.funds.models.bid import Bid, BidCost, BidIndicator, BidPartner, BidPromise, BidSection
from cydwaith.funds.models.call import Call, CallCriterion
from cydwaith.funds.models.choice import CallRule, Proposal, ProposedBid, Suggestion
from cydwaith.funds.models.problem import Problem, ProblemShared
from cydwaith.funds.models.signing import BidSignature, BidVersion

__all__ = [
    "LONGEST",
    "AgreementAction",
    "AgreementAim",
    "AgreementParty",
    "AgreementSignature",
    "AgreementVersion",
    "Assessor",
    "Award",
    "AwardFile",
    "AwardReturn",
    "AwardVerdict",
    "Bid",
    "BidCost",
    "BidIndicator",
    "BidPartner",
    "BidPromise",
    "BidSection",
    "BidSignature",
    "BidVersion",
    "Call",
    "CallCriterion",
    "CallRule",
    "Claim",
    "Instalment",
    "Interest",
    "JointAward",
    "Mark",
    "MoneyLine",
    "Problem",
    "ProblemShared",
    "Proposal",
    "ProposedBid",
    "ReturnReminder",
    "Scoring",
    "Suggestion",
]
