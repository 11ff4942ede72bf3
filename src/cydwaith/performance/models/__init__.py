"""What is stored of the performance regime: what councils themselves say, and were told."""

from cydwaith.performance.models.reminders import Reminder
from cydwaith.performance.models.replies import Reply
from cydwaith.performance.models.statuses import LATER, DutyStatus

__all__ = ["LATER", "DutyStatus", "Reminder", "Reply"]
