"""Before something that matters, whoever is there must have shown only just now who they are.

Signing in counts, and so does confirming it later; where a second step is set up, one that went through it. Whoever has
neither a password nor a key to confirm with signs in anew. What they had typed is kept for them.
"""

import time
from typing import Final
from urllib.parse import urlencode, urlsplit

from allauth.account.authentication import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from cydwaith.bodies.models import Account
from cydwaith.bodies.pages import second_step
from cydwaith.bodies.pages.acting import account_of
from cydwaith.shared.permissions import Rule

SECOND, FIRST = "mfa_reauthenticate", "account_reauthenticate"
WAYS: Final = (SECOND, FIRST, second_step.PAGE)
"""The pages on which somebody shows it once more, or makes ready to."""


def to_show(request: HttpRequest, rule: Rule) -> HttpResponse | None:
    """Where somebody is led first who has not shown what a rule asks of them; None where they have."""
    if rule.second_step and second_step.is_missing(account_of(request)):
        return led_to(second_step.PAGE, request)
    return ask_again(request) if rule.recent and not is_recent(request) else None


def is_recent(request: HttpRequest) -> bool:
    """Whether whoever asks has just shown who they are, by their second step where they have one."""
    second = is_mfa_enabled(account_of(request))
    records = get_authentication_records(request, request.user)
    times = [one["at"] for one in records if not second or one["method"] == "mfa"]
    # What was shown by a clock that has since been put back is not of just now either.
    return abs(time.time() - max(times, default=0)) < settings.SHOW_AGAIN_AFTER


def ask_again(request: HttpRequest) -> HttpResponse:
    """Lead to where they show it once more, and from there back to the page."""
    where, back = way(account_of(request)), page_of(request)
    if where is None:
        logout(request)
    return led_to(where or "account_login", request, back)


def led_to(where: str, request: HttpRequest, back: str = "") -> HttpResponse:
    """To a page, and from there back."""
    return redirect(f"{reverse(where)}?{urlencode({'next': back or page_of(request)})}")


def page_of(request: HttpRequest) -> str:
    """The page that was asked for; the one with the form, where something was sent."""
    came = urlsplit(request.headers.get("Referer", ""))
    if request.method == "POST" and came.netloc == request.get_host():
        return came._replace(scheme="", netloc="", fragment="").geturl()
    return request.get_full_path()


def way(account: Account) -> str | None:
    """The page on which an account shows it; None where it has nothing to show it with."""
    if is_mfa_enabled(account):
        return SECOND
    return FIRST if account.has_usable_password() else None
