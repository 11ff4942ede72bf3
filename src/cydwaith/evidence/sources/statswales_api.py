"""A table fetched from StatsWales: page by page, politely, and never for ever.

`GET <data set>/data?format=json` gives rows as JSON objects, page by page; `POST <data set>/data` first names a filter.
What fails for a moment (429, 5xx, no answer, an answer cut off) is tried again, later each time, or when the service
says.
"""

import csv
import datetime as dt
import io
import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from typing import Any, Final
from urllib.parse import urlsplit

import httpx

from cydwaith.evidence.sources.faults import Faulty, Report

USER_AGENT: Final = f"Cydwaith/{version('cydwaith')} (figures of public services in Wales)"
PASSING: Final = frozenset({429, 500, 502, 503, 504})
ACCEPT: Final = {"Accept": "application/json", "User-Agent": USER_AGENT}


@dataclass(frozen=True)
class Manners:
    """How patient to be and how much to take: rows in all, rows, bytes and seconds a page, tries, seconds to wait."""

    rows: int = 200_000
    page: int = 5_000
    bytes: int = 50_000_000
    seconds: float = 60.0
    tries: int = 5
    wait: float = 0.5
    longest_wait: float = 60.0
    sleep: Callable[[float], None] = time.sleep


Tell = Callable[[int], None]


def fetch(
    address: str,
    filters: Mapping[str, Sequence[str]] | None = None,
    manners: Manners | None = None,
    tell: Tell | None = None,
) -> bytes:
    """The whole table as CSV. `address` is that of the data set, `filters` the codes wanted by column.

    Raises Faulty when no full answer comes, the answer is not data, or there are more rows than `manners` allows.
    """
    manners = manners or Manners()
    timeout = httpx.Timeout(manners.seconds, connect=min(10.0, manners.seconds))
    with httpx.Client(headers=ACCEPT, timeout=timeout, follow_redirects=True) as client:
        service = _Service(client, address.rstrip("/"), manners)
        rows: list[Mapping[str, Any]] = []
        for page in service.pages(service.named(filters or {})):
            rows += page
            if tell:
                tell(len(rows))
            if len(rows) > manners.rows:
                raise _faulty("too-much", limit=manners.rows)
    return _written(rows)


class _Passing(Exception):  # noqa: N818  # says what it is
    """Something that may be better in a moment; `after` is how long the service asks to be left alone, in seconds."""

    def __init__(self, why: str, after: float | None = None) -> None:
        super().__init__(why)
        self.after = after


@dataclass(frozen=True)
class _Service:
    client: httpx.Client
    address: str
    manners: Manners

    def named(self, filters: Mapping[str, Sequence[str]]) -> str:
        """The address of the data: of all, or of those that a filter leaves."""
        if not filters:
            return f"{self.address}/data"
        body = {"filters": [{column: list(codes)} for column, codes in filters.items()]}
        answer = self.patiently("POST", f"{self.address}/data", json=body)
        if not isinstance(answer, dict) or "filterId" not in answer:
            raise _faulty("not-data", kind="filterId")
        return f"{self.address}/data/{answer['filterId']}"

    def pages(self, address: str) -> Iterator[list[Mapping[str, Any]]]:
        """One page of rows after the other: by the cursor that the service gives, else by number."""
        asked: dict[str, Any] = {"format": "json", "page_size": self.manners.page}
        seen: set[str] = set()
        number = 1
        while True:
            answer = self.patiently("GET", address, params=asked | ({"page_number": number} if number > 1 else {}))
            rows, cursor = _page(answer)
            yield rows
            if cursor:
                if cursor in seen:
                    raise _faulty("too-much", limit=self.manners.rows)
                seen.add(cursor)
                asked["cursor"] = cursor
            elif "cursor" in asked or len(rows) < self.manners.page:
                return
            else:
                number += 1

    def patiently(self, method: str, address: str, **asked: Any) -> Any:
        """The JSON of an answer, after as many tries as manners allow. Raises Faulty."""
        why = ""
        for tried in range(self.manners.tries):
            try:
                return self.once(method, address, **asked)
            except (_Passing, httpx.TransportError) as error:
                why = str(error) or type(error).__name__
                after = error.after if isinstance(error, _Passing) else None
                if tried + 1 < self.manners.tries:
                    self.manners.sleep(
                        min(after if after is not None else self.manners.wait * 2**tried, self.manners.longest_wait)
                    )
        raise _faulty("no-answer", host=urlsplit(address).netloc, why=why, tries=self.manners.tries)

    def once(self, method: str, address: str, **asked: Any) -> Any:
        """One try. Raises _Passing for what may pass, Faulty for what will not."""
        with self.client.stream(method, address, **asked) as answer:
            if answer.status_code in PASSING:
                raise _Passing(f"HTTP {answer.status_code}", _retry_after(answer))
            if answer.status_code == httpx.codes.BAD_REQUEST and asked.get("params", {}).get("page_number", 1) > 1:
                return []  # the page before was the last one, and exactly full
            kind = answer.headers.get("Content-Type", "").partition(";")[0]
            if answer.is_error or kind != "application/json":
                raise _faulty("not-data", kind=f"HTTP {answer.status_code} {kind}".strip())
            body = self.taken(answer)
        try:
            return json.loads(body)
        except ValueError as error:
            raise _Passing("JSON") from error

    def taken(self, answer: httpx.Response) -> bytes:
        """The body, as long as it stays within manners: a drip that never ends is no answer."""
        until = time.monotonic() + self.manners.seconds
        body = bytearray()
        for part in answer.iter_bytes():
            body += part
            if len(body) > self.manners.bytes:
                raise _faulty("too-much", limit=self.manners.rows)
            if time.monotonic() > until:
                raise _Passing("timeout")
        return bytes(body)


def _page(answer: Any) -> tuple[list[Mapping[str, Any]], str]:
    """The rows of a page (objects, or lists with headers), and the cursor of the next one, if there is any."""
    cursor = ""
    if isinstance(answer, dict):
        cursor = (answer.get("page_info") or {}).get("next_cursor") or ""
        names = [column["name"] for column in answer.get("headers") or []]
        answer = [
            dict(zip(names, row, strict=True)) if isinstance(row, list) else row for row in answer.get("data", [None])
        ]
    if not isinstance(answer, list) or not all(isinstance(row, dict) for row in answer):
        raise _faulty("not-data", kind="JSON")
    return answer, cursor


def _written(rows: Sequence[Mapping[str, Any]]) -> bytes:
    """Rows as CSV, every column that any of them has."""
    out = io.StringIO(newline="")
    columns = list(dict.fromkeys(name for row in rows for name in row))
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    if columns:
        writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def _retry_after(answer: httpx.Response) -> float | None:
    """How long the service asks to be left alone: seconds, or until a date."""
    said = answer.headers.get("Retry-After", "")
    if said.isdigit():
        return float(said)
    try:
        return max((parsedate_to_datetime(said) - dt.datetime.now(dt.UTC)).total_seconds(), 0.0)
    except (TypeError, ValueError):
        return None


def _faulty(code: str, **details: object) -> Faulty:
    report = Report()
    report.add(0, code, **details)
    return Faulty(report)
