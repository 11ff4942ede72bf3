"""What people do with programmes and commitments. A state is the stage of the terms that hold."""

from typing import Final

from cydwaith.programme.deeds.commitments import (
    COMMITMENT_AGREE,
    COMMITMENT_CHANGE,
    COMMITMENT_PROPOSE,
    COMMITMENT_READ,
    COMMITMENT_SETTLE,
    COMMITMENT_WITHDRAW,
)
from cydwaith.programme.deeds.dependencies import DEPENDENCY_ADD, DEPENDENCY_END
from cydwaith.programme.deeds.milestones import MILESTONE_ADD, MILESTONE_END
from cydwaith.programme.deeds.programmes import PROGRAMME_LOAD
from cydwaith.programme.deeds.statuses import STATUS_ACCEPT, STATUS_REPORT

RULES: Final = (
    COMMITMENT_READ,
    PROGRAMME_LOAD,
    COMMITMENT_PROPOSE,
    COMMITMENT_CHANGE,
    COMMITMENT_AGREE,
    COMMITMENT_SETTLE,
    COMMITMENT_WITHDRAW,
    STATUS_REPORT,
    STATUS_ACCEPT,
    MILESTONE_ADD,
    MILESTONE_END,
    DEPENDENCY_ADD,
    DEPENDENCY_END,
)
