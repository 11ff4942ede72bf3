"""The outermost layer of the site: pages that nobody has changed are not made again.

Only what is the same for everyone is kept: nothing of whoever is signed in, no form with a secret, no message, nothing
that sets a cookie. An answer is kept under its address, how it is asked for, the reader's council and this edition of
the site. It holds as long as the revisions of the tables it was made from do (`counting`), and until the next moment at
which time alone changes it (`shared.clock`). Revisions are read before an answer is made: what changes meanwhile ends
it.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from pathlib import Path
from typing import Any, Final
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.conf import settings
from django.db import DatabaseError
from django.utils.http import parse_etags

from cydwaith.revisions import counting
from cydwaith.revisions.kept import Head, Kept, borrowed, find, keep
from cydwaith.revisions.watching import tables, watched
from cydwaith.shared import clock
from cydwaith.shared.cookies import COUNCIL, MESSAGES, SESSION, VOICES

PACKAGE: Final = Path(__file__).resolve().parents[1]
ASKED_BY: Final = ("wsgi.url_scheme", "HTTP_HOST", "HTTP_X_FORWARDED_PROTO", "SCRIPT_NAME", "PATH_INFO", "QUERY_STRING")
"""What of a request an answer depends on, besides council, compression and, outside `/cy/` and `/en/`, the language."""
CONDITIONS: Final = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE")
OF_ITS_READER: Final = frozenset({SESSION.name, MESSAGES.name, VOICES.name})
MAY_VARY: Final = frozenset({"cookie", "accept-encoding", "accept-language"})
IN_A_LANGUAGE: Final = re.compile("/(cy|en)/")
WITH_304: Final = frozenset({"cache-control", "content-location", "date", "etag", "expires", "vary"})
MADE: Final = "200 OK"
FileWrapper = Callable[..., Any]  # Any: a server's own


class KeptPages:
    """A WSGI application that answers from what is kept, and else asks the site."""

    def __init__(self, site: WSGIApplication) -> None:
        self.site = site

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        key = key_of(environ)
        if key is None:
            return self.site(environ, start_response)
        moment = clock.moment()
        try:
            with borrowed():
                revisions = counting.revisions()
                kept = find(key, revisions, moment)
        except DatabaseError:
            return self.site(environ, start_response)
        if kept is None:
            return self.make(key, revisions, moment, environ, start_response)
        return answer(kept, environ, start_response)

    def make(
        self,
        key: str,
        revisions: counting.Revisions,
        moment: dt.datetime,
        environ: WSGIEnvironment,
        start_response: StartResponse,
    ) -> Iterable[bytes]:
        """Have the site make an answer, and keep it where it is everyone's."""
        asked = {name: value for name, value in environ.items() if name not in CONDITIONS}
        with watched() as reading, counting.as_of(revisions):
            status, head, parts = told(self.site, asked)
            whole = status == MADE and is_everyones(head)
            body = b"".join(parts) if whole else b""
            read = tables(reading) if whole else None
        if read is None:
            start_response(status, list(head))
            return [body] if whole else parts
        kept = Kept(head, body, {table: revisions.get(table, 0) for table in read}, moment, reading.until)
        keep(key, kept)
        return answer(kept, environ, start_response)


def key_of(environ: WSGIEnvironment) -> str | None:
    """Under what an answer is kept; None for a request that only its sender may have the answer of."""
    if environ["REQUEST_METHOD"] != "GET" or "HTTP_RANGE" in environ or "HTTP_AUTHORIZATION" in environ:
        return None
    try:
        cookies = SimpleCookie(environ.get("HTTP_COOKIE", ""))
    except CookieError:
        return None
    if OF_ITS_READER & cookies.keys():
        return None
    council = cookies[COUNCIL.name].value if COUNCIL.name in cookies else ""
    small = "gzip" in environ.get("HTTP_ACCEPT_ENCODING", "")
    spoken = "" if IN_A_LANGUAGE.match(environ.get("PATH_INFO", "")) else environ.get("HTTP_ACCEPT_LANGUAGE", "")
    asked = [environ.get(name, "") for name in ASKED_BY]
    return "\n".join([edition(), str(int(small)), council, spoken, *asked])


@cache
def edition() -> str:
    """This edition of the site: another one, or one set otherwise, keeps answers of its own."""
    found = hashlib.sha256()
    for path in sorted(PACKAGE.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            stat = path.stat()
            found.update(f"{path.relative_to(PACKAGE)} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    for name, given in sorted(settings.ENVIRONMENT.given.items()):
        found.update(f"{name}={given.text}\n".encode())
    return found.hexdigest()


def told(site: WSGIApplication, environ: WSGIEnvironment) -> tuple[str, Head, Iterator[bytes]]:
    """What the site answers: its status, its head, and the body part by part."""
    said: list[tuple[str, Head]] = []

    def start(status: str, headers: list[tuple[str, str]], *_: Any) -> Callable[[bytes], object]:  # Any: WSGI's own
        said.append((status, tuple(headers)))
        return bytes

    parts = site(environ, start)
    return *said[-1], to_the_end(parts)


def to_the_end(parts: Iterable[bytes]) -> Iterator[bytes]:
    """The parts of a body; the site is told when they are over, as WSGI wants it."""
    try:
        yield from parts
    finally:
        if close := getattr(parts, "close", None):
            close()


def is_everyones(head: Head) -> bool:
    """Whether an answer is at hand as a whole, and the same for all who ask as its key says."""
    named = [(name.lower(), value.lower()) for name, value in head]
    varies = {one.strip() for name, value in named if name == "vary" for one in value.split(",")}
    sets = any(name == "set-cookie" for name, _ in named)
    secret = any(name == "cache-control" and "no-store" in value for name, value in named)
    whole = any(name == "content-length" for name, _ in named)
    return whole and not sets and not secret and varies <= MAY_VARY


def answer(kept: Kept, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """Give what is kept, or say that the reader has it already."""
    tags = parse_etags(environ.get("HTTP_IF_NONE_MATCH", ""))
    mine = next((value for name, value in kept.head if name.lower() == "etag"), "")
    if tags and (tags == ["*"] or mine.removeprefix("W/") in {tag.removeprefix("W/") for tag in tags}):
        unchanged = [(name, value) for name, value in kept.head if name.lower() in WITH_304]
        start_response(f"{HTTPStatus.NOT_MODIFIED.value} {HTTPStatus.NOT_MODIFIED.phrase}", unchanged)
        return []
    start_response(MADE, list(kept.head))
    return [kept.body]


def site(application: WSGIApplication) -> WSGIApplication:
    """The site with its pages kept, unless the settings say that none are."""
    return KeptPages(application) if settings.PAGES_KEPT else application
