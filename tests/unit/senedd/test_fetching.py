"""Asking for a file at its publisher's: by name, again where they are busy, and not at all where it is not meant."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from cydwaith.senedd import commands
from cydwaith.senedd.sources import record
from cydwaith.shared.commands import UsageError
from tests.senedd_files import an_exchange, written

FILE = written(an_exchange())


@contextmanager
def publisher(*statuses: int) -> Iterator[tuple[str, list[str]]]:
    """A machine that answers with each status in turn, the last again and again; and who asked."""
    waiting = list(statuses)
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.headers["User-Agent"])
            status = waiting.pop(0) if len(waiting) > 1 else waiting[0]
            self.send_response(status)
            self.end_headers()
            self.wfile.write(FILE if status == 200 else b"")

        def log_message(self, *_words: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/day.xml", asked
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "WAITS", (0.0, 0.0))


def test_a_busy_publisher_is_asked_again_and_told_who_asks() -> None:
    with publisher(503, 429, 200) as (address, asked):
        found = commands.opened(Path(address), record.read)
    assert len(found.contributions) == 6
    assert len(asked) == 3
    assert all("Cydwaith" in one for one in asked)


@pytest.mark.parametrize(("statuses", "times"), [((404,), 1), ((503,), 3), ((301,), 1)])
def test_what_is_not_there_is_said(statuses: tuple[int, ...], times: int) -> None:
    with publisher(*statuses) as (address, asked), pytest.raises(UsageError, match=str(statuses[0])):
        commands.fetched(address)
    assert len(asked) == times


@pytest.mark.parametrize("address", ["http://example.org/day.xml", "https://user:word@localhost/day.xml"])
def test_what_is_not_meant_is_not_asked(address: str) -> None:
    with pytest.raises(UsageError):
        commands.fetched(address)
