"""The addresses of reports: read, and taken through their steps."""

from typing import Final

from cydwaith.performance.deeds import reports as deeds
from cydwaith.performance.lists.reports import PARTS, REPORTS
from cydwaith.performance.pages import assessing, reporting, reports
from cydwaith.shared.permissions import Rule
from cydwaith.shared.routes import Page, Route, file, page

MAY: Final = deeds.REPORT_READ
NONE_SHIPS: Final = "needs a report that a council keeps here: none ships but in the demonstration"
PAPER: Final = "performance/reports/<int:id>/", "perfformiad/adroddiadau/<int:id>/"


def of_report(en: str, cy: str, answer: Page, *, name: str, may: Rule) -> Route:
    """A page of a report."""
    return page(f"{PAPER[0]}{en}", f"{PAPER[1]}{cy}", answer, name=name, may=may, apart=NONE_SHIPS)


ROUTES: tuple[Route, ...] = (
    page("performance/reports/", "perfformiad/adroddiadau/", reports.reports, name="reports", may=MAY),
    *REPORTS.files("performance/reports/reports", "perfformiad/adroddiadau/adroddiadau"),
    page(
        "performance/reports/new/",
        "perfformiad/adroddiadau/newydd/",
        reporting.new,
        name="report_new",
        may=deeds.REPORT_BEGIN,
    ),
    of_report("", "", reports.report, name="report", may=MAY),
    of_report("summary/", "crynodeb/", reports.summary, name="report_summary", may=MAY),
    file(
        f"{PAPER[0]}report.pdf", f"{PAPER[1]}adroddiad.pdf", reports.paper, name="report_pdf", may=MAY, apart=NONE_SHIPS
    ),
    file(
        f"{PAPER[0]}summary.pdf",
        f"{PAPER[1]}crynodeb.pdf",
        reports.sheets,
        name="report_summary_pdf",
        may=MAY,
        apart=NONE_SHIPS,
    ),
    *PARTS.files(f"{PAPER[0]}parts", f"{PAPER[1]}rhannau", example={"id": 1}),
    of_report("give/", "rhoi/", reporting.give, name="report_give", may=deeds.REPORT_GIVE),
    of_report("review/", "adolygu/", reporting.review, name="report_review", may=deeds.REPORT_REVIEW),
    of_report(
        "answers/<int:asked>/", "atebion/<int:asked>/", reporting.answer, name="report_answer", may=deeds.REPORT_ANSWER
    ),
    of_report("take-in/", "cymryd/", reporting.bring, name="report_bring", may=deeds.REPORT_WRITE),
    of_report("final/", "terfynol/", reporting.finish, name="report_finish", may=deeds.REPORT_FINISH),
    of_report("publish/", "cyhoeddi/", reporting.publish, name="report_publish", may=deeds.REPORT_PUBLISH),
    of_report("send/", "anfon/", reporting.send, name="report_send", may=deeds.REPORT_SEND),
    of_report(
        "sent/<int:sending>/",
        "anfonwyd/<int:sending>/",
        reporting.acknowledge,
        name="report_acknowledge",
        may=deeds.REPORT_ACKNOWLEDGE,
    ),
    of_report("withdraw/", "tynnu-yn-ol/", reporting.withdraw, name="report_withdraw", may=deeds.REPORT_WITHDRAW),
    of_report("evidence/", "tystiolaeth/", assessing.evidence, name="report_evidence", may=deeds.REPORT_WRITE),
    of_report("evidence/cite/", "tystiolaeth/dyfynnu/", assessing.cite, name="report_cite", may=deeds.REPORT_WRITE),
    of_report(
        "evidence/<int:evidence>/",
        "tystiolaeth/<int:evidence>/",
        assessing.comment,
        name="report_comment",
        may=deeds.REPORT_WRITE,
    ),
    of_report("actions/new/", "camau/newydd/", assessing.action_new, name="report_action_new", may=deeds.REPORT_WRITE),
    of_report(
        "actions/<int:number>/", "camau/<int:number>/", assessing.action, name="report_action", may=deeds.REPORT_WRITE
    ),
    of_report(
        "actions/<int:number>/commit/",
        "camau/<int:number>/ymrwymo/",
        assessing.commit,
        name="report_commit",
        may=deeds.REPORT_SEND,
    ),
    of_report("last-year/", "y-llynedd/", assessing.carried, name="report_carried", may=deeds.REPORT_WRITE),
    of_report(
        "last-year/<int:number>/",
        "y-llynedd/<int:number>/",
        assessing.how_far,
        name="report_how_far",
        may=deeds.REPORT_WRITE,
    ),
    of_report(
        "last-year/<int:number>/leave-out/",
        "y-llynedd/<int:number>/gadael-allan/",
        assessing.leave_out,
        name="report_leave_out",
        may=deeds.REPORT_WRITE,
    ),
    of_report("scale/", "graddfa/", assessing.scale, name="report_scale", may=deeds.REPORT_SCALE),
    of_report(
        "rating/<int:requirement>/",
        "gradd/<int:requirement>/",
        assessing.rate,
        name="report_rate",
        may=deeds.REPORT_WRITE,
    ),
    of_report(
        "updates/new/",
        "diweddariadau/newydd/",
        assessing.ask_update,
        name="report_ask_update",
        may=deeds.REPORT_ASK_UPDATE,
    ),
    of_report(
        "updates/<int:update>/",
        "diweddariadau/<int:update>/",
        assessing.give_update,
        name="report_update",
        may=deeds.REPORT_GIVE_UPDATE,
    ),
)
