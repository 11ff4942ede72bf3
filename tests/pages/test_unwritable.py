"""While nothing can be written (a lock that does not end, a full disk), reading goes on and writing says so."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import OperationalError, connection
from django.test import Client
from django.urls import NoReverseMatch, reverse

from cydwaith.bodies.models import Account, Membership
from cydwaith.record import checkpoints
from cydwaith.shared.permissions import Role, Who
from cydwaith.shared.rooms import operations
from tests.every_page import address, pages
from tests.pages.addresses import at

WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE|BEGIN IMMEDIATE)\b", re.IGNORECASE)
REASONS = ("database is locked", "database or disk is full", "attempt to write a readonly database")


@contextmanager
def unwritable(reason: str = REASONS[0]) -> Iterator[None]:
    """A database from which one can only read."""

    def refuse(execute: Callable[..., Any], sql: str, *more: Any) -> Any:
        if WRITES.match(sql) or "FOR UPDATE" in sql:
            raise OperationalError(reason)
        return execute(sql, *more)

    with connection.execute_wrapper(refuse):
        yield


def readable(who: Who) -> Iterator[str]:
    for page in pages(who):
        try:
            yield address(page, "en")
        except NoReverseMatch:
            continue


def test_everything_that_anyone_reads_goes_on(client: Client, demo_data: None) -> None:
    checkpoints.latest()
    api = [reverse(f"api:{name}", kwargs=dict(one.example or {}) or None) for name, one in operations().items()]
    asked = [*readable(Who.ANYONE), *api, "/en/search/?q=recycling", "/log/checkpoint"]
    with unwritable():
        failed = [path for path in asked if client.get(path).status_code in {500, 503}]
    # Without an index, asking for it begins one, and says so.
    assert [path for path in failed if not path.startswith("/api/v1/search")] == []


def test_whoever_is_signed_in_reads_on_and_is_told_that_nothing_can_be_saved(client: Client, demo_data: None) -> None:
    account = Account.objects.create_user("editor@tests.example")
    Membership.objects.create(account=account, body_id="GB-PLA-CRF", role=Role.EDITOR)
    client.force_login(account)
    found = client.get(at("term_new")).content.decode().partition("<main")[2]
    hidden = dict(re.findall(r'<input type="hidden" name="(cw_\w+)" value="([^"]+)">', found))
    sent = {"body": "GB-PLA-CRF", "welsh": "cydgynhyrchu", "english": "co-production", "source": "ours, all"} | hidden
    for reason in REASONS:
        for language, words in (("en", "Nothing can be saved just now"), ("cy", "Ni ellir cadw dim ar hyn o bryd")):
            with unwritable(reason):
                assert client.get(at("home", language)).status_code == 200
                answer = client.post(at("term_new", language), sent)
            assert answer.status_code == 503
            page = answer.content.decode()
            assert words in page
            assert "cydgynhyrchu" in page


def test_a_session_that_cannot_be_kept_ends_no_reading(client: Client, demo_data: None) -> None:
    account = Account.objects.create_user("editor@tests.example")
    client.force_login(account)
    session = client.session
    session["x"] = 1
    session.save()
    with unwritable():
        assert client.get(at("account")).status_code == 200
        answer = client.post("/en/sign-in/", {"login": "editor@tests.example", "password": "no"})
    assert answer.status_code in {200, 302, 503}


def test_a_database_that_does_not_answer_says_so(client: Client, demo_data: None) -> None:
    def gone(*_asked: Any) -> None:
        raise OperationalError("server closed the connection unexpectedly")

    with connection.execute_wrapper(gone):
        answer = client.get(at("practices", "cy"))
    assert answer.status_code == 503
    assert "Nid yw’r gronfa ddata’n ateb" in answer.content.decode()


def test_what_somebody_signed_in_sees_is_kept_nowhere(client: Client, demo_data: None) -> None:
    assert "no-store" not in client.get(at("home")).get("Cache-Control", "")
    client.force_login(Account.objects.create_user("editor@tests.example"))
    said = {path: client.get(path).get("Cache-Control", "") for path in readable(Who.READER)}
    kept = [path for path, words in said.items() if "no-store" not in words and "public" not in words]
    assert kept == []
