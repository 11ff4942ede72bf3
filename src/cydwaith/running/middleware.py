"""Around every request: its id, a line in the log, a count; and health, asked by whatever name."""

import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from cydwaith.running import measures, requests
from cydwaith.running.routes import EARLY


class RequestMiddleware:
    """Gives a request its id, says it back, and writes down how it went: by route, never by address."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        begun = time.perf_counter()
        told = requests.ID.get() or requests.identity(request.headers.get(requests.HEADER, ""))
        token = requests.ID.set(told)
        try:
            response = self.answer(request)
            response[requests.HEADER] = told
            match, early = request.resolver_match, EARLY.get(request.path_info)
            route = early.name if early else match.view_name if match else measures.NOWHERE
            method, seconds = measures.known(request.method), time.perf_counter() - begun
            requests.note(route=route, method=method, status=response.status_code, seconds=seconds)
        finally:
            requests.ID.reset(token)
        return response

    def answer(self, request: HttpRequest) -> HttpResponseBase:
        """The site's answer, or how the site is."""
        early = EARLY.get(request.path_info)
        return early.page(request) if early else self.get_response(request)
