"""The rows of awards made here, as each deed leaves them."""

from typing import Final

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
from cydwaith.record.footprints import Footprint

FOOTPRINT: Final = Footprint(
    "awards",
    (
        JointAward,
        AgreementVersion,
        AgreementParty,
        Instalment,
        AgreementAction,
        AgreementAim,
        AwardVerdict,
        AgreementSignature,
        Claim,
        MoneyLine,
        AwardReturn,
        ReturnReminder,
    ),
    {
        AgreementVersion: ("parties", "instalments", "actions", "aims", "signatures"),
        JointAward: ("versions", "claims", "lines"),
    },
    {JointAward: ("bid_id",)},
)
AS_LEFT: Final = FOOTPRINT.proof
