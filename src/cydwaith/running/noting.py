"""The outermost layer of the site: every answer has its own id, and those that were kept are counted too."""

import time
from collections.abc import Callable, Iterable
from types import TracebackType
from typing import Final
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from cydwaith.running import measures, requests

KEPT: Final = "kept"
"""The route of an answer that was not made again: which page it is of is not asked."""
Error = tuple[type[BaseException], BaseException, TracebackType] | tuple[None, None, None]


class Noting:
    """A WSGI application that has another answer."""

    def __init__(self, site: WSGIApplication) -> None:
        self.site = site

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        begun = time.perf_counter()
        told = requests.identity(environ.get("HTTP_X_REQUEST_ID", ""))
        requests.ID.set(told)
        requests.NOTED.set(False)

        def start(status: str, head: list[tuple[str, str]], error: Error | None = None) -> Callable[[bytes], object]:
            if not requests.NOTED.get():
                code, method = int(status.split(" ", 1)[0]), measures.known(environ["REQUEST_METHOD"])
                requests.note(route=KEPT, method=method, status=code, seconds=time.perf_counter() - begun)
            requests.ID.set("")
            # A kept answer has the id of whoever it was made for.
            own = [(name, value) for name, value in head if name.lower() != requests.HEADER.lower()]
            return start_response(status, [*own, (requests.HEADER, told)], error)

        return self.site(environ, start)
