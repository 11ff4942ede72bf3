"""Asking a WSGI application as a server does."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit
from wsgiref.types import WSGIApplication

from django.core.signals import request_finished, request_started
from django.db import close_old_connections


@dataclass(frozen=True)
class Told:
    """What came back."""

    status: int
    head: dict[str, str]
    body: bytes


def ask(application: WSGIApplication, address: str, **said: str) -> Told:
    """GET an address (path and question); what is said beside it stands as WSGI names it (`HTTP_COOKIE`)."""
    parts = urlsplit(address)
    environ = {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote(parts.path, "iso-8859-1"),
        "QUERY_STRING": parts.query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "HTTP_HOST": "localhost",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        **said,
    }
    found: list[tuple[int, dict[str, str]]] = []

    def start(status: str, headers: list[tuple[str, str]], *_: object) -> object:
        found.append((int(status.split(maxsplit=1)[0]), dict(headers)))
        return bytes

    parts_of_body = application(environ, start)
    try:
        body = b"".join(parts_of_body)
    finally:
        if hasattr(parts_of_body, "close"):
            parts_of_body.close()
    return Told(*found[-1], body)


@contextmanager
def connection_left_open() -> Iterator[None]:
    """A test holds the connection in a transaction of its own: the beginning and end of a request do not close it."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in (request_started, request_finished):
            signal.connect(close_old_connections)
