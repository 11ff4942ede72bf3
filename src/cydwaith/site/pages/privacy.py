"""What is held of people, what for and how long: from the declarations of every room."""

from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from cydwaith.bodies.personal.terms import personal
from cydwaith.engines.disclosure.threshold import FEWEST

COLUMNS: Final = {
    "what": {"title": _("What"), "number": False},
    "columns": {"title": _("Of which"), "number": False},
    "purpose": {"title": _("What it is for"), "number": False},
    "kept": {"title": _("How long it is kept"), "number": False},
}


def privacy(request: HttpRequest) -> HttpResponse:
    """The privacy notice: first what belongs to an account, then what is held of others."""
    every = list(personal())
    context = {
        "section": "",
        "columns": COLUMNS,
        "of_accounts": [one for one in every if one.rows is not None],
        "of_others": [one for one in every if one.rows is None],
        "contact": settings.CONTACT,
        "fewest": FEWEST,
    }
    return render(request, "site/privacy.html", context)
