"""Bare addresses, which lead on to a page in the reader's language; Welsh when the browser does not say."""

from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language_from_request, override


def start(request: HttpRequest) -> HttpResponseRedirect:
    """The site's bare address leads to the first page."""
    return led_to("home", request)


def api_start(request: HttpRequest) -> HttpResponseRedirect:
    """The API's bare address leads to the page that explains it."""
    return led_to("developers", request)


def led_to(page: str, request: HttpRequest) -> HttpResponseRedirect:
    """On to a page in the language that the reader's browser asks for."""
    language = "en" if get_language_from_request(request).startswith("en") else "cy"
    with override(language):
        return HttpResponseRedirect(reverse(page), headers={"Vary": "Accept-Language, Cookie"})
