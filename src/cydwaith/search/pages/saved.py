"""Searches somebody keeps, and what editors may see of what is looked for."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cydwaith.bodies.pages.acting import account_of, acting
from cydwaith.engines.disclosure.threshold import FEWEST
from cydwaith.search import log, saved
from cydwaith.search.asking import printable
from cydwaith.search.index.words import FILTERS
from cydwaith.search.pages.search import query_of
from cydwaith.search.queries import Sought


def saved_searches(request: HttpRequest) -> HttpResponse:
    """One's kept searches with what is new in each; keeping, having seen, forgetting."""
    mine = account_of(request)
    if request.method == "POST":
        messages.success(request, done(request))
        return redirect("saved_searches")
    context = {"section": "", "alerts": saved.alerts(mine), "query": query_of}
    return render(request, "search/saved.html", context)


def done(request: HttpRequest) -> str:
    """Do what the form asks; says what was done."""
    mine, by, number = account_of(request), acting(request), request.POST.get("number", "")[:18]
    if number.isdecimal() and "forget" in request.POST:
        saved.forget(by=by, account=mine, number=int(number))
        return _("The search is no longer kept.")
    if number.isdecimal():
        saved.look(by=by, account=mine, number=int(number))
        return _("Noted: you have seen these.")
    sought = Sought(printable(request.POST.get("q", "")), *(request.POST.get(name, "")[:40] for name in FILTERS))
    if sought.question and saved.keep(by=by, account=mine, sought=sought):
        return _("The search is kept. What is new in it will be shown here.")
    return _("Nothing was kept: you already keep as many searches as you can, or there was no question.")


def searched_for(request: HttpRequest) -> HttpResponse:
    """What people looked for and did not find, and what they look for most."""
    lacking, often = log.often(lacking=True)[:100], log.often()[:50]
    context = {"section": "", "lacking": lacking, "often": often, "threshold": FEWEST}
    return render(request, "search/searched_for.html", context)
