"""An organisation's own sign-in, as OpenID Connect and Microsoft Entra have it: it opens accounts, and makes none.

An account is known by the provider's own number for the person (`sub`), which somebody signed in connects to it. An
e-mail address in what the provider says finds an account only where it says that it verified it; Entra does not say so,
and in some directories whoever administers one writes there what they like. An address opens nothing then but the page
on which one asks to join, and that sends a link to it.
"""

from collections.abc import Mapping
from typing import Any, Final

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from cydwaith.bodies import domains
from cydwaith.bodies.pages import recent
from cydwaith.bodies.pages.joining import TYPED

Claims = Mapping[str, Any]  # Any: whatever a provider says
PROVIDER: Final = "sign-in"


def of_token(login: Any) -> Claims:  # Any: the library's login, here and below
    """What the signed ID token says."""
    said: Claims = login.account.extra_data.get("id_token") or {}
    return said


def vouched(login: Any) -> str:  # Any: allauth has no types
    """The address that the provider says it verified, in so many words; empty where it does not."""
    for said in (of_token(login), login.account.extra_data.get("userinfo") or {}):
        if said.get("email") and said.get("email_verified") is True:
            return str(said["email"]).lower()
    return ""


def address_of(login: Any) -> str:  # Any: allauth has no types
    """The address that the provider gives, verified or not, which proves nothing."""
    return str(of_token(login).get("email") or login.account.extra_data.get("userinfo", {}).get("email") or "").lower()


def is_of_tenant(login: Any) -> bool:  # Any: allauth has no types
    """Whether whoever signs in is of the directory that this site knows; any is, where none is set."""
    tenant = login.provider.app.settings.get("tenant")
    return not tenant or of_token(login).get("tid") == tenant


class OutsideAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # the library has no types
    """How the sign-in library takes what a provider says."""

    def can_authenticate_by_email(self, login: Any, email: str) -> bool:  # Any: allauth has no types
        return is_of_tenant(login) and email.lower() == vouched(login)

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:  # Any: allauth has no types
        """Nobody of another directory comes further; connecting asks whoever it is to have shown it just now."""
        if not is_of_tenant(sociallogin):
            raise ImmediateHttpResponse(redirect("socialaccount_login_error"))
        connects = sociallogin.state.get("process") == "connect"
        if connects and not (request.user.is_authenticated and recent.is_recent(request)):
            raise ImmediateHttpResponse(recent.led_to("account_login", request, reverse("account")))

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:  # Any: allauth has no types
        raise ImmediateHttpResponse(to_join(request, sociallogin))

    def get_connect_redirect_url(self, request: HttpRequest, socialaccount: Any) -> str:  # Any: allauth has no types
        return reverse("account")


def to_join(request: HttpRequest, login: Any) -> HttpResponse:  # Any: allauth has no types
    """Where somebody without an account may ask to join: at once by an address that is vouched for, else by a link."""
    email = vouched(login)
    messages.info(request, _("Your organisation’s sign-in knows you, but no account here is connected with it yet."))
    if email and domains.body_of(email):
        return redirect("join_ask", token=domains.proof_of(email))
    request.session[TYPED] = address_of(login)
    return redirect("join")
