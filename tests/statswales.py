"""A service on this machine that behaves like StatsWales' published interface (version 2), for tests of fetching.

It tells of data sets and their revisions (with ETag and 304), of their columns, names filters and gives pages of rows
by number, by cursor, or by `odata.nextLink`. `trouble` may be answered instead, once for each question asked.
"""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

Answer = tuple[int, dict[str, str], bytes]
Row = dict[str, Any]
JSON = {"Content-Type": "application/json; charset=utf-8"}


@dataclass
class DataSet:
    """A table as it is published: its rows in words, and the code of each column."""

    rows: list[Row]
    codes: dict[str, str] = field(default_factory=dict)
    value: str = "Data values"
    revision: str = "revision-1"
    replaced_by: str = ""

    def columns(self) -> list[str]:
        return [name for name in self.rows[0] if name not in (self.value, "Notes")]

    def filters(self) -> list[Row]:
        return [
            {
                "columnName": name,
                "factTableColumn": self.codes.get(name, f"{name.replace(' ', '')}Code"),
                "values": [{"reference": code(value), "description": value} for value in self.values(name)],
            }
            for name in self.columns()
        ]

    def values(self, name: str) -> list[str]:
        return list(dict.fromkeys(str(row[name]) for row in self.rows))

    def shown(self, asked: list[dict[str, list[str]]]) -> list[Row]:
        wanted = {name: codes for one in asked for name, codes in one.items()}
        return [row for row in self.rows if all(code(str(row[name])) in codes for name, codes in wanted.items())]


def code(value: str) -> str:
    return f"c{abs(hash(value)) % 10**8}" if not value.isdigit() else value


@dataclass
class StatsWales:
    """The service: what it has, what it was asked, and how it misbehaves."""

    sets: dict[str, DataSet] = field(default_factory=dict)
    asked: list[Row] = field(default_factory=list)
    trouble: Callable[["StatsWales", Row], Answer | None] = lambda _service, _asked: None
    paging: str = "number"
    filters: dict[str, list[dict[str, list[str]]]] = field(default_factory=dict)
    address: str = ""

    @property
    def paths(self) -> list[str]:
        return [one["path"].rpartition("/v2/")[2].partition("/")[2].partition("/")[0] or "about" for one in self.asked]

    def answer(self, asked: Row) -> Answer:
        if troubled := self.trouble(self, asked):
            return troubled
        _, _, name, *rest = asked["path"].split("/")
        if name not in self.sets:
            return said({"error": "errors.no_dataset"}, 404)
        return self.of(self.sets[name], asked, *rest)

    def of(self, found: DataSet, asked: Row, what: str = "", mark: str = "") -> Answer:
        if not what:
            return self.about(found, asked)
        if what == "filters":
            return said(found.filters())
        if asked["method"] == "POST":
            return self.named(asked)
        return self.page(found.shown(self.filters[mark]) if mark else found.rows, asked)

    def about(self, found: DataSet, asked: Row) -> Answer:
        tag = f'W/"{found.revision}"'
        if asked["tag"] == tag:
            return 304, {"ETag": tag}, b""
        titles = [{"language": "en-GB", "title": "A table"}, {"language": "cy-GB", "title": "Tabl"}]
        now = {"id": found.revision, "publish_at": "2026-03-24T09:30:00Z", "metadata": titles}
        replaced = {"dataset_id": found.replaced_by} if found.replaced_by else None
        status, headers, body = said({"published_revision": now, "replaced_by": replaced})
        return status, headers | {"ETag": tag}, body

    def named(self, asked: Row) -> Answer:
        wanted = json.loads(asked["body"])
        assert wanted["options"] == {
            "use_raw_column_names": False,
            "use_reference_values": False,
            "data_value_type": "with_note_codes",
        }
        mark = f"f{len(self.filters)}"
        self.filters[mark] = wanted["filters"]
        return said({"filterId": mark})

    def page(self, rows: list[Row], asked: Row) -> Answer:
        size, number = int(asked.get("page_size", 100)), int(asked.get("page_number", 1))
        at = int(asked.get("cursor", (number - 1) * size))
        if at and at >= len(rows):
            return said({"error": "errors.page_number_too_high"}, 400)
        some, more = rows[at : at + size], at + size < len(rows)
        if self.paging == "cursor":
            return said({"data": some, "page_info": {"next_cursor": str(at + size) if more else None}})
        if self.paging == "link":
            link = {"odata.nextLink": f"{self.address}{asked['path'][3:]}?cursor={at + size}&page_size={size}"}
            return said({"value": some} | (link if more else {}))
        return said(some)


def said(body: Any, status: int = 200) -> Answer:
    return status, dict(JSON), json.dumps(body).encode()


@contextmanager
def statswales() -> Iterator[StatsWales]:
    """The service, for as long as the block lasts."""
    service = StatsWales()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # named by the library
            parts = urlsplit(self.path)
            asked = dict(parse_qsl(parts.query)) | {
                "path": parts.path,
                "method": self.command,
                "agent": self.headers.get("User-Agent", ""),
                "tag": self.headers.get("If-None-Match", ""),
                "body": self.rfile.read(int(self.headers.get("Content-Length", 0))).decode(),
            }
            service.asked.append(asked)
            status, headers, body = service.answer(asked)
            self.send_response(status)
            for name, value in ({"Content-Length": str(len(body))} | headers).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        do_POST = do_GET  # noqa: N815  # named by the library

        def log_message(self, *_: object) -> None:
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    http.daemon_threads = True
    service.address = f"http://127.0.0.1:{http.server_port}/v2"
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield service
    finally:
        http.shutdown()
        thread.join()
        http.server_close()
