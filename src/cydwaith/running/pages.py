"""Answers for programs: is it alive, can it serve, what may be indexed, where to report a weakness."""

import datetime as dt
from typing import Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.http import require_safe

from cydwaith.running import health
from cydwaith.shared import clock
from cydwaith.shared.addresses import absolute
from cydwaith.shared.bilingual import LANGUAGES

TEXT: Final = "text/plain; charset=utf-8"
UNASKED: Final = {"Cache-Control": "no-store"}
REVIEWED: Final = dt.timedelta(days=180)
"""For so long whoever reads where to report a weakness may rely on it; the standard wants less than a year."""
NOT_INDEXED: Final = ("account_login", "search")
"""Pages that are of no use in another's index: signing in, and every answer of our own search."""


@require_safe
def live(_request: HttpRequest) -> HttpResponse:
    """The process answers; nothing else is asked."""
    return JsonResponse({"live": True}, headers=UNASKED)


@require_safe
def ready(_request: HttpRequest) -> HttpResponse:
    """Whether pages can be served (503 where not), and each thing that was looked at."""
    found = health.looked()
    able = health.ready(found)
    return JsonResponse({"ready": able, "checks": found}, status=200 if able else 503, headers=UNASKED)


@require_safe
def robots(_request: HttpRequest) -> HttpResponse:
    """What need not be indexed: everything else may be."""
    lines = ["User-agent: *", "Disallow: /health/"]
    for language in LANGUAGES:
        with override(language):
            lines += [f"Disallow: {reverse(name)}" for name in NOT_INDEXED]
    return HttpResponse("\n".join(lines) + "\n", content_type=TEXT)


@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """Where to report a weakness (RFC 9116); not there until whoever runs the site says where."""
    if not settings.SECURITY_CONTACT:
        raise Http404
    until = (clock.now() + REVIEWED).astimezone(dt.UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    lines = [
        f"Contact: {settings.SECURITY_CONTACT}",
        f"Expires: {until:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: cy, en",
        f"Canonical: {absolute(request, request.path)}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type=TEXT)
