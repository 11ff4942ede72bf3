"""Where one is signed in, and ending that from here."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cydwaith.bodies import sessions
from cydwaith.bodies.pages.acting import account_of


def open_sessions(request: HttpRequest) -> HttpResponse:
    """Every session of one's own account; each can be ended, and all others at once."""
    mine, here = account_of(request), request.session.session_key
    if request.method == "POST":
        messages.success(request, ended(request))
        return redirect("account_sessions")
    found = sessions.open_of(mine, here)
    context = {"sessions": found, "others": [one for one in found if not one.here]}
    return render(request, "bodies/sessions.html", context)


def ended(request: HttpRequest) -> str:
    """End what the form names; says what came of it."""
    mine, name = account_of(request), request.POST.get("name", "")
    if name:
        found = sessions.end(mine, name)
        return _("That session was ended.") if found else _("That session had ended already.")
    sessions.end_others(mine, request.session.session_key)
    return _("You are now signed in only here.")
