"""A council's briefing on two sheets: as a page, and as PDF."""

from http import HTTPStatus
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template import engines
from django.urls import reverse
from django.utils.translation import gettext as _

from cydwaith.bodies.briefing import ROOMS, Room, Turn, briefing
from cydwaith.bodies.models import Body, BodyKind
from cydwaith.evidence.queries import standings
from cydwaith.evidence.sentences.findings import when_of
from cydwaith.evidence.sentences.standings import council_finding
from cydwaith.practices.elsewhere import Elsewhere
from cydwaith.shared import pdf
from cydwaith.shared.addresses import absolute, unless_had
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.clock import today
from cydwaith.shared.said import pair

SHEETS: Final = 2


def page(request: HttpRequest, code: str) -> HttpResponse:
    """The page, which prints on two sheets as well."""
    council = found(code)
    context = {"section": "councils", **shown(council), "room": Room(), "site": "", "pdf": pdf.missing() is None}
    return render(request, "site/briefing.html", context)


def file(request: HttpRequest, code: str) -> HttpResponse:
    """The PDF; where this site cannot make any, a page that says so and what to do instead."""
    council = found(code)
    if missing := pdf.missing():
        context = {"section": "councils", "council": council, "missing": missing}
        return render(request, "site/no_pdf.html", context, status=HTTPStatus.NOT_IMPLEMENTED)
    made = written(council, absolute(request, "/").rstrip("/"))
    response = HttpResponse(made, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name(council)}"'
    response["Content-Language"] = reading_language()
    return unless_had(request, response)


def briefed(code: str) -> Elsewhere | None:
    """The way from a council's page to its briefing; `code` is the council's own. None for any other body."""
    place = Body.objects.filter(pk=code, kind=BodyKind.COUNCIL).values_list("place", flat=True).first()
    if place is None:
        return None
    words = _("Briefing on two sheets, to print or send: best, worst, changing, to learn from, owed, asked")
    return Elsewhere(words, reverse("briefing", kwargs={"code": place}))


def name(council: Body) -> str:
    """What the file is called: briefing-W06000009-cy.pdf."""
    return f"briefing-{council.place_id}-{reading_language()}.pdf"


def found(code: str) -> Body:
    """A council by the code of its area. Raises Http404."""
    return get_object_or_404(Body.objects.select_related("place"), place=code, kind=BodyKind.COUNCIL)


def written(council: Body, site: str) -> bytes:
    """The PDF in the reader's language: with as many lines a part as two sheets hold. `site` makes links absolute."""
    return pdf.written(tuple(documents(council, site)), SHEETS)


def documents(council: Body, site: str) -> list[str]:
    """The document with ever fewer lines, the fullest first."""
    told = shown(council)
    template = engines["jinja"].get_template("site/briefing_paper.html")
    return [template.render({**told, "room": room, "site": site}) for room in ROOMS]


def shown(council: Body) -> dict[str, Any]:
    """Everything that is said."""
    place = council.place
    assert place is not None, "a council has an area"
    better, worse = standings.ahead(place.pk), standings.worse(place.pk)
    old = sum(when_of(one).past for one in [*better, *worse])
    return {
        "council": council,
        "place": place,
        "finding": council_finding(pair(place, "name"), len(better), len(worse), old=old),
        "sheets": briefing(council),
        "today": today(),
        "ahead": {Turn.BEST},
        "behind": {Turn.WORST},
    }
