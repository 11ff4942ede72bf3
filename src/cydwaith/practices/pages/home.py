"""The first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def home(request: HttpRequest) -> HttpResponse:
    """What stands out now, the map, and what is new."""
    return render(request, "practices/home.html", {})
