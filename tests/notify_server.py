"""GOV.UK Notify for tests: the part of its API that the site asks, on a port of this machine."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt

SERVICE, SECRET = "11111111-2222-3333-4444-555555555555", "66666666-7777-8888-9999-aaaaaaaaaaaa"
KEY = f"test-{SERVICE}-{SECRET}"
TEMPLATE = "bbbbbbbb-cccc-dddd-eeee-ffffffffffff"
REFUSED = {"status_code": 400, "errors": [{"error": "ValidationError", "message": "email_address Not a valid email"}]}
NO_TEMPLATE = {
    "status_code": 400,
    "errors": [{"error": "ValidationError", "message": "template_id is not a valid UUID"}],
}


class Notify(ThreadingHTTPServer):
    """What it got, and what it answers next in place of taking a letter."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Asked)
        self.taken: list[dict[str, Any]] = []
        self.answers: list[tuple[int, Any]] = []
        self.dies_after_taking = False

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Asked(BaseHTTPRequestHandler):
    """One question, with the signed token that every question must show."""

    server: Notify

    def log_message(self, *_args: Any) -> None:
        """Say nothing."""

    def known(self) -> bool:
        token = self.headers["Authorization"].removeprefix("Bearer ")
        return bool(jwt.decode(token, SECRET, algorithms=["HS256"], options={"verify_iat": False})["iss"] == SERVICE)

    def do_GET(self) -> None:
        assert self.known()
        reference = parse_qs(urlsplit(self.path).query)["reference"][0]
        found = [one for one in self.server.taken if one["reference"] == reference]
        self.answer(200, {"notifications": found, "links": {}})

    def do_POST(self) -> None:
        assert self.path == "/v2/notifications/email"
        assert self.known()
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.server.answers:
            self.answer(*self.server.answers.pop(0))
            return
        self.server.taken.append(asked)
        if self.server.dies_after_taking:
            self.close_connection = True
            return
        self.answer(201, {"id": "x", "reference": asked["reference"]})

    def answer(self, status: int, facts: Any) -> None:
        body = json.dumps(facts).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def notify_server() -> Iterator[Notify]:
    """GOV.UK Notify on a port of this machine."""
    with Notify() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()
