"""The rows of the performance regime, as each deed leaves them."""

from typing import Final

from cydwaith.performance.models import (
    Consultation,
    ConsultationFinding,
    ConsultationGroup,
    PanelAnswer,
    PanelAssessment,
    PanelDate,
    PanelEvidence,
    PanelFinding,
    PanelMember,
    PanelScope,
    PanelSending,
    PanelView,
    PanelWording,
    Resolution,
)
from cydwaith.record.footprints import Footprint

PANELS: Final = Footprint(
    "panel_assessments",
    (
        *(PanelAssessment, PanelScope, PanelMember, PanelDate, PanelEvidence, PanelSending),
        *(PanelFinding, PanelWording, PanelAnswer, PanelView),
    ),
    since={PanelFinding: ("salt",)},
)
CONSULTATIONS: Final = Footprint("consultations", (Consultation, ConsultationGroup, ConsultationFinding))
RESOLUTIONS: Final = Footprint("resolutions", (Resolution,))
