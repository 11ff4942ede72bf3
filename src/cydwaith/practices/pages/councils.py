"""The councils of Wales: all side by side."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.bodies.models import Place
from cydwaith.evidence.pages.viewpoint import viewpoint
from cydwaith.evidence.queries import standings
from cydwaith.evidence.verdicts import Tally
from cydwaith.practices.findings import voice
from cydwaith.practices.pages.home import map_of
from cydwaith.practices.queries.councils import shared_by_place


@dataclass(frozen=True, slots=True)
class Line:
    """A council on the list."""

    place: Place
    tally: Tally
    shared: int
    taken: int
    own: bool


def councils(request: HttpRequest) -> HttpResponse:
    """Every council: where it stands out and falls behind, what it shared and took up."""
    view = viewpoint(request)
    counts = standings.counts_by_place()
    shared = shared_by_place()
    lines = [
        Line(place, counts.get(place.code, Tally()), *shared.get(place.code, (0, 0)), place.code == view.code)
        for place in view.councils
    ]
    most = max((line.tally.better for line in lines), default=0)
    leading = [line.place.name.plain for line in lines if line.tally.better == most]
    context = {
        "section": "councils",
        "view": view,
        "lines": lines,
        "finding": voice().councils_page(leading, most),
        "map": map_of(view, counts) if lines else None,
    }
    return render(request, "practices/councils.html", context)
