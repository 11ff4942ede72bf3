"""A witness on this machine, for tests: the engine's own rules (C2SP tlog-witness), over HTTP."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.keys import Signer, Verifier, generate
from cydwaith.engines.merkle.notes import BadSignature, NoteError
from cydwaith.engines.merkle.proofs import ProofError
from cydwaith.engines.merkle.witness import Request, Seen, SplitView, Stale, answer, cosign, cosigner

Reply = tuple[int, str]


@dataclass
class Witness:
    """What it saw last, whom it knows, and what it was asked; `instead` answers in its place."""

    log: Verifier
    key: Signer = field(default_factory=lambda: generate("council.example/witness"))
    seen: Seen | None = None
    asked: list[str] = field(default_factory=list)
    instead: list[Reply] = field(default_factory=list)
    location: str = ""
    slow: float = 0.0
    address: str = ""

    @property
    def public(self) -> str:
        return cosigner(self.key).text()

    def answer(self, path: str, body: str) -> Reply:  # one for each status
        """The status and the body, as the format has them."""
        self.asked.append(body)
        if self.instead:
            return self.instead.pop(0)
        assert path.endswith("/add-checkpoint")
        try:
            request = Request.parse(body)
            self.seen = answer(self.seen, request, self.log)
        except (Stale, SplitView) as wrong:
            return 409, f"{wrong.size if isinstance(wrong, Stale) else self.seen.size if self.seen else 0}\n"
        except ProofError as wrong:
            return 422, f"{wrong}\n"
        except (BadSignature, NoteError) as wrong:
            return 403, f"{wrong}\n"
        except Faulty as wrong:
            return 400, f"{wrong}\n"
        return 200, cosign(request.note, self.key, int(time.time()))


@contextmanager
def witness(log: Verifier) -> Iterator[Witness]:
    """A witness that knows a log, at an address of this machine, for as long as the block lasts."""
    made = Witness(log)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            status, said = made.answer(self.path, body)
            self.send_response(status)
            if made.location:
                self.send_header("Location", made.location)
            self.end_headers()
            for letter in said if made.slow else [said]:
                time.sleep(made.slow)
                self.wfile.write(letter.encode())

        def log_message(self, *_words: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    made.address = f"http://127.0.0.1:{server.server_address[1]}/one"
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()
