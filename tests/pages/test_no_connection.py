"""No connection to the database is to be had (a pool that is exhausted, a server that is away): said, nothing is lost.

A pool gives up after its time with an error of the same kind as a server that is away. What is typed stays with the
browser: the answer to a form says that nothing was saved, and gives it back.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import NoReturn

import pytest
from django.db import OperationalError, connections
from django.test import Client

from cydwaith.bodies.models import Account, Membership
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import Role
from tests.every_page import address

HIDDEN = re.compile(r'<input type="hidden" name="(cw_\w+)" value="([^"]+)">')
REASON = "couldn't get a connection after 30.00 sec"


PAGES = ("home", "practices", "record", "indicators", "account", "practice_new")


@contextmanager
def exhausted() -> Iterator[None]:
    """Nobody gets a connection."""

    def refuse(*_args: object, **_more: object) -> NoReturn:
        raise OperationalError(REASON)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connections["default"], "cursor", refuse)
        yield


@pytest.fixture
def editor(client: Client, demo_data: None) -> Client:
    account = Account.objects.create_user("editor@tests.example")
    Membership.objects.create(account=account, body_id="GB-PLA-CRF", role=Role.EDITOR)
    client.force_login(account)
    client.raise_request_exception = False
    return client


@pytest.mark.parametrize("language", ["cy", "en"])
def test_every_page_says_so_and_when_to_come_again(language: str, editor: Client) -> None:
    paths = [*(address(name, language) for name in PAGES), "/api/v1/practices", "/api/v1/entries"]
    anybody = Client(raise_request_exception=False)
    with exhausted():
        for client in (editor, anybody):
            answers = {path: client.get(path) for path in paths}
            assert {path: one.status_code for path, one in answers.items() if one.status_code == 500} == {}
            unsaid = [path for path, one in answers.items() if one.status_code == 503 and "Retry-After" not in one]
            assert unsaid == []


def test_what_was_typed_is_given_back_and_nothing_is_half_done(editor: Client) -> None:
    path, before = address("practice_new", "en"), Entry.objects.count()
    hidden = dict(HIDDEN.findall(editor.get(path).content.decode().partition("<main")[2]))
    told = {"title_en": "A title that took some time", "owner": "GB-PLA-CRF"} | hidden
    with exhausted():
        answer = editor.post(path, told)
    assert answer.status_code == HTTPStatus.SERVICE_UNAVAILABLE
    assert "A title that took some time" in answer.content.decode()
    assert Entry.objects.count() == before
    assert editor.get(path).status_code == HTTPStatus.OK, "and then it goes on"
