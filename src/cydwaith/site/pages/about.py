"""What Cydwaith is, how it reckons, and how accessible it is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.engines.statistics.standing import LARGEST_WRONG_SIGN


def about(request: HttpRequest) -> HttpResponse:
    """What Cydwaith is and how it reckons, in plain words."""
    return render(request, "site/about.html", {"section": "", "largest": f"{100 * LARGEST_WRONG_SIGN:g}"})


def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement."""
    return render(request, "site/accessibility.html", {"section": ""})
