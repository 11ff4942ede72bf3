"""Whoever sets or answers an address cannot make this site ask a private machine."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import httpx
import pytest

from cydwaith.evidence.sources.asking import Manners, asker
from cydwaith.evidence.sources.faults import Faulty
from cydwaith.record import copies
from cydwaith.shared import fetching

PRIVATE = ["10.0.0.1", "127.0.0.1", "169.254.169.254", "192.168.1.1", "172.16.0.1", "0.0.0.0", "100.64.0.1"]
PRIVATE_6 = ["::1", "::", "fe80::1%eth0", "fd00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "ff02::1"]


@pytest.mark.parametrize("address", [*PRIVATE, *PRIVATE_6])
def test_no_private_address_is_public_however_it_is_wrapped(address: str) -> None:
    assert not fetching.public(address)


@pytest.mark.parametrize("address", ["151.101.1.69", "2606:4700::6810:84e5", "::ffff:151.101.1.69"])
def test_public_ones_are(address: str) -> None:
    assert fetching.public(address)


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """What names lead to, in the place of the real look-up."""
    known: dict[str, list[str]] = {}

    def look_up(host: str, port: int, *_more: object, **_named: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in known.get(host, [host])]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return known


@contextmanager
def machine(location: str = "", body: bytes = b"{}") -> Iterator[tuple[str, list[str]]]:
    """A machine here that notes who asked it, and may lead elsewhere."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(302 if location else 200)
            self.send_header("Content-Type", "application/json")
            if location:
                self.send_header("Location", location)
            self.end_headers()
            self.wfile.write(body)

        do_POST = do_GET  # noqa: N815  # the library's name

        def log_message(self, *_words: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", asked
    finally:
        server.shutdown()
        server.server_close()


def test_a_name_that_leads_to_this_machine_is_not_asked(names: dict[str, list[str]]) -> None:
    """The transport is what httpx uses: if a new version no longer asks it, this machine is asked, and this fails."""
    with machine() as (address, asked):
        names["figures.example"] = ["127.0.0.1"]
        port = address.rpartition(":")[2]
        with httpx.Client(transport=fetching.transport()) as client, pytest.raises(fetching.NotMeant):
            client.get(f"http://figures.example:{port}/")
        assert asked == []


def test_of_several_addresses_only_the_public_are_asked(names: dict[str, list[str]]) -> None:
    names["figures.example"] = ["10.0.0.1", "151.101.1.69"]
    assert fetching.looked_up("figures.example", 443, here=True) == ["151.101.1.69"]


def test_this_machine_is_asked_where_it_was_named_outright_and_only_by_that_name(names: dict[str, list[str]]) -> None:
    names["localhost"] = ["127.0.0.1", "10.0.0.1"]
    assert fetching.looked_up("localhost", 80, here=True) == ["127.0.0.1"]
    for host, here in (("localhost", False), ("10.0.0.1", True), ("127.0.0.2", True)):
        with pytest.raises(fetching.NotMeant):
            fetching.looked_up(host, 80, here=here)


def test_what_a_witness_answers_leads_nowhere() -> None:
    with machine() as (elsewhere, asked), machine(location=elsewhere) as (address, _):
        with fetching.client(address, seconds=5) as client:
            assert fetching.post(client, address, b"", most=100, seconds=5).status == 302
        assert asked == []


def test_an_answer_is_read_up_to_its_limit_alone() -> None:
    with machine(body=b"x" * 1000) as (address, _), fetching.client(address, seconds=5) as client:
        assert len(fetching.post(client, address, b"", most=1000, seconds=5).body) == 1000
        with pytest.raises(fetching.TooMuch):
            fetching.post(client, address, b"", most=999, seconds=5)


def test_figures_are_asked_of_nobody_but_whom_was_meant(names: dict[str, list[str]]) -> None:
    names["api.figures.example"] = ["169.254.169.254"]
    manners = Manners(origins=frozenset({"https://api.figures.example"}), tries=1)
    with asker(manners) as kept, pytest.raises(Faulty) as refused:
        kept.ask("GET", "https://api.figures.example/v2")
    assert [one.code for one in refused.value.report.faults] == ["not-meant"]
    with machine() as (elsewhere, asked), machine(location=elsewhere) as (address, _):
        with asker(Manners(origins=frozenset({address}), tries=1)) as kept, pytest.raises(Faulty):
            kept.ask("GET", f"{address}/v2")
        assert asked == []


def test_a_log_leads_nobody_who_copies_it_to_another_machine() -> None:
    with machine() as (elsewhere, asked):
        other = elsewhere.replace("127.0.0.1", "localhost")
        with machine(location=other) as (address, _), copies.source(address) as fetch, pytest.raises(httpx.HTTPError):
            fetch("checkpoint")
        assert asked == []


def test_a_file_of_a_log_is_read_up_to_its_limit_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(copies, "LARGEST", 10)
    with machine(body=b"x" * 11) as (address, _), copies.source(address) as fetch, pytest.raises(httpx.HTTPError):
        fetch("checkpoint")
