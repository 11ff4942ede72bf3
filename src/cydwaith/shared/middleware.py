"""What is done to every request: NUL taken out of questions; the API's answers made readable for anyone's program."""

from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponse, JsonResponse

from cydwaith.shared.api import NOT_ALLOWED
from cydwaith.shared.once import a_page

API: Final = "/api/"
KEPT: Final = "public, max-age=60"
READING: Final = "GET, HEAD, OPTIONS"


class NulMiddleware:
    """NUL stands in no text, and PostgreSQL refuses it: a question loses it, an address with it leads nowhere."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.path_info = request.path_info.replace("\0", "\N{REPLACEMENT CHARACTER}")
        if not request.path_info.startswith(API):
            asked = request.META.get("QUERY_STRING", "")
            request.META["QUERY_STRING"] = asked.replace("%00", "").replace("\0", "")
        return self.get_response(request)


class OnceMiddleware:
    """What a page asks for several times, it reads once."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in {"GET", "HEAD"}:
            return self.get_response(request)
        with a_page():
            return self.get_response(request)


class ApiMiddleware:
    """Lets programs on other sites read the API, answers HEAD like GET, and says how long an answer keeps."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(API):
            return self.get_response(request)
        response = self.answer(request)
        response["Access-Control-Allow-Origin"] = "*"
        response["Content-Language"] = "cy, en"
        response["Access-Control-Expose-Headers"] = "ETag, Link, X-Total-Count"
        response["Cache-Control"] = KEPT if response.status_code in {200, 304} else "no-store"
        return response

    def answer(self, request: HttpRequest) -> HttpResponse:
        """The answer of everything within; HEAD is asked there as GET, and the server leaves the body out."""
        if request.method == "OPTIONS":
            allowed = {"Allow": READING, "Access-Control-Allow-Methods": READING}
            return HttpResponse(status=204, headers=allowed | {"Access-Control-Allow-Headers": "If-None-Match"})
        if request.method not in {"GET", "HEAD"}:
            return JsonResponse(NOT_ALLOWED, status=405, headers={"Allow": READING})
        if request.method == "GET":
            return self.get_response(request)
        request.method = "GET"
        response = self.get_response(request)
        request.method = "HEAD"
        return response
