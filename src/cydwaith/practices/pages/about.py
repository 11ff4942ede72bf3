"""What Cydwaith is, how it reckons, and how accessible it is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def about(request: HttpRequest) -> HttpResponse:
    """What Cydwaith is and how it reckons, in plain words."""
    return render(request, "shared/about.html", {"section": ""})


def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement."""
    return render(request, "shared/accessibility.html", {"section": ""})
