"""What a reader sees when something is wrong: in their language, with what to do next."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template import engines
from django.utils.translation import get_language_from_path, get_language_from_request, override

BARE = """<!doctype html><html lang="cy"><title>Cydwaith</title>
<h1>Mae rhywbeth o’i le</h1><p>Ni chollwyd dim a gadwyd eisoes. Rhowch gynnig arall arni ymhen ychydig.</p>
<div lang="en"><h1>Something went wrong</h1><p>Nothing saved was lost. Try again in a little while.</p></div></html>"""


def error_page(request: HttpRequest, status: int, **context: Any) -> HttpResponse:
    """The page `<status>.html` in the language of the address, or else of the browser."""
    with override(language_of(request)):
        return render(request, f"{status}.html", context, status=status)


def language_of(request: HttpRequest) -> str:
    """The language of the address, or else of the browser: an error can come before anyone has chosen one."""
    return get_language_from_path(request.path_info) or get_language_from_request(request)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  # as Django calls it
    """400: what came cannot be read."""
    return error_page(request, 400)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  # as Django calls it
    """404: nothing lives at this address."""
    return error_page(request, 404)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  # as Django calls it
    """403 for a form whose secret is missing or old: nothing was done."""
    with override(language_of(request)):
        told = {"kept_now": bool(request.POST), "page": request.get_full_path()}
        return render(request, "403_csrf.html", told, status=403)


def broken(request: HttpRequest) -> HttpResponse:
    """500: our fault. The page asks neither the database nor the session, and if even it breaks, bare words remain."""
    try:
        with override(language_of(request)):
            return HttpResponseServerError(engines["jinja"].get_template("500.html").render({}))
    except Exception:  # noqa: BLE001  # whatever else is broken, the reader gets an answer
        return HttpResponseServerError(BARE)
