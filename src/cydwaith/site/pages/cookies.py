"""Which cookies the site sets, what each is for and how long it is kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.shared.cookies import COOKIES


def cookies(request: HttpRequest) -> HttpResponse:
    """Every cookie, from its one declaration; and the way to clear the choice of a council."""
    return render(request, "site/cookies.html", {"section": "", "cookies": COOKIES})
