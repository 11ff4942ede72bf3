"""The pages of assessments by a panel: all of them, one of them, and its evidence room."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from cydwaith.bodies.pages.acting import acting
from cydwaith.performance import panelling
from cydwaith.performance.deeds import panels as deeds
from cydwaith.performance.lists.panels import PANEL_ASSESSMENTS
from cydwaith.performance.models import PanelAssessment
from cydwaith.performance.panel_recipients import recipients
from cydwaith.performance.sentences import by_panel as sentences
from cydwaith.performance.words import panels as words
from cydwaith.policies.citing import CITABLE
from cydwaith.policies.models import Citation
from cydwaith.shared.permissions import Actor, Rule, may


def assessment_list(request: HttpRequest) -> HttpResponse:
    """Every assessment by a panel that is kept here."""
    found = panelling.assessments()
    context = {
        "section": "councils",
        "found": [(one, sentences.stands(one)) for one in found],
        "finding": sentences.kept(len(found)),
        "list": PANEL_ASSESSMENTS,
    }
    return render(request, "performance/panel_assessments.html", context)


def assessment(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """One assessment: what was recommended, answered and thought of that; who assessed, what, when."""
    one, by = the_assessment(id), acting(request)
    inside = panelling.reads(by, one, deeds.PANEL_PAPERS)
    found = panelling.findings(one) if one.reported or inside else []
    sent = {line.to: line for line in one.sendings.all()}
    context = {
        "section": "councils",
        "one": one,
        "finding": sentences.opening(one, found),
        "conclusion": panelling.timetable(one)[panelling.Step.REPORT].done,
        "recommendations": panelling.recommendations(found),
        "strengths": panelling.strengths(found),
        "members": one.members.select_related("body"),
        "scopes": list(one.scopes.order_by("-number")),
        "timetable": panelling.timetable(one),
        "missing": panelling.missing(one) if not one.reported and not one.withdrawn else [],
        "recipients": [(name, sent.get(code)) for code, name in recipients(one).items()],
        "evidence": len(panelling.evidence(one, everything=inside)),
        "inside": inside,
        "may": rights(by, one),
        "words": words,
        "sentences": sentences,
    }
    return render(request, "performance/panel_assessment.html", context)


def rights(by: Actor, one: PanelAssessment) -> dict[str, bool]:
    """What a reader may do here now."""
    council = {one.body_id}
    members, writers = panelling.homes(one), panelling.writers(one)
    visited = panelling.day_of(one, panelling.Step.VISIT) is not None
    going = not one.withdrawn
    draft = going and not one.reported
    wanted: dict[str, tuple[Rule, set[str], bool]] = {
        "scope": (deeds.PANEL_SCOPE, council, draft and not visited),
        "join": (deeds.PANEL_JOIN, council, draft and not visited),
        "leave": (deeds.PANEL_LEAVE, council, draft),
        "date": (deeds.PANEL_DATE, council, going),
        "withdraw": (deeds.PANEL_WITHDRAW, council, draft),
        "lay": (deeds.PANEL_LAY, writers, draft),
        "find": (deeds.PANEL_FIND, writers, draft and visited),
        "report": (deeds.PANEL_REPORT, writers, draft and visited),
        "amend": (deeds.PANEL_AMEND, writers, going and visited),
        "drop": (deeds.PANEL_DROP, writers, draft),
        "answer": (deeds.PANEL_ANSWER, council, bool(one.reported)),
        "view": (deeds.PANEL_VIEW, members, bool(one.reported)),
        "send": (deeds.PANEL_SEND, writers, bool(one.reported)),
    }
    return {name: now and allowed(by, what, bodies) for name, (what, bodies, now) in wanted.items()}


def allowed(by: Actor, what: Rule, bodies: set[str]) -> bool:
    """Whether somebody may do something for any of some organisations."""
    return any(may(by, what, body=body) for body in bodies if body in by.roles)


def evidence_room(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """What lies in the evidence room, as far as the reader may read it."""
    one, by = the_assessment(id), acting(request)
    inside = panelling.reads(by, one, deeds.PANEL_PAPERS)
    found = panelling.evidence(one, everything=inside)
    own = {two.pk for two in found if allowed(by, deeds.PANEL_TAKE, {two.body_id, one.body_id})}
    context = {
        "section": "councils",
        "one": one,
        "found": [(two, page_of(two)) for two in found],
        "may_take": own if rights(by, one)["lay"] else set(),
        "may_lay": rights(by, one)["lay"],
        "inside": inside,
        "words": words,
    }
    return render(request, "performance/panel_evidence.html", context)


def page_of(two: Any) -> str:  # Any: something that lies in the evidence room
    """The page of a thing of this site; of a paper its address, if it has one."""
    return CITABLE[Citation.Cited(two.kind)].page(two.key) if two.key else two.url


def the_assessment(number: int) -> PanelAssessment:
    """An assessment by a panel. Raises Http404."""
    return get_object_or_404(PanelAssessment.objects.select_related("body"), pk=number)
