"""The addresses of assessments by a panel, each with the rule that opens it."""

from typing import Final

from cydwaith.performance.deeds import panels as deeds
from cydwaith.performance.deeds.own import PERFORMANCE_READ
from cydwaith.performance.lists.panels import PANEL_ASSESSMENTS
from cydwaith.performance.pages import panel_findings as answering
from cydwaith.performance.pages import panel_writing as writing
from cydwaith.performance.pages import panels
from cydwaith.shared.permissions import Rule
from cydwaith.shared.routes import Page, Route, page

NONE_SHIPS: Final = "needs an assessment by a panel: only samples are here"
EN: Final = "performance/panel-assessments/"
CY: Final = "perfformiad/asesiadau-gan-banel/"


def of_one(en: str, cy: str, answer: Page, name: str, may: Rule) -> Route:
    """A page about one assessment, or about something in it, by its number."""
    return page(f"{EN}{en}", f"{CY}{cy}", answer, name=name, may=may, apart=NONE_SHIPS)


ROUTES: Final[tuple[Route, ...]] = (
    page(EN, CY, panels.assessment_list, name="panel_assessments", may=PERFORMANCE_READ),
    *PANEL_ASSESSMENTS.files("performance/panel-assessments", "perfformiad/asesiadau-gan-banel"),
    page(
        "performance/councils/<str:code>/panel-assessment/",
        "perfformiad/cynghorau/<str:code>/asesiad-gan-banel/",
        writing.begin,
        name="panel_begin",
        may=deeds.PANEL_BEGIN,
        example={"code": "GB-PLA-CRF"},
    ),
    of_one("<int:id>/", "<int:id>/", panels.assessment, "panel_assessment", PERFORMANCE_READ),
    of_one("<int:id>/evidence/", "<int:id>/tystiolaeth/", panels.evidence_room, "panel_evidence", PERFORMANCE_READ),
    of_one("<int:id>/evidence/lay/", "<int:id>/tystiolaeth/rhoi/", writing.lay, "panel_lay", deeds.PANEL_LAY),
    of_one("<int:id>/scope/", "<int:id>/cwmpas/", writing.scope, "panel_scope", deeds.PANEL_SCOPE),
    of_one("<int:id>/member/", "<int:id>/aelod/", writing.member, "panel_member", deeds.PANEL_JOIN),
    of_one("<int:id>/date/", "<int:id>/dyddiad/", writing.date, "panel_date", deeds.PANEL_DATE),
    of_one("<int:id>/finding/", "<int:id>/canfyddiad/", answering.find, "panel_find", deeds.PANEL_FIND),
    of_one("<int:id>/report/", "<int:id>/adroddiad/", writing.report, "panel_report", deeds.PANEL_REPORT),
    of_one("<int:id>/sent/", "<int:id>/anfon/", writing.send, "panel_send", deeds.PANEL_SEND),
    of_one("<int:id>/withdraw/", "<int:id>/tynnu-yn-ol/", writing.withdraw, "panel_withdraw", deeds.PANEL_WITHDRAW),
    of_one(
        "members/<int:id>/declare/", "aelodau/<int:id>/datgan/", writing.declare, "panel_declare", deeds.PANEL_DECLARE
    ),
    of_one("members/<int:id>/leave/", "aelodau/<int:id>/gadael/", writing.leave, "panel_leave", deeds.PANEL_LEAVE),
    of_one("evidence/<int:id>/take/", "tystiolaeth/<int:id>/tynnu/", writing.take, "panel_take", deeds.PANEL_TAKE),
    of_one(
        "findings/<int:id>/amend/", "canfyddiadau/<int:id>/diwygio/", answering.amend, "panel_amend", deeds.PANEL_AMEND
    ),
    of_one("findings/<int:id>/take/", "canfyddiadau/<int:id>/tynnu/", answering.drop, "panel_drop", deeds.PANEL_DROP),
    of_one(
        "findings/<int:id>/answer/", "canfyddiadau/<int:id>/ateb/", answering.answer, "panel_answer", deeds.PANEL_ANSWER
    ),
    of_one("findings/<int:id>/view/", "canfyddiadau/<int:id>/barn/", answering.view, "panel_view", deeds.PANEL_VIEW),
)
