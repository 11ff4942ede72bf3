"""What is stored of an award made here: versions of its agreement, who signed them, claims, and every line of money."""

from cydwaith.funds.agreements.models.agreement import (
    AgreementAction,
    AgreementAim,
    AgreementParty,
    AgreementSignature,
    AgreementVersion,
    Instalment,
    JointAward,
)
from cydwaith.funds.agreements.models.money import Claim, MoneyLine
from cydwaith.funds.agreements.models.reports import AwardReturn, AwardVerdict, ReturnReminder

__all__ = [
    "AgreementAction",
    "AgreementAim",
    "AgreementParty",
    "AgreementSignature",
    "AgreementVersion",
    "AwardReturn",
    "AwardVerdict",
    "Claim",
    "Instalment",
    "JointAward",
    "MoneyLine",
    "ReturnReminder",
]
