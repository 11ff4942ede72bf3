"""Before something that matters, whoever is there must have shown only just now who they are.

Signing in counts, and so does confirming it later; where a second step is set up, one that went through it. Whoever has
neither a password nor a key to confirm with signs in anew.
"""

import time
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, Final, ParamSpec

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.reauthentication import suspend_request
from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from cydwaith.bodies.models import Account
from cydwaith.bodies.pages.acting import account_of

RECENT: Final = 15 * 60
"""Seconds for which having shown who one is counts."""
Asked = ParamSpec("Asked")
Page = Callable[Concatenate[HttpRequest, Asked], HttpResponse]


def is_recent(request: HttpRequest) -> bool:
    """Whether whoever asks has just shown who they are, by their second step where they have one."""
    second = is_mfa_enabled(account_of(request))
    records = get_authentication_records(request, request.user)
    times = [one["at"] for one in records if not second or one["method"] == "mfa"]
    return time.time() - max(times, default=0) < RECENT


def ask_again(request: HttpRequest) -> HttpResponse:
    """Lead to where they show it once more, and from there on to what they wanted."""
    where = way(account_of(request))
    if where is None:
        back = request.get_full_path()
        logout(request)
        return redirect_to_login(back)
    response: HttpResponse = suspend_request(request, reverse(where))
    return response


def way(account: Account) -> str | None:
    """The page on which an account shows it; None where it has nothing to show it with."""
    if is_mfa_enabled(account):
        return "mfa_reauthenticate"
    return "account_reauthenticate" if account.has_usable_password() else None


def recent(page: Page[Asked]) -> Page[Asked]:
    """A page that opens only to whoever has just shown who they are."""

    @wraps(page)
    def answer(request: HttpRequest, /, *args: Asked.args, **kwargs: Asked.kwargs) -> HttpResponse:
        if is_recent(request):
            return page(request, *args, **kwargs)
        return ask_again(request)

    return answer
