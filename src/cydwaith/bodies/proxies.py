"""Whether what is set up of proxies agrees with what is seen: limits on signing in count addresses, so it must.

Behind a proxy that nobody told the site of, everybody has the proxy's address. What was seen is noted in the home
folder once, loudly, so that `check` in another process can say it too.
"""

import logging
from pathlib import Path
from typing import Final

from django.conf import settings
from django.http import HttpRequest

log: Final = logging.getLogger(__name__)
SAYS: Final = {
    "unsaid": "requests come through a proxy (X-Forwarded-For), but CYDWAITH_PROXIES does not say how many there are",
    "fewer": "requests come through fewer proxies than CYDWAITH_PROXIES says",
}
_noted: Final[set[str]] = set()


def look(request: HttpRequest) -> None:
    """Notice a proxy that the settings say nothing of."""
    if "HTTP_X_FORWARDED_FOR" in request.META and not settings.PROXIES_SAID:
        seen("unsaid")


def seen(what: str) -> None:
    """Note what disagrees, once in every process."""
    if what not in _noted:
        _noted.add(what)
        log.error(SAYS[what])
        try:
            note(what).write_text(str(settings.ALLAUTH_TRUSTED_PROXY_COUNT))
        except OSError:
            log.exception("it could not be noted for `check`")


def noted() -> list[str]:
    """What disagreed since the settings were last changed so that it could not."""
    if settings.PROXIES_SAID:
        note("unsaid").unlink(missing_ok=True)
    fewer = note("fewer")
    if fewer.exists() and fewer.read_text() != str(settings.ALLAUTH_TRUSTED_PROXY_COUNT):
        fewer.unlink()
    return [words for what, words in SAYS.items() if note(what).exists()]


def note(what: str) -> Path:
    """The file that says so."""
    return Path(settings.HOME) / f"proxies-{what}"
