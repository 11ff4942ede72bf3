"""Bodies, as everyone sees them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.bodies import queries, words
from cydwaith.bodies.models import Body
from cydwaith.bodies.pages.acting import acting
from cydwaith.shared.permissions import may


def bodies(request: HttpRequest) -> HttpResponse:
    """Every body, by kind."""
    return render(request, "bodies/bodies.html", {"kinds": queries.bodies_by_kind(), "words": words})


def body(request: HttpRequest, code: str) -> HttpResponse:
    """One body: its names, posts, area, and where each fact was read."""
    try:
        facts = queries.body_facts(code)
    except Body.DoesNotExist as error:
        raise Http404(code) from error
    manages = may(acting(request), "member.read", body=code)
    return render(request, "bodies/body.html", {"facts": facts, "body": facts.body, "words": words, "manages": manages})
