"""The first page: what this is; for whoever is signed in and has a council, what waits for it today."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.bodies.models import Body, BodyKind
from cydwaith.bodies.pages.acting import acting
from cydwaith.bodies.pages.my_council import my_council
from cydwaith.bodies.today import today as parts_of
from cydwaith.evidence.pages.marks import key
from cydwaith.evidence.pages.pictures import map_of
from cydwaith.evidence.pages.viewpoint import Viewpoint, viewpoint
from cydwaith.evidence.queries import standings
from cydwaith.evidence.sentences.findings import sentence
from cydwaith.evidence.verdicts import kind
from cydwaith.practices import words
from cydwaith.shared.said import pair
from cydwaith.site import queries, sentences


def home(request: HttpRequest) -> HttpResponse:
    """Your council today, or what this is, the three questions, one finding, and what is new."""
    mine = my_council(request)
    body = Body.objects.filter(place=mine, kind=BodyKind.COUNCIL).first() if mine else None
    return today(request, body) if body and acting(request).signed_in else welcome(request)


def today(request: HttpRequest, body: Body) -> HttpResponse:
    """What waits for one council, room by room, each line with its next step."""
    parts = parts_of(body, acting(request))
    waiting = sum(part.number for part in parts if part.turn.waits)
    name = pair(body.place or body, "name")
    context = {"section": "", "body": body, "parts": parts, "finding": sentences.today(name, waiting)}
    return render(request, "site/today.html", context)


def welcome(request: HttpRequest) -> HttpResponse:
    """What Cydwaith is, the three questions, one finding as an example with its map, and what is new."""
    view = viewpoint(request)
    context = {
        "section": "",
        "view": view,
        "new": queries.new(),
        "steps": words.STEPS,
        **example(view),
    }
    return render(request, "site/home.html", context)


def example(view: Viewpoint) -> dict[str, object]:
    """The finding and the map of the very indicator that it is about; nothing while no figures are loaded."""
    lead = queries.lead()
    if lead is None:
        return {"lead": None}
    standing = lead.standing
    indicator, found = standing.indicator, standings.of_calculation(standing.calculation)
    finding = sentence(standing, indicator, lead.others)
    title = str(sentences.on_the_map(pair(indicator, "label")))
    return {
        "lead": lead,
        "finding": finding,
        "map": map_of(found, indicator, view, title, str(finding)),
        "key": key((kind(one) for one in found), standing.basis),
    }
