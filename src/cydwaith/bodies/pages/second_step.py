"""A second step beside the password, for whoever consents, awards or administers: led to set one up, and back.

Sample accounts have none: their password is everybody's, so a key that one visitor adds would shut the next one out.
They exist in the demonstration alone.
"""

from typing import Any, Final

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.totp.views import ActivateTOTPView
from allauth.mfa.utils import is_mfa_enabled
from allauth.mfa.webauthn.views import AddWebAuthnView
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from cydwaith.bodies.models import Account
from cydwaith.bodies.pages.acting import account_of
from cydwaith.bodies.sessions import methods
from cydwaith.shared.languages import in_reading_language

PAGE: Final = "second_step"
ONWARD: Final = "cw_onward"
"""In the session: where somebody wanted to go when they were asked for a second step."""


def is_missing(account: Account) -> bool:
    """Whether an account must set a second step up before it does what asks for one."""
    return settings.SECOND_STEP and not account.sample and not is_mfa_enabled(account)


def shown(request: HttpRequest) -> bool:
    """Whether whoever asks has shown their second step since they signed in, or needs none."""
    account = request.user
    if not isinstance(account, Account):
        return False
    return not settings.SECOND_STEP or account.sample or "mfa" in methods(request.session)


def page(request: HttpRequest) -> HttpResponse:
    """Why a second step is asked for, and the two ways to set one up; on to where they were, once they have."""
    onward = request.GET.get("next", "")
    if onward.startswith("/") and url_has_allowed_host_and_scheme(onward, request.get_host()):
        request.session[ONWARD] = onward
    if not is_missing(account_of(request)):
        onward = request.session.pop(ONWARD, "")
        return redirect(in_reading_language(onward) if onward else "mfa_index")
    return render(request, "bodies/second_step.html")


class SetUpApp(ActivateTOTPView):  # type: ignore[misc]  # the library has no types
    """Switching an authenticator app on: its first right code is a second step that was shown."""

    def form_valid(self, form: Any) -> HttpResponse:  # Any: the library's form
        response: HttpResponse = super().form_valid(form)
        record_authentication(self.request, account_of(self.request), "mfa", type="totp")
        return response


class SetUpKey(AddWebAuthnView):  # type: ignore[misc]  # the library has no types
    """Adding a key: whoever adds one has just used it."""

    def form_valid(self, form: Any) -> HttpResponse:  # Any: the library's form
        response: HttpResponse = super().form_valid(form)
        record_authentication(self.request, account_of(self.request), "mfa", type="webauthn")
        return response
