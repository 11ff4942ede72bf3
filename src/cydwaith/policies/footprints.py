"""The rows of policies, as each deed leaves them."""

from typing import Final

from cydwaith.policies.models import Agreement, Citation, Judgement, Lead, Policy, Reply, StageChange, Yes
from cydwaith.record.footprints import Footprint

FOOTPRINT: Final = Footprint(
    "policies",
    (Policy, Lead, StageChange, Yes, Reply, Citation, Agreement, Judgement),
    {StageChange: ("yeses",)},
)
AS_LEFT: Final = FOOTPRINT.proof
