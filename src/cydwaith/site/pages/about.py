"""What Cydwaith is, how it works things out, and how accessible it is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.engines.statistics.standing import LARGEST_WRONG_SIGN
from cydwaith.search.not_yet import NOT_YET


def about(request: HttpRequest) -> HttpResponse:
    """What Cydwaith is and how it works things out, in plain words."""
    told = {"section": "", "largest": f"{100 * LARGEST_WRONG_SIGN:g}", "not_yet": NOT_YET}
    return render(request, "site/about.html", told)


def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement."""
    return render(request, "site/accessibility.html", {"section": ""})
