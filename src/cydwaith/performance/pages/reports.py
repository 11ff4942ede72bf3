"""The pages on which reports are read: all of them, one of them, its two sheets, its paper and its data."""

from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import engines
from django.utils.translation import gettext as _

from cydwaith.bodies.pages.acting import acting, own_bodies
from cydwaith.performance import holding, sentences, words
from cydwaith.performance.deeds import reports as deeds
from cydwaith.performance.duties import duties
from cydwaith.performance.gathering import KINDS
from cydwaith.performance.lists.reports import REPORTS, kept
from cydwaith.performance.models import Report
from cydwaith.performance.naming import of_period, titled
from cydwaith.performance.readiness import lacks
from cydwaith.performance.reading import read
from cydwaith.performance.recipients import recipients, unsent
from cydwaith.performance.sentences import reports as said_of
from cydwaith.performance.words import reports as named
from cydwaith.shared import addresses, clock, pdf
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.permissions import READERS, Actor, may

STEPS = ("begin", "write", "give", "review", "finish", "publish", "send", "withdraw", "ask_update")


def reports(request: HttpRequest) -> HttpResponse:
    """Every report that is published, and those that one’s own council is writing."""
    mine = [body.pk for body in own_bodies(request, READERS)]
    writing = Report.objects.filter(body__in=mine, published_on=None, withdrawn=None).select_related("body")
    found = kept()
    context = {
        "section": "councils",
        "finding": said_of.listing(len(found)),
        "found": found,
        "writing": list(writing),
        "may_begin": may(acting(request), deeds.REPORT_BEGIN),
        "titled": titled,
        "said_of": said_of,
        "list": REPORTS,
    }
    return render(request, "performance/reports.html", context)


def report(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """A report as it is read; for its council also how far it has come, and what it lacks."""
    found = the_report(acting(request), id)
    return render(request, "performance/report.html", shown(request, found))


def summary(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """The same on two sheets."""
    found = the_report(acting(request), id)
    return render(request, "performance/report_summary.html", shown(request, found))


def shown(request: HttpRequest, found: Report) -> dict[str, Any]:
    """What the pages of a report say."""
    by, today = acting(request), clock.today()
    inside = found.body_id in by.bodies(READERS)
    rules = {name: getattr(deeds, f"REPORT_{name.upper()}") for name in STEPS}
    allowed = {name: may(by, rule, body=found.body_id) for name, rule in rules.items()}
    return {
        **told(found),
        "inside": inside,
        "may": allowed if found.withdrawn is None else dict.fromkeys(allowed, False),
        "open": holding.is_open(found),
        "lacks": lacks(found) if inside and holding.is_open(found) else [],
        "unsent": unsent(found, today) if found.published_on else [],
        "with_committee": said_of.with_committee((today - found.given_on).days)
        if found.state == Report.State.GIVEN and found.given_on
        else None,
        "may_acknowledge": {one.pk for one in found.sendings.all() if acknowledges(by, found, one.to_id)},
        "pdf": pdf.missing() is None,
    }


def acknowledges(by: Actor, found: Report, to: str | None) -> bool:
    """Whether somebody may say that a report was received."""
    return any(may(by, deeds.REPORT_ACKNOWLEDGE, body=body) for body in (found.body_id, to) if body)


def told(found: Report) -> dict[str, Any]:
    """What a report says, on a page and on paper."""
    return {
        "section": "councils",
        "report": found,
        "read": read(found),
        "duty": duties()[found.duty],
        "also": [duties()[code] for code in found.also.split()],
        "period": of_period(found.duty, found.period),
        "recipients": recipients(found, found.published_on or clock.today()),
        "finding": said_of.finding(found),
        "title": titled(found),
        "said_of": said_of,
        "sentences": sentences,
        "words": words,
        "named": named,
        "kinds": KINDS,
        "today": clock.today(),
    }


def the_report(by: Actor, number: int) -> Report:
    """A report that somebody may read. Raises Http404 for any other, as if it were not there."""
    found = Report.objects.select_related("body", "final_version").filter(pk=number).first()
    if found is None or not holding.may_read(by, found):
        raise Http404(_("There is no such report."))
    return found


def paper(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """The whole report as PDF."""
    return on_paper(request, id, "performance/report_paper.html", sheets=0)


def sheets(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Its two sheets as PDF."""
    return on_paper(request, id, "performance/report_sheets.html", sheets=2)


SHORTER = (60, 14, 10, 7, 4)
"""How many lines of each part the two sheets have: the first of these that fits."""


def on_paper(request: HttpRequest, number: int, template: str, *, sheets: int) -> HttpResponse:
    """A PDF; where this site cannot make any, a page that says so."""
    found = the_report(acting(request), number)
    if missing := pdf.missing():
        shown = {"section": "councils", "council": found.body, "missing": missing}
        return render(request, "site/no_pdf.html", shown, status=HTTPStatus.NOT_IMPLEMENTED)
    made = engines["jinja"].get_template(template)
    given = {**told(found), "site": addresses.absolute(request, "/").rstrip("/")}
    documents = tuple(made.render({**given, "most": most}) for most in (SHORTER if sheets else SHORTER[:1]))
    response = HttpResponse(pdf.written(documents, sheets), content_type="application/pdf")
    name = f"{found.duty}-{found.body_id}-{found.period}-{reading_language()}.pdf"
    response["Content-Disposition"] = f'inline; filename="{name}"'
    response["Content-Language"] = reading_language()
    return addresses.unless_had(request, response)
