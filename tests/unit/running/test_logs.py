"""What happened to a request is in the log under its id, by route; nothing that a person sent is."""

import io
import json
import logging
from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.test import Client
from prometheus_client import REGISTRY

from cydwaith.running import logs, pages, requests

MARK = "planted-jane.jones@example.org"
PLACES = ("path", "query", "form", "header", "cookie", "agent", "address", "referrer", "id", "host", "method")


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], str]]:
    """Everything that is written to the log, as lines and as text."""
    streams = [io.StringIO(), io.StringIO()]
    handlers = [logging.StreamHandler(stream) for stream in streams]
    handlers[0].setFormatter(logs.Lines())
    handlers[1].setFormatter(logs.Text())
    names = ["", "cydwaith", *settings.LOGGING["loggers"], "django.request", "django.security"]
    for name in names:
        monkeypatch.setattr(logging.getLogger(name), "level", logging.DEBUG)
    logging.Logger.manager._clear_cache()  # type: ignore[attr-defined]  # levels were set past it
    for handler in handlers:
        logging.getLogger().addHandler(handler)
    yield lambda: "".join(stream.getvalue() for stream in streams)
    for handler in handlers:
        logging.getLogger().removeHandler(handler)
    monkeypatch.undo()
    logging.Logger.manager._clear_cache()  # type: ignore[attr-defined]  # and back


def sent(client: Client, place: str) -> None:
    """A request with the mark in a place of its own."""
    path = f"/en/{MARK}/" if place == "path" else "/en/search/"
    headers = {
        "header": {"X-Anything": MARK},
        "agent": {"User-Agent": MARK},
        "address": {"X-Forwarded-For": MARK},
        "referrer": {"Referer": f"https://a.example/{MARK}"},
        "id": {"X-Request-ID": MARK},
        "host": {"Host": MARK},
    }.get(place, {})
    if place == "cookie":
        client.cookies["sessionid"] = MARK
    if place == "form":
        client.post("/en/sign-in/", {"login": MARK, "password": MARK})
        Client(enforce_csrf_checks=True).post("/en/sign-in/", {"login": MARK})
    elif place == "method":
        client.generic(MARK, path)
    else:
        client.get(path, {"q": MARK} if place == "query" else {}, headers=headers)


@pytest.mark.django_db
@pytest.mark.parametrize("place", PLACES)
def test_nothing_that_somebody_sent_is_in_the_log(place: str, client: Client, written: Callable[[], str]) -> None:
    sent(client, place)
    said = written()
    assert '"message": "answered"' in said
    assert MARK not in said
    assert "jane" not in said
    counted = [sample for family in REGISTRY.collect() for sample in family.samples]
    assert [one for one in counted if any("jane" in value for value in one.labels.values())] == []


@pytest.mark.django_db
def test_our_own_fault_is_told_by_where_it_was_and_not_by_its_words(
    written: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_name: str) -> str:
        try:
            raise ValueError(MARK)
        except ValueError as why:
            raise LookupError(f"Key (email)=({MARK})") from why

    monkeypatch.setattr(pages, "reverse", broken)
    answer = Client(raise_request_exception=False).get(f"/robots.txt?q={MARK}")
    assert answer.status_code == 500
    said = written()
    assert "jane" not in said
    (line,) = [one for one in map(json.loads, said.splitlines()[: said.count('{"time"')]) if "error" in one]
    assert (line["level"], line["message"], line["request"]) == (
        "ERROR",
        "Internal Server Error",
        answer["X-Request-ID"],
    )
    raised, because = line["error"]
    assert raised.startswith("LookupError < ")
    assert because.startswith("ValueError < ")
    assert "running/pages.py:" in raised


@pytest.mark.django_db
def test_a_request_keeps_the_id_that_the_proxy_drew(client: Client, written: Callable[[], str]) -> None:
    given = "4bf92f3577b34da6a3ce929d0e0e4736"
    assert client.get("/health/live", headers={"X-Request-ID": given})["X-Request-ID"] == given
    lines = [json.loads(line) for line in written().splitlines() if line.startswith("{")]
    (line,) = [one for one in lines if one["message"] == "answered"]
    assert line["request"] == given
    assert (line["method"], line["route"], line["status"]) == ("GET", "health_live", 200)
    assert line["ms"] >= 0
    assert not requests.ID.get()


@pytest.mark.parametrize("said", ["", "short", "jane.jones@example.org", "a" * 65, "0123456789abcdef\n", "g" * 32])
def test_any_other_id_is_replaced(said: str) -> None:
    made = requests.identity(said)
    assert made != said
    assert requests.SANE.fullmatch(made)
    assert requests.identity(said) != made


@pytest.mark.django_db
def test_a_page_that_was_refused_has_its_id_too(client: Client) -> None:
    assert client.get("/en/", headers={"host": "not.ours.example"})["X-Request-ID"]
    assert client.get("/en/no-such-page/")["X-Request-ID"]


def test_a_library_s_message_is_told_without_what_it_put_in() -> None:
    record = logging.LogRecord("httpx", logging.WARNING, "", 1, "GET %s failed", (MARK,), None)
    assert logs.facts(record)["message"] == "GET %s failed"
    ours = logging.LogRecord("cydwaith.x", logging.WARNING, "", 1, "%s entries", (3,), None)
    assert logs.facts(ours)["message"] == "3 entries"
    assert json.loads(logs.Lines().format(ours))["level"] == "WARNING"
