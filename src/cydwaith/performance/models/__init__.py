"""What is stored of the performance regime: what councils themselves say."""

from cydwaith.performance.models.replies import Reply
from cydwaith.performance.models.statuses import LATER, DutyStatus

__all__ = ["LATER", "DutyStatus", "Reply"]
