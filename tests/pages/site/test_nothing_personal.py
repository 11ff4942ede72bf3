"""Whatever somebody does here, nothing of who they are comes into logs, the record, the search, files or the API."""

import logging
from collections.abc import Iterator
from typing import Final

import pytest
from django.apps import apps
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from cydwaith.bodies import reference
from cydwaith.bodies.actions.accounts import invite
from cydwaith.bodies.models import Account, Body, Membership
from cydwaith.bodies.pages import accounts
from cydwaith.search import actions as search
from cydwaith.shared.permissions import COMMAND_LINE, Role, Who
from cydwaith.shared.rooms import operations, routes
from tests.letters import sent

NONCE: Final = "qzvx7731"
EMAIL: Final = f"{NONCE}@cardiff.example"
NAME: Final = f"Somebody {NONCE}"
PASSWORD: Final = f"four {NONCE} words together"
STRANGER: Final = f"stranger-{NONCE}@cardiff.example"


@pytest.fixture
def everything(db: None, caplog: pytest.LogCaptureFixture, client: Client, monkeypatch: pytest.MonkeyPatch) -> str:
    """Somebody was invited, signed in, acted, failed in every way and asked for a new password: all that was logged."""
    cache.clear()
    caplog.set_level(logging.DEBUG)
    reference.load()
    cardiff = Body.objects.get(code="GB-PLA-CRF")
    invite(by=COMMAND_LINE, body=cardiff, email=EMAIL, role=Role.ADMINISTRATOR, site="https://cydwaith.example/")
    account = Account.objects.get(email=EMAIL)
    account.set_password(PASSWORD)
    account.save()
    for path in ("/en/sign-in/", "/cy/mewngofnodi/"):
        client.post(path, {"login": EMAIL, "password": "wrong"})
        client.post(path, {"login": STRANGER, "password": NONCE})
    Client(enforce_csrf_checks=True).post("/en/sign-in/", {"login": EMAIL, "password": PASSWORD})
    for address in (EMAIL, STRANGER):
        client.post("/en/sign-in/password/", {"email": address})
    client.post("/en/sign-in/", {"login": EMAIL, "password": PASSWORD})
    act(client, monkeypatch)
    search.rebuild(by=COMMAND_LINE)
    return caplog.text


def act(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Do what tells the record, and what goes wrong."""
    client.post("/en/account/", {"name": NAME, "language": "cy"})
    client.post("/en/body/GB-PLA-CRF/members/invite/", {"email": STRANGER, "role": "reader"})
    client.post("/en/body/GB-PLA-CRF/members/invite/", {"email": f"not an address {NONCE}", "role": "reader"})
    client.post("/en/body/GB-PLA-CRF/members/invite/", {"email": EMAIL, "role": "reader"})
    client.get("/en/search/", {"q": EMAIL})
    client.get("/en/no-such-page/")
    client.get("/en/bodies/", {"asked": EMAIL})
    client.raise_request_exception = False
    monkeypatch.setattr(accounts.queries, "roles", broken)
    assert client.post("/en/account/", {"name": "", "language": NONCE}).status_code == 500
    monkeypatch.undo()


def broken(*_args: object) -> None:
    raise RuntimeError


def test_it_really_happened(everything: str) -> None:
    assert Membership.objects.count() == 2
    assert Account.objects.get(email=EMAIL).name == NAME
    assert {address for letter in sent() for address in letter.to} == {EMAIL, STRANGER}, (
        "who asked for a new password, and who was invited"
    )
    assert "Internal Server Error" in everything


def test_nothing_of_it_is_in_the_logs(everything: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert NONCE not in everything
    out, err = capfd.readouterr()
    assert NONCE not in out + err


def test_nothing_of_it_is_in_the_record_or_can_be_found(everything: str) -> None:
    for table in ("record.Entry", "record.Checkpoint", "search.Document", "search.Asked", "search.Frequency"):
        assert not [row for row in apps.get_model(table)._base_manager.values_list() if NONCE in str(row)], table


FILES: Final = [name for name, route in routes().items() if route.file and Who.ANYONE in route.may.who]


def addresses() -> Iterator[str]:
    """Every file, feed and operation that anybody can open without saying more than an example does."""
    yield from (reverse(name, kwargs=dict(routes()[name].example or {})) for name in FILES if not routes()[name].apart)
    for name, one in operations().items():
        if Who.ANYONE in one.may.who:
            yield reverse(f"api:{name}", kwargs=dict(one.example or {}))


def test_nothing_of_it_is_in_any_file_feed_or_answer(everything: str) -> None:
    client, opened = Client(), 0
    for address in addresses():
        response = client.get(address)
        opened += response.status_code == 200
        body = b"".join(response.streaming_content) if response.streaming else response.content
        assert NONCE.encode() not in body, address
    assert opened > 20


def test_nothing_of_it_is_on_a_page_for_everybody(everything: str) -> None:
    client = Client()
    for path in ("/en/record/", "/en/body/GB-PLA-CRF/", "/cy/", "/en/bodies/", "/en/search/?q=somebody"):
        response = client.get(path)
        assert response.status_code == 200, path
        assert NONCE not in response.content.decode(), path
