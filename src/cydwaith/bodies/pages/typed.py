"""Giving back what somebody typed, keeping it while it is written, and forgetting it."""

import sys
from contextlib import suppress
from http import HTTPStatus
from typing import Any, Final

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect, render
from django.template import engines
from django.template.backends.utils import csrf_input, csrf_input_lazy
from django.utils.functional import lazy
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import SafeString
from django.utils.translation import override
from django.views.decorators.http import require_POST

from cydwaith.bodies import typed
from cydwaith.bodies.models import Kept
from cydwaith.bodies.pages.acting import account_of
from cydwaith.engines.json_text import parsed
from cydwaith.shared import errors
from cydwaith.shared.errors import language_of
from cydwaith.shared.posting import AGAIN

SOON: Final = "30"
"""In how many seconds it is worth trying again."""


def context(request: HttpRequest) -> dict[str, Any]:
    """What every page shows of this: the hidden fields of its forms, and what is kept of them."""
    return {
        "csrf_only": csrf_input_lazy(request),
        "csrf_input": lazy(lambda: csrf_input(request) + typed.fields_of_ours(request), SafeString)(),
        "kept": typed.kept_for(request),
        "again": AGAIN,
    }


def given_back(request: HttpRequest, status: HTTPStatus, reason: str = "") -> HttpResponse:
    """A page that says what went wrong, with what was typed, ready to be looked through and sent again.

    It needs nothing of the database, which may be what went wrong. Only what came is given back, to whoever sent it.
    """
    fields = typed.typed(request.POST) if typed.writer_of(request) else []
    told = {"reason": reason, "fields": fields, "page": request.get_full_path(), "writing": request.method == "POST"}
    with override(language_of(request)):
        if status == HTTPStatus.SERVICE_UNAVAILABLE:
            told |= {"csrf_input": csrf_input(request), "ours": typed.sent_of_ours(request)}
            page = engines["jinja"].get_template("503.html").render(told)
            return HttpResponse(page, status=status, headers={"Retry-After": SOON})
        return render(request, "409.html", told, status=status)


def broken(request: HttpRequest) -> HttpResponse:
    """500: our fault; or 503 where no connection to the database is to be had, whatever of ours wanted one first."""
    if isinstance(sys.exception(), OperationalError):
        with suppress(Exception):  # whatever else is broken, the reader gets an answer
            return given_back(request, HTTPStatus.SERVICE_UNAVAILABLE)
    return errors.broken(request)


@require_POST
def save(request: HttpRequest) -> JsonResponse:
    """Keep what is being written; the fields as they would be sent, the page they are on in `page`."""
    try:
        sent = parsed(request.body)
        page, form = str(sent["page"]), str(sent["form"])
        fields = QueryDict(str(sent["fields"]), encoding="utf-8")
    except (ValueError, KeyError, TypeError):
        return JsonResponse({"kept": False}, status=HTTPStatus.BAD_REQUEST)
    here = url_has_allowed_host_and_scheme(page, None) and page.startswith("/") and form.isalnum()
    kept = here and typed.store(account_of(request), form[:32], page, typed.typed(fields))
    typed.note(request, account_of(request))
    return JsonResponse({"kept": bool(kept)})


@require_POST
def forget(request: HttpRequest) -> HttpResponse:
    """Forget what was kept of one form, and go back to its page."""
    form = request.POST.get("form", "")
    found = Kept.objects.filter(account=account_of(request), form=form).first()
    typed.forget(account_of(request), form)
    typed.note(request, account_of(request))
    return redirect(found.page if found else "account")
