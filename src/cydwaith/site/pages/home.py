"""The first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.evidence.pages.viewpoint import viewpoint
from cydwaith.evidence.queries import standings
from cydwaith.evidence.sentences.findings import sentence
from cydwaith.practices import words
from cydwaith.practices.pages.councils import map_of
from cydwaith.site import queries


def home(request: HttpRequest) -> HttpResponse:
    """What stands out now, the map, and what is new."""
    view = viewpoint(request)
    lead = queries.lead()
    context = {
        "section": "",
        "view": view,
        "lead": lead,
        "finding": lead and sentence(lead.standing, lead.standing.indicator, lead.others),
        "map": map_of(view, standings.counts_by_place()),
        "new": queries.new(),
        "steps": words.STEPS,
    }
    return render(request, "site/home.html", context)
