"""Asking a service over HTTP: one question at a time, patiently, within limits, and nobody but whom was meant.

What fails for a moment (429, 5xx, no answer, an answer cut off) is tried again, later each time, or when the service
says. A service is never waited for, nor read from, without end.
"""

import datetime as dt
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from typing import Any, Final
from urllib.parse import urlsplit

import httpx

from cydwaith.engines.json_text import parsed
from cydwaith.evidence.sources.faults import Faulty, Report
from cydwaith.shared import fetching

USER_AGENT: Final = f"Cydwaith/{version('cydwaith')} (figures of public services in Wales)"
PASSING: Final = frozenset({429, 500, 502, 503, 504})


@dataclass(frozen=True)
class Manners:
    """How patient to be and how much to take: rows in all, rows, bytes and seconds a page, tries, seconds to wait.

    `pause` is kept between two questions, `whole` the seconds that all questions together may take. `origins` are the
    schemes with hosts that may be asked; None where whoever asked named the address themselves.
    """

    rows: int = 200_000
    page: int = 5_000
    bytes: int = 50_000_000
    seconds: float = 60.0
    whole: float = 3600.0
    tries: int = 5
    wait: float = 0.5
    longest_wait: float = 60.0
    pause: float = 0.0
    agent: str = USER_AGENT
    origins: frozenset[str] | None = None
    sleep: Callable[[float], None] = time.sleep

    @property
    def known(self) -> str:
        """The origins that may be asked, in a row."""
        return ", ".join(sorted(self.origins or ()))

    @property
    def transport(self) -> httpx.HTTPTransport | None:
        """How they are reached: at public addresses alone, unless whoever asks named the address themselves."""
        if self.origins is None:
            return None
        return fetching.transport(here=any(urlsplit(one).hostname in fetching.HERE for one in self.origins))


@dataclass(frozen=True)
class Said:
    """What a service said: JSON, or nothing where it said that nothing has changed; and the tag of this version."""

    data: Any
    tag: str = ""
    unchanged: bool = False


class Passing(Exception):  # noqa: N818  # says what it is
    """Something that may be better in a moment; `after` is how long the service asks to be left alone, in seconds."""

    def __init__(self, why: str, after: float | None = None) -> None:
        super().__init__(why)
        self.after = after


class Refusal(Faulty):
    """The service will not answer this question, however often it is asked; `status` is its HTTP status."""

    def __init__(self, report: Report, status: int) -> None:
        super().__init__(report)
        self.status = status


@dataclass
class Asker:
    """Somebody who asks one service, with manners."""

    client: httpx.Client
    manners: Manners
    began: float = field(default_factory=time.monotonic)
    asked: int = 0

    def ask(self, method: str, address: str, **asked: Any) -> Said:
        """The answer, after as many tries as manners allow. Raises Faulty."""
        why = ""
        for tried in range(self.manners.tries):
            self.breathe()
            try:
                return self.once(method, address, **asked)
            except fetching.NotMeant as error:
                raise faulty("not-meant", host=str(error), known=self.manners.known) from error
            except (Passing, httpx.TransportError) as error:
                why = str(error) or type(error).__name__
                after = error.after if isinstance(error, Passing) else None
                if tried + 1 < self.manners.tries:
                    self.manners.sleep(
                        min(after if after is not None else self.manners.wait * 2**tried, self.manners.longest_wait)
                    )
        raise faulty("no-answer", host=urlsplit(address).netloc, why=why, tries=self.manners.tries)

    def breathe(self) -> None:
        """Pause between two questions. Raises Faulty when all of them have taken too long."""
        if time.monotonic() - self.began > self.manners.whole:
            raise faulty("too-long", limit=round(self.manners.whole))
        if self.asked and self.manners.pause:
            self.manners.sleep(self.manners.pause)
        self.asked += 1

    def once(self, method: str, address: str, **asked: Any) -> Said:
        """One try. Raises Passing for what may pass, Faulty for what will not."""
        with self.client.stream(method, address, **asked) as answer:
            tag = answer.headers.get("ETag", "")
            if answer.status_code in PASSING:
                raise Passing(f"HTTP {answer.status_code}", retry_after(answer))
            if answer.status_code == httpx.codes.NOT_MODIFIED:
                return Said(None, tag, unchanged=True)
            kind = answer.headers.get("Content-Type", "").partition(";")[0]
            if answer.is_error or kind != "application/json":
                report = Report()
                report.add(0, "not-data", kind=f"HTTP {answer.status_code} {kind}".strip())
                raise Refusal(report, answer.status_code)
            body = self.taken(answer)
        try:
            return Said(parsed(body), tag)
        except ValueError as error:
            raise Passing("JSON") from error

    def taken(self, answer: httpx.Response) -> bytes:
        """The body, as long as it stays within manners: a drip that never ends is no answer."""
        until = time.monotonic() + self.manners.seconds
        body = bytearray()
        for part in answer.iter_bytes():
            body += part
            if len(body) > self.manners.bytes:
                raise faulty("too-much", limit=self.manners.rows)
            if time.monotonic() > until:
                raise Passing("timeout")
        return bytes(body)


@contextmanager
def asker(manners: Manners) -> Iterator[Asker]:
    """Somebody who asks politely, for as long as the block lasts."""
    timeout = httpx.Timeout(manners.seconds, connect=min(10.0, manners.seconds))
    headers = {"Accept": "application/json", "User-Agent": manners.agent}
    hooks = {"request": [lambda request: _meant(request, manners)]}
    with httpx.Client(
        headers=headers, timeout=timeout, follow_redirects=True, event_hooks=hooks, transport=manners.transport
    ) as client:
        yield Asker(client, manners)


def _meant(request: httpx.Request, manners: Manners) -> None:
    """Raises Faulty when somebody else would be asked than was meant, be it that a service sends us there."""
    origin = f"{request.url.scheme}://{request.url.netloc.decode()}"
    if manners.origins is not None and origin not in manners.origins:
        raise faulty("not-meant", host=origin, known=manners.known)


def retry_after(answer: httpx.Response) -> float | None:
    """How long the service asks to be left alone: seconds, or until a date."""
    said = answer.headers.get("Retry-After", "")
    if said.isdigit():
        return float(said)
    try:
        return max((parsedate_to_datetime(said) - dt.datetime.now(dt.UTC)).total_seconds(), 0.0)
    except (TypeError, ValueError):
        return None


def faulty(code: str, **details: object) -> Faulty:
    """A fault of a file or a service as a whole."""
    report = Report()
    report.add(0, code, **details)
    return Faulty(report)
