"""Signing in: the sign-in library's page, with the ways in that this site has."""

from typing import Any

from allauth.account.views import LoginView
from django.conf import settings

from cydwaith.bodies import demo, words
from cydwaith.shared.languages import in_reading_language


class SignIn(LoginView):
    """E-mail address and password, a passkey, an organisation's own sign-in, and in the demonstration one click."""

    def get_next_url(self) -> str | None:
        """Where to go on, in the language of this page: its reader may have changed it on the way."""
        url: str | None = super().get_next_url()
        return in_reading_language(url) if url else url

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Adds `outside` (organisations' own sign-ins) and `samples` (the demonstration's accounts)."""
        outside = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]
        samples = demo.accounts() if settings.DEMO else []
        more = {"outside": outside, "samples": samples, "sample_password": demo.PASSWORD, "words": words}
        return {**super().get_context_data(**kwargs), **more}
