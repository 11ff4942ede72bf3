"""Fetching from a service: against a server in a thread that behaves well, badly, or not at all."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from cydwaith.evidence.sources import statswales_api
from cydwaith.evidence.sources.faults import Faulty
from cydwaith.evidence.sources.statswales_api import Manners

ROWS = [
    {"YearCode": "202324", "AreaCode": f"W0600{number:04}", "Data": number, "NoteCodes": None} for number in range(7)
]
Answer = tuple[int, dict[str, str], bytes]


class Server:
    """A service whose answers a test decides; it remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.answer: Callable[[dict[str, Any]], Answer] = well_behaved
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                length = int(self.headers.get("Content-Length", 0))
                asked = {
                    "path": urlsplit(self.path).path,
                    "agent": self.headers["User-Agent"],
                    "body": self.rfile.read(length),
                    **{name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()},
                }
                outer.asked.append(asked)
                status, headers, body = outer.answer(asked)
                self.send_response(status)
                for name, value in {
                    "Content-Type": "application/json",
                    "Content-Length": str(len(body)),
                    **headers,
                }.items():
                    self.send_header(name, value)
                self.end_headers()
                if headers.get("Drip"):
                    drip(self.wfile)
                else:
                    self.wfile.write(body)

            do_POST = do_GET  # noqa: N815  # named by the library

            def log_message(self, *_: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.address = f"http://127.0.0.1:{self.http.server_port}/v2/some-id"


def drip(stream: Any) -> None:
    """Bytes for ever, or until nobody listens."""
    try:
        while True:
            stream.write(b" ")
            stream.flush()
            time.sleep(0.02)
    except OSError:
        return


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    thread = threading.Thread(target=made.http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield made
    made.http.shutdown()
    thread.join()
    made.http.server_close()


def said(body: Any, status: int = 200, **headers: str) -> Answer:
    return status, {name.replace("_", "-"): value for name, value in headers.items()}, json.dumps(body).encode()


def well_behaved(asked: dict[str, Any]) -> Answer:
    """Pages by number, as bare lists; a page beyond the last is refused."""
    size, number = int(asked["page_size"]), int(asked.get("page_number", 1))
    if (number - 1) * size >= len(ROWS):
        return said({"error": "errors.page_number_too_high"}, 400)
    return said(ROWS[(number - 1) * size : number * size])


def manners(**more: Any) -> tuple[Manners, list[float]]:
    """Manners that wait for nobody, and the waits they would have kept."""
    waits: list[float] = []
    return Manners(**{"page": 3, "tries": 3, "sleep": waits.append, "seconds": 5, **more}), waits


def fault_of(server: Server, **more: Any) -> str:
    with pytest.raises(Faulty) as error:
        statswales_api.fetch(server.address, manners=manners(**more)[0])
    [fault] = error.value.report
    assert fault.line == 0
    return fault.code


@pytest.mark.parametrize("page", [3, 7, 100])
def test_every_page_is_fetched(server: Server, page: int) -> None:
    data = statswales_api.fetch(server.address, manners=manners(page=page)[0])
    lines = data.decode().splitlines()
    assert lines[0] == "YearCode,AreaCode,Data,NoteCodes"
    assert lines[1] == "202324,W06000000,0,"
    assert len(lines) == 8
    assert server.asked[0]["agent"].startswith("Cydwaith/")
    assert server.asked[0]["path"] == "/v2/some-id/data"


def test_pages_by_cursor(server: Server) -> None:
    def answer(asked: dict[str, Any]) -> Answer:
        at = int(asked.get("cursor", "0"))
        return said(
            {"data": ROWS[at : at + 3], "page_info": {"next_cursor": str(at + 3) if at + 3 < len(ROWS) else None}}
        )

    server.answer = answer
    assert len(statswales_api.fetch(server.address, manners=manners()[0]).splitlines()) == 8


def test_rows_as_lists_with_headers(server: Server) -> None:
    server.answer = lambda _: said({"headers": [{"name": "AreaCode"}, {"name": "Data"}], "data": [["W06000001", "1"]]})
    assert statswales_api.fetch(server.address, manners=manners()[0]) == b"AreaCode,Data\nW06000001,1\n"


def test_a_filter_is_named_first(server: Server) -> None:
    def answer(asked: dict[str, Any]) -> Answer:
        return said({"filterId": "a1b2"}) if asked["body"] else said(ROWS[:1])

    server.answer = answer
    statswales_api.fetch(server.address, {"AreaCode": ["W06000001"]}, manners()[0])
    assert json.loads(server.asked[0]["body"]) == {"filters": [{"AreaCode": ["W06000001"]}]}
    assert server.asked[1]["path"] == "/v2/some-id/data/a1b2"


def test_a_service_that_fails_twice_is_asked_again_later_each_time(server: Server) -> None:
    server.answer = lambda asked: said({}, 503) if len(server.asked) < 3 else well_behaved(asked)
    kept, waits = manners(page=100)
    assert statswales_api.fetch(server.address, manners=kept)
    assert waits == [0.5, 1.0]


@pytest.mark.parametrize(
    ("said_after", "expected"), [("7", 7.0), ("9999", 60.0), ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0), ("soon", 0.5)]
)
def test_it_waits_as_long_as_the_service_asks(server: Server, said_after: str, expected: float) -> None:
    server.answer = lambda asked: (
        said({}, 429, Retry_After=said_after) if len(server.asked) < 2 else well_behaved(asked)
    )
    kept, waits = manners(page=100)
    statswales_api.fetch(server.address, manners=kept)
    assert waits == [expected]


def test_a_service_that_stays_down(server: Server) -> None:
    server.answer = lambda _: said({}, 500)
    assert fault_of(server) == "no-answer"
    assert len(server.asked) == 3


def test_no_service_at_all() -> None:
    with pytest.raises(Faulty) as error:
        statswales_api.fetch("http://127.0.0.1:9/v2/x", manners=manners()[0])
    assert [one.code for one in error.value.report] == ["no-answer"]


def test_a_page_for_people_is_no_data(server: Server) -> None:
    server.answer = lambda _: (
        200,
        {"Content-Type": "text/html; charset=utf-8"},
        b"<!doctype html><title>Sorry</title>",
    )
    assert fault_of(server) == "not-data"
    assert len(server.asked) == 1


@pytest.mark.parametrize("body", [{"data": "text"}, ["text"], "text", {"error": 1}])
def test_json_that_is_no_table(server: Server, body: Any) -> None:
    server.answer = lambda _: said(body)
    assert fault_of(server) == "not-data"


def test_not_found_is_not_tried_again(server: Server) -> None:
    server.answer = lambda _: said({"error": "none"}, 404)
    assert fault_of(server) == "not-data"
    assert len(server.asked) == 1


def test_an_answer_cut_off_half_way(server: Server) -> None:
    server.answer = lambda asked: (200, {"Content-Length": "5000"}, json.dumps(ROWS).encode()[:200])
    assert fault_of(server) == "no-answer"
    server.answer = lambda asked: (200, {}, json.dumps(ROWS).encode()[:200])
    assert fault_of(server) == "no-answer"


def test_a_table_without_end(server: Server) -> None:
    server.answer = lambda asked: said(ROWS[:3])
    assert fault_of(server, rows=20) == "too-much"


def test_a_cursor_that_goes_round(server: Server) -> None:
    server.answer = lambda asked: said({"data": ROWS[:1], "page_info": {"next_cursor": "same"}})
    assert fault_of(server) == "too-much"


def test_a_drip_without_end(server: Server) -> None:
    server.answer = lambda asked: (200, {"Drip": "yes", "Content-Length": "1000000"}, b"")
    assert fault_of(server, seconds=0.1, tries=2) == "no-answer"


def test_more_bytes_than_wanted(server: Server) -> None:
    assert fault_of(server, bytes=100) == "too-much"


def test_progress_is_told(server: Server) -> None:
    told: list[int] = []
    statswales_api.fetch(server.address, manners=manners()[0], tell=told.append)
    assert told == [3, 6, 7]


def test_pages_by_links_as_its_predecessor_gave_them(server: Server) -> None:
    def answer(asked: dict[str, Any]) -> Answer:
        at = int(asked.get("skip", "0"))
        link = {"odata.nextLink": f"{server.address}/data?skip={at + 3}"} if at + 3 < len(ROWS) else {}
        return said({"odata.metadata": "…", "value": ROWS[at : at + 3]} | link)

    server.answer = answer
    assert len(statswales_api.fetch(server.address, manners=manners()[0]).splitlines()) == 8
