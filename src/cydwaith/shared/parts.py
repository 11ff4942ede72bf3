"""Folded parts of a page that few open: each is made when it is asked for, on a page of its own.

A route declares one (`routes.part`), its page leads there from a folded handle (the macro `part` of
`shared/parts.html`), and a script puts what stands on its page in the place of that link once somebody unfolds it.
Without the script the link leads to the page, which is complete.
"""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from cydwaith.shared.rooms import routes
from cydwaith.shared.routes import Route


def parts_of(page: str) -> list[Route]:
    """The folded parts of a page, by the name of its address."""
    return [route for route in routes().values() if route.of == page]


def render_part(
    request: HttpRequest, template: str, context: Mapping[str, Any], *, name: str, about: object, **of: str
) -> HttpResponse:
    """The page of the part called `name`; `about` is what its page is about, `of` what stands in that page's path.

    The template extends `shared/part.html`.
    """
    route, asked = routes()[name], request.GET.urlencode()
    whole = reverse(route.of, kwargs=of or None) + (f"?{asked}" if asked else "")
    return render(request, template, {**context, "part": route, "about": about, "whole": whole})
