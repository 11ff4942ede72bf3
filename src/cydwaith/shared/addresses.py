"""Where this site is, and the names of its things that outlive any address.

`CYDWAITH_SITE` is the site's own address (https://…). Names in feeds and calendars are made from it, never from what a
request calls its host: the same entry read through two names, or through a proxy, stays the same entry.
"""

import hashlib
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response


def host() -> str:
    """The site's configured host; "localhost" where none is configured."""
    return urlsplit(settings.SITE).hostname or "localhost"


def absolute(request: HttpRequest, path: str | None = None) -> str:
    """The absolute address of a path (else of the request), by the site's configured name where there is one.

    From the root where the request calls the site by a name that it does not have: the page that says so needs one too.
    """
    path = request.get_full_path() if path is None else path
    try:
        return settings.SITE + path if settings.SITE else request.build_absolute_uri(path)
    except DisallowedHost:
        return path


def lasting(path: str) -> str:
    """An address that no request has a say in: absolute where a name is configured, else from the root."""
    return settings.SITE + path


def tag(language: str, *parts: object) -> str:
    """The name of an entry of a feed, as a tag URI (RFC 4151): it never changes, wherever the site moves to."""
    return f"tag:{host()},2026:{'/'.join(map(str, (language, *parts)))}"


def unless_had(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The response with an ETag of its bytes; 304 without them for whoever has them already."""
    etag = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    response["ETag"] = etag
    answered = get_conditional_response(request, etag=etag, response=response)
    assert isinstance(answered, HttpResponse)
    return answered
