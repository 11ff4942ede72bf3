"""Typed text is never lost, and is given back only to the account that wrote it."""

import json
import re
from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client
from django.urls import reverse
from django.utils import translation

from cydwaith.bodies import typed
from cydwaith.bodies.models import Account, Body, Kept, Membership
from cydwaith.search.models import Term
from cydwaith.shared.permissions import Role
from cydwaith.shared.refusals import NotPossible

WORDS = {
    "body": "GB-PLA-CRF",
    "welsh": "cydgynhyrchu",
    "english": "co-production",
    "other_forms": "",
    "source": "ours, all",
}


@pytest.fixture
def council(demo_data: None) -> Body:
    return Body.objects.get(code="GB-PLA-CRF")


def editor(council: Body, email: str = "editor@tests.example") -> Account:
    account = Account.objects.create_user(email)
    Membership.objects.create(account=account, body=council, role=Role.EDITOR)
    return account


def page(name: str = "term_new") -> str:
    with translation.override("en"):
        return reverse(name)


def hidden(client: Client, where: str) -> dict[str, str]:
    """The fields of ours that the form of a page has."""
    found = client.get(where).content.decode().partition("<main")[2]
    return dict(re.findall(r'<input type="hidden" name="(cw_\w+)" value="([^"]+)">', found))


@pytest.fixture
def writing(client: Client, council: Body) -> tuple[Client, dict[str, str]]:
    """Someone in the middle of a form."""
    client.force_login(editor(council))
    return client, WORDS | hidden(client, page())


def test_a_session_that_ended_gives_the_text_back_after_signing_in(writing: tuple[Client, dict[str, str]]) -> None:
    client, sent = writing
    account = Account.objects.get(email="editor@tests.example")
    client.logout()
    assert client.post(page(), sent)["Location"].startswith(page("account_login"))
    account.set_password("a-long-password-1")
    account.save()
    client.post(page("account_login"), {"login": account.email, "password": "a-long-password-1"})
    offered = client.get(page()).content.decode()
    assert "What you wrote here is kept" in offered
    assert 'value="co-production"' in offered
    back = client.post(page(), sent | {"cw_again": "1"})
    assert 'value="co-production"' in back.content.decode()
    assert "Nothing has been sent yet" in back.content.decode()
    assert not Term.objects.exists()
    assert client.post(page(), sent).status_code == 302
    assert Term.objects.get().english == "co-production"
    assert not Kept.objects.exists()
    assert "What you wrote here is kept" not in client.get(page()).content.decode()


def test_nobody_else_is_given_it(writing: tuple[Client, dict[str, str]], council: Body) -> None:
    client, sent = writing
    client.logout()
    client.post(page(), sent)
    client.force_login(editor(council, "other@tests.example"))
    session = client.session
    session[typed.NOTED] = True
    session.save()
    assert "co-production" not in client.get(page()).content.decode()
    client.post(page("forget_typed"), {"form": sent["cw_form"]})
    assert Kept.objects.exists()


def test_a_stale_token_keeps_it(council: Body) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor(council))
    sent = WORDS | hidden(client, page())
    answer = client.post(page(), sent | {"csrfmiddlewaretoken": "stale"})
    assert answer.status_code == 403
    assert "What you wrote is kept" in answer.content.decode()
    assert 'value="co-production"' in client.get(page()).content.decode()


def test_a_locked_database_gives_it_back_at_once(
    writing: tuple[Client, dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    client, sent = writing

    def locked(**_: Any) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr("cydwaith.search.pages.glossary.agree", locked)
    answer = client.post(page(), sent)
    assert answer.status_code == 503
    assert 'name="english" value="co-production"' in answer.content.decode()


def test_what_a_role_no_longer_allows_is_kept(writing: tuple[Client, dict[str, str]]) -> None:
    client, sent = writing
    Membership.objects.filter(account__email="editor@tests.example").delete()
    answer = client.post(page(), sent)
    assert answer.status_code == 403
    assert "What you wrote is kept" in answer.content.decode()
    assert Kept.objects.get().fields


def test_a_refused_form_shows_it_again(writing: tuple[Client, dict[str, str]]) -> None:
    client, sent = writing
    answer = client.post(page(), sent | {"source": ""}).content.decode()
    assert 'value="co-production"' in answer
    assert f'name="cw_form" value="{sent["cw_form"]}"' in answer


def test_two_tabs_are_two_forms(writing: tuple[Client, dict[str, str]]) -> None:
    client, sent = writing
    other = hidden(client, page())
    assert other["cw_form"] != sent["cw_form"]
    for form, words in ((sent["cw_form"], "the first tab’s words"), (other["cw_form"], "the second tab’s words")):
        body = json.dumps({"page": page(), "form": form, "fields": f"source={words}"})
        assert client.post("/account/typed/", body, content_type="application/json").json() == {"kept": True}
    offered = client.get(page()).content.decode()
    assert "the first tab’s words" in offered
    assert "the second tab’s words" in offered


def test_secrets_files_and_scraps_are_not_kept(writing: tuple[Client, dict[str, str]]) -> None:
    client, sent = writing
    for fields in ("password=correct-horse-battery", "do=publish", "x=" + "a" * (typed.LARGEST + 1)):
        body = json.dumps({"page": page(), "form": sent["cw_form"], "fields": fields})
        assert client.post("/account/typed/", body, content_type="application/json").json() == {"kept": False}


@pytest.mark.parametrize(
    "body",
    [
        "",
        "[]",
        "{}",
        '{"page": 1}',
        '{"page": "https://elsewhere.example/", "form": "a", "fields": "a=bbbbbbbbbbbbbbb"}',
    ],
)
def test_what_cannot_be_kept_is_refused(writing: tuple[Client, dict[str, str]], body: str) -> None:
    client, _sent = writing
    answer = client.post("/account/typed/", body, content_type="application/json")
    assert not answer.json()["kept"]
    assert not Kept.objects.exists()


def test_what_is_kept_goes_with_the_account_and_with_time(council: Body) -> None:
    account = editor(council)
    for number in range(typed.MOST + 3):
        assert typed.store(account, f"form{number}", page(), [("text", "something that was typed")])
    assert Kept.objects.count() == typed.MOST
    account.delete()
    assert not Kept.objects.exists()


def test_what_cannot_be_shown_again_is_given_back(
    writing: tuple[Client, dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    client, sent = writing

    def gone(*_: Any, **__: Any) -> None:
        raise NotPossible("It is no longer there.")

    monkeypatch.setattr("cydwaith.search.pages.glossary.posted", gone)
    answer = client.post(page(), sent | {"cw_again": "1"})
    assert answer.status_code == 409
    assert "It is no longer there." in answer.content.decode()
    assert 'name="english" value="co-production"' in answer.content.decode()
