"""What programs can read here, and how."""

from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from cydwaith.shared import addresses
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.rooms import operations
from cydwaith.shared.rows import Asked
from cydwaith.site.api import ROOT, joined


def developers(request: HttpRequest) -> HttpResponse:
    """The API, tables, feeds, the command line."""
    operations = [described(path, at["get"]) for path, at in documented().items()]
    base = addresses.absolute(request, "/").rstrip("/")
    return render(request, "site/developers.html", {"operations": operations, "base": base})


@cache
def documented() -> dict[str, Any]:
    """The operations by path; they cannot change while the site runs, and take long to gather."""
    paths: dict[str, Any] = joined().get_openapi_schema()["paths"]
    return paths


def described(path: str, operation: dict[str, Any]) -> dict[str, Any]:
    """An operation as the page shows it: what it is, what may be asked of it, and one example to open."""
    name = operation["operationId"]
    cy, _, en = operation["summary"].partition(" / ")
    asked = [parameter["name"] for parameter in operation["parameters"] if parameter["in"] == "query"]
    return {
        "title": cy if reading_language() == "cy" else en,
        "path": path.removeprefix(ROOT),
        "asked": [parameter for parameter in asked if parameter not in Asked.model_fields],
        "example": reverse(f"api:{name}", kwargs=dict(operations()[name].example or {})),
    }
