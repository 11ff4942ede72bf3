"""The read API of the performance regime."""

from ninja import Router

from cydwaith.performance.lists.consultations import CONSULTATION_FINDINGS, CONSULTATIONS
from cydwaith.performance.lists.own import DUTIES, FACTS, RECOMMENDATIONS
from cydwaith.performance.lists.panels import PANEL_ASSESSMENTS
from cydwaith.performance.lists.reports import PARTS, REPORTS

router = Router(tags=["performance"])
DUTIES.operation(router, "/duties")
FACTS.operation(router, "/duties/facts")
RECOMMENDATIONS.operation(router, "/recommendations")
PANEL_ASSESSMENTS.operation(router, "/panel-assessments")
REPORTS.operation(router, "/reports")
PARTS.operation(router, "/reports/parts")
CONSULTATIONS.operation(router, "/consultations")
CONSULTATION_FINDINGS.operation(router, "/consultations/findings")
