"""Answering Prometheus: a small server of its own, at an address that the public does not reach."""

from typing import Final
from wsgiref.simple_server import WSGIRequestHandler, make_server
from wsgiref.types import StartResponse, WSGIEnvironment

from django.conf import settings
from django.db import connections
from prometheus_client import CollectorRegistry, make_wsgi_app
from prometheus_client.multiprocess import MultiProcessCollector

from cydwaith.running.gauges import Gauges

PATH: Final = "/metrics"


class Quiet(WSGIRequestHandler):
    """Writes no line for each time that Prometheus asks."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # as the library calls it
        """Nothing."""


def registry() -> CollectorRegistry:
    """What all processes that serve pages have counted, those that ended among them, and how the site is now."""
    found = CollectorRegistry()
    MultiProcessCollector(found)  # type: ignore[no-untyped-call]  # the library has no type for it
    found.register(Gauges())
    return found


def application(environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
    """`/metrics`, and nothing else."""
    if environ["PATH_INFO"] != PATH:
        start_response("404 Not Found", [("Content-Type", "text/plain")])
        return [b""]
    try:
        return list(make_wsgi_app(registry())(environ, start_response))
    finally:
        connections.close_all()


def serve() -> None:
    """Answer until told to stop."""
    place = settings.METRICS
    assert place is not None
    assert place.socket is None, "serve refuses a socket here"
    make_server(place.host, place.port, application, handler_class=Quiet).serve_forever()
