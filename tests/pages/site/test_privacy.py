"""The privacy notice says every declaration, in both languages; what is held about an account is its holder's alone."""

import html
import json

import pytest
from django.conf import LazySettings
from django.test import Client

from cydwaith.bodies import reference
from cydwaith.bodies.models import Account
from cydwaith.bodies.personal.terms import personal

ADDRESS, PASSWORD = "officer@cardiff.example", "four unlikely words together"


@pytest.fixture
def officer(db: None, client: Client) -> Client:
    """Somebody who has just signed in."""
    reference.load()
    Account.objects.create_user(ADDRESS, PASSWORD, name="Some Officer")
    client.post("/en/sign-in/", {"login": ADDRESS, "password": PASSWORD})
    return client


@pytest.mark.parametrize(("path", "language"), [("/cy/preifatrwydd/", "cy"), ("/en/privacy/", "en")])
def test_the_notice_says_every_declaration(db: None, client: Client, path: str, language: str) -> None:
    page = html.unescape(client.get(path).content.decode())
    for one in personal():
        for text in (one.what, one.purpose, one.kept, *one.columns.values()):
            assert getattr(text, language) in page, one.table


def test_whom_to_ask_stands_there_where_it_is_set(db: None, client: Client, settings: LazySettings) -> None:
    assert "Ask whoever runs" not in client.get("/en/privacy/").content.decode()
    settings.CONTACT = "privacy@cydwaith.example"
    assert "privacy@cydwaith.example" in client.get("/en/privacy/").content.decode()


@pytest.mark.parametrize("path", ["/cy/cyfrif/data/", "/en/account/data/"])
def test_what_is_held_stands_on_a_page(officer: Client, path: str) -> None:
    response = officer.get(path)
    page = response.content.decode()
    assert response["Cache-Control"] == "private, no-store"
    assert ADDRESS in page
    assert "Some Officer" in page
    assert "md5$" not in page, "a hash is shown to nobody"


def test_the_file_has_all_of_it(officer: Client) -> None:
    response = officer.get("/cy/cyfrif/data.json")
    assert "attachment" in response["Content-Disposition"]
    given = {one["table"]: one["rows"] for one in json.loads(response.content)["held"]}
    assert given["bodies.Account"][0]["email"] == ADDRESS
    assert "md5$" not in response.content.decode()


def test_long_lists_are_cut_on_the_page_only(officer: Client) -> None:
    from cydwaith.bodies.held import SHOWN
    from cydwaith.search.models import Saved

    account = Account.objects.get()
    for number in range(SHOWN + 3):
        now = "2026-01-01T00:00:00Z"
        Saved.objects.create(account=account, question=f"question-{number:02}-", saved=now, seen=now)
    page = officer.get("/en/account/data/").content.decode()
    assert "The latest of 23" in page
    assert page.count("question-") == SHOWN
    assert officer.get("/en/account/data.json").content.decode().count("question-") == SHOWN + 3


@pytest.mark.parametrize("path", ["/cy/cyfrif/data/", "/en/account/data.json"])
def test_a_session_that_somebody_left_open_does_not_give_it_away(
    client: Client, path: str, db: None, settings: LazySettings
) -> None:
    settings.SHOW_AGAIN_AFTER = 900
    client.force_login(Account.objects.create_user(ADDRESS, PASSWORD))
    assert "/confirm/" in client.get(path)["Location"] or "/cadarnhau/" in client.get(path)["Location"]
    assert Client().get(path)["Location"].startswith(("/cy/mewngofnodi/", "/en/sign-in/"))
