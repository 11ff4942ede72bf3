"""One example of each page, so that no page escapes the tests that hold for all of them."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils import translation

from cydwaith.bodies.permissions import Who, table

# What stands in the address of a page; pages that need nothing are not listed.
EXAMPLES: dict[str, dict[str, Any]] = {
    "answer": {"id": 1},
    "adopt": {"slug": "multi-stream-recycling"},
    "body": {"code": "GB-PLA-CRF"},
    "council": {"code": "W06000009"},
    "entry": {"id": 1},
    "holding_new": {"code": "GB-PLA-CRF", "slug": "leader"},
    "impact": {"slug": "multi-stream-recycling", "indicator": "waste-recycled-wales"},
    "impact_csv": {"slug": "multi-stream-recycling", "indicator": "waste-recycled-wales"},
    "impact_json": {"slug": "multi-stream-recycling", "indicator": "waste-recycled-wales"},
    "indicator": {"code": "waste-recycled-wales"},
    "indicator-csv": {"code": "waste-recycled-wales"},
    "indicator-csvw": {"code": "waste-recycled-wales"},
    "indicator-json": {"code": "waste-recycled-wales"},
    "member_invite": {"code": "GB-PLA-CRF"},
    "members": {"code": "GB-PLA-CRF"},
    "post": {"code": "GB-PLA-CRF", "slug": "leader"},
    "post_contact": {"code": "GB-PLA-CRF", "slug": "leader"},
    "practice": {"slug": "multi-stream-recycling"},
    "practice_adoptions": {"slug": "welsh-veg-in-schools", "format": "csv"},
    "practice_version": {"slug": "multi-stream-recycling", "number": 1},
    "specification_revise": {"slug": "multi-stream-recycling", "indicator": "waste-recycled-wales"},
    "topic": {"code": "recycling-and-waste"},
    "topic_improved": {"code": "work-and-unemployment"},
    "topic_opportunity": {"code": "recycling-and-waste"},
}

# Addresses that answer with a file, not with a page.
FILES = {
    "adoptions_feed",
    "impact_csv",
    "impact_json",
    "indicator-csv",
    "indicator-csvw",
    "indicator-json",
    "mfa_download_recovery_codes",
    "overview-csv",
    "overview-json",
    "practice_adoptions",
    "practices_feed",
    "reach-csv",
    "reach-json",
    "signals_feed",
}

# Pages that cannot be opened by their address alone, each with the reason; journeys and tests of their room open them.
APART = {
    "account_logout": "asks and leads on",
    "account_reset_password_from_key": "needs a key from an e-mail",
    "ask": "needs an ask: none ships",
    "signal": "needs a signal that this reader may see",
    "signal_answer": "needs a signal of one's own council",
    "start": "leads on to a language",
    "term_strike": "needs an agreed term: none ships",
    "api_missing": "is never there",
    "api_start": "leads on",
    "mfa_authenticate": "only in the midst of signing in",
    "mfa_login_webauthn": "answers a script",
    "openid_connect_callback": "only from a provider",
    "openid_connect_login": "only with a provider",
    "socialaccount_login_error": "only after a provider's refusal",
}


def pages(who: Who) -> Iterator[str]:
    """Every page that the table opens to someone, by name."""
    for rule in table().values():
        if who in rule.who:
            yield from (page for page in rule.pages if page not in APART and page not in FILES)


def address(page: str, language: str) -> str:
    """Where the example of a page is found in a language."""
    with translation.override(language):
        return reverse(page, kwargs=EXAMPLES.get(page))
