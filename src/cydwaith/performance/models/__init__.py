"""What is stored of the performance regime: what councils say and were told, their reports, who assesses them."""

from cydwaith.performance.models.assessing import Action, Carried, Evidence, Rating, Scale
from cydwaith.performance.models.consultations import (
    Consultation,
    ConsultationFinding,
    ConsultationGroup,
    Group,
)
from cydwaith.performance.models.panel_findings import PanelAnswer, PanelFinding, PanelView, PanelWording
from cydwaith.performance.models.panels import (
    DOCUMENT,
    PanelAssessment,
    PanelDate,
    PanelEvidence,
    PanelMember,
    PanelScope,
    PanelSending,
)
from cydwaith.performance.models.reminders import Reminder
from cydwaith.performance.models.replies import Reply
from cydwaith.performance.models.reports import Asked, Report, Sending, Update
from cydwaith.performance.models.resolutions import Resolution
from cydwaith.performance.models.statuses import LATER, DutyStatus

__all__ = [
    "DOCUMENT",
    "LATER",
    "Action",
    "Asked",
    "Carried",
    "Consultation",
    "ConsultationFinding",
    "ConsultationGroup",
    "DutyStatus",
    "Evidence",
    "Group",
    "PanelAnswer",
    "PanelAssessment",
    "PanelDate",
    "PanelEvidence",
    "PanelFinding",
    "PanelMember",
    "PanelScope",
    "PanelSending",
    "PanelView",
    "PanelWording",
    "Rating",
    "Reminder",
    "Reply",
    "Report",
    "Resolution",
    "Scale",
    "Sending",
    "Update",
]
