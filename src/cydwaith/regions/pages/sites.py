"""Projects put where they stand, from a file: looked through feature by feature first, then stored."""

from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from cydwaith.bodies.pages.acting import acting
from cydwaith.regions import site_words
from cydwaith.regions.actions import sites
from cydwaith.regions.forms import SitesForm
from cydwaith.regions.models import Project
from cydwaith.regions.pages.writing import speaking
from cydwaith.shared.forms import with_value
from cydwaith.shared.posting import refuse
from cydwaith.shared.refusals import NotPossible

SURE: Final = "sure"
"""The name of the button that stores what was looked through."""


def place(request: HttpRequest) -> HttpResponse:
    """Send a file, look through what it would do, then store it."""
    bodies = speaking(request)
    form = SitesForm(request.POST or None, request.FILES or None, bodies=bodies)
    found: list[sites.Line] = []
    if request.method == "POST" and form.is_valid():
        told: dict[str, Any] = form.cleaned_data  # Any: of each field
        sure = SURE in request.POST and not request.FILES
        text = told.pop("content")
        try:
            found = sites.place(by=acting(request), text=text, dry=not sure, **told)
        except NotPossible as refusal:
            refuse(form, refusal)
        else:
            if sure and not faults(found):
                messages.success(request, str(site_words.placed(found)))
                return redirect("projects")
            form = SitesForm(with_value(request.POST, "content", text), bodies=bodies)
    context = {
        "section": "councils",
        "form": form,
        "found": found,
        "finding": site_words.looked_through(found) if found else None,
        "faults": faults(found),
        "names": Project.objects.in_bulk({one.code for one in found}),
        "words": site_words,
    }
    return render(request, "regions/sites.html", context)


def faults(found: list[sites.Line]) -> int:
    """How many features have a fault."""
    return sum(one.fate is sites.Fate.FAULT for one in found)
