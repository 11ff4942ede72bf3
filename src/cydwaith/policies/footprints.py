"""The rows of policies, as each deed leaves them."""

from typing import Final

from cydwaith.policies.models import (
    Agreement,
    Announcement,
    Citation,
    Column,
    Duty,
    Judgement,
    Lead,
    Matter,
    MatterStep,
    Outsider,
    Policy,
    Reply,
    StageChange,
    Yes,
)
from cydwaith.record.footprints import Footprint

FOOTPRINT: Final = Footprint(
    "policies",
    (
        *(Policy, Lead, StageChange, Yes, Reply, Citation, Agreement, Judgement),
        *(Duty, Outsider, Announcement, Matter, MatterStep, Column),
    ),
    {StageChange: ("yeses",), Matter: ("steps",)},
)
AS_LEFT: Final = FOOTPRINT.proof
