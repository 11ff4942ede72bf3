"""How the sign-in library behaves here: accounts are given by a body's administrator, nobody makes their own."""

from typing import Any, Final

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language

from cydwaith.bodies import letters, proxies, typed
from cydwaith.bodies.models import Account
from cydwaith.shared.said import Said

UNKNOWN: Final = "account/email/unknown_account"
LIKE: Final = "account/email/login_code"


class AccountAdapter(DefaultAccountAdapter):
    """No open registration, and no sample account outside the demonstration."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def populate_username(self, request: HttpRequest, user: Any) -> None:
        """There are no user names: the e-mail address is the name one signs in with."""

    def pre_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse | None:
        if user.sample and not settings.DEMO:
            return redirect("account_inactive")
        response: HttpResponse | None = super().pre_login(request, user, **kwargs)
        return response

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse:
        """Whoever comes back finds what they had typed."""
        response: HttpResponse = super().post_login(request, user, **kwargs)
        typed.note(request, user)
        return response

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Wrong passwords count for one account at one address: others cannot lock its holder out."""
        account: str = super()._get_login_attempts_cache_key(request, **credentials)
        return f"{account}:{self.get_client_ip(request)}"

    def get_client_ip(self, request: HttpRequest) -> str:
        """The address of whoever asks; where fewer proxies stand before the site than it says, the one that is seen."""
        try:
            found: str = super().get_client_ip(request)
        except ImproperlyConfigured:
            proxies.seen("fewer")
            found = request.META.get("REMOTE_ADDR") or "-"
        return found

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """A letter about an unknown address is made like any other, and goes to nobody: it may be a stranger's."""
        name = LIKE if template_prefix == UNKNOWN else template_prefix
        made = self.render_mail(name, email, {"email": email, **context})
        language = get_language()
        letters.post(
            letters.Written(
                to=Account.objects.filter(email=email.lower()).first(),
                kind=name.rpartition("/")[2],
                subject=Said(**{language: made.subject}),
                text=Said(**{language: str(made.body)}),
                language=language,
                useful=letters.A_CODE if name == LIKE else letters.A_LINK,
            )
        )

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account")
