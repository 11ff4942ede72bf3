"""The search page; while somebody types, its results alone."""

from functools import partial
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.bodies.models import Topic
from cydwaith.bodies.pages.acting import acting
from cydwaith.search import log, words
from cydwaith.search.index.words import FILTERS
from cydwaith.search.not_yet import looked_for
from cydwaith.search.queries import A_PAGE, Sought
from cydwaith.search.queries import search as find
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.permissions import may

FURTHEST = 20
LONGEST_CODE = 12


def search(request: HttpRequest) -> HttpResponse:
    """What answers `?q=`, narrowed by kind, topic, place or body, and language."""
    sought = Sought(request.GET.get("q", ""), *(request.GET.get(name, "")[:60] for name in FILTERS))
    place = place_of(request)
    typing, page = "typing" in request.GET, page_number(request)
    answer = find(sought, start=(page - 1) * A_PAGE, typing=typing, counted=not typing)
    if answer.sought.question and not typing and page == 1 and not sought.narrowed:
        log.count(answer.sought.question, reading_language(), answer.total)
    context = {
        "section": "",
        "answer": answer,
        "q": answer.sought.question,
        "finding": words.finding(answer) if answer.sought.question else "",
        "not_yet": looked_for(answer.sought.question),
        "reason": words.reason,
        "closest": words.CLOSEST,
        "behind": words.BEHIND,
        "filters": words.FILTERS,
        "query": partial(query_of, place=place),
        "place": place,
        "seen_from": partial(seen_from, place),
        "page": page,
        "pages": min(FURTHEST, -(-answer.total // A_PAGE)),
        "topics": () if answer.results else Topic.objects.filter(parent=None),
        "may_keep": may(acting(request), "search.keep"),
        "may_read_asked": may(acting(request), "search.read_asked"),
    }
    return render(request, "search/results.html" if typing else "search/search.html", context)


def place_of(request: HttpRequest) -> str | None:
    """The council that the address asks to look from, which every link keeps; None where the reader's own stands."""
    asked = request.GET.get("place")
    if asked is None:
        return None
    return asked if asked.isalnum() and asked.isascii() and len(asked) <= LONGEST_CODE else ""


def seen_from(place: str | None, address: str) -> str:
    """An address with the council kept that was asked for."""
    return address if place is None else f"{address}{'&' if '?' in address else '?'}place={place}"


def page_number(request: HttpRequest) -> int:
    """The page asked for, from 1 to the furthest there is; anything else counts as the first."""
    asked = request.GET.get("page", "1")[:4]
    return min(max(int(asked), 1), FURTHEST) if asked.isdecimal() else 1


def query_of(sought: Sought, place: str | None = None, **changes: str | int) -> str:
    """The query of the same search with something changed; an empty value takes a filter away."""
    kept = {} if place is None else {"place": place}
    parts = {"q": sought.question, **sought.narrowed, **kept} | changes
    return urlencode({name: value for name, value in parts.items() if value or name in kept})
