"""An organisation's own sign-in against a real provider (oidc-provider from npm), with claims as Entra gives them."""

import json
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

import httpx
import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.conf import LazySettings
from django.core.cache import cache
from django.test import Client

from cydwaith.bodies.models import Account, Body, JoinRequest
from tests.npm import installed

pytestmark = [pytest.mark.processes, pytest.mark.once]

HERE: Final = Path(__file__).parents[2] / "oidc"
TENANT: Final = "11111111-2222-3333-4444-555555555555"
PASSWORD: Final = "four unlikely words together"
KNOWN, NEW = "officer@cardiff.gov.uk", "new.officer@cardiff.gov.uk"
OURS: Final = {"tid": TENANT, "oid": "a", "name": "Sample Officer"}
PEOPLE: Final[dict[str, dict[str, Any]]] = {
    "entra": {**OURS, "preferred_username": KNOWN, "email": KNOWN},
    "false": {**OURS, "email": KNOWN, "email_verified": False},
    "text": {**OURS, "email": KNOWN, "email_verified": "true"},
    "verified": {**OURS, "email": KNOWN, "email_verified": True},
    "capitals": {**OURS, "email": KNOWN.upper(), "email_verified": True},
    "elsewhere": {**OURS, "tid": "another", "email": KNOWN, "email_verified": True},
    "nowhere": {"email": KNOWN, "email_verified": True},
    "new": {**OURS, "email": NEW, "email_verified": True},
    "unproved": {**OURS, "email": NEW},
    "public": {**OURS, "email": "somebody@gmail.com", "email_verified": True},
    "nameless": {**OURS},
}
BACK: Final = [
    "http://testserver/en/sign-in/with/sign-in/back/",
    "http://testserver/cy/mewngofnodi/drwy/sign-in/yn-ol/",
]


@pytest.fixture(scope="module")
def provider() -> Iterator[str]:
    """The provider's address, while it runs."""
    installed(HERE)
    told = {**os.environ, "PEOPLE": json.dumps(PEOPLE), "RETURN": json.dumps(BACK)}
    command = ["node", "server.mjs"]
    with subprocess.Popen(command, cwd=HERE, env=told, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as running:
        assert running.stdout is not None
        yield running.stdout.readline().decode().strip()
        running.terminate()


@pytest.fixture(autouse=True)
def _organisation(provider: str, settings: LazySettings) -> None:
    app = {"provider_id": "sign-in", "name": "Example", "client_id": "site", "secret": "only for tests"}
    app["settings"] = {"server_url": provider, "tenant": TENANT}  # type: ignore[assignment]  # as the library has it
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [app]}}
    settings.SHOW_AGAIN_AFTER = 900
    cache.clear()


@pytest.fixture
def officer(cardiff: Body) -> Account:
    account = Account.objects.create_user(KNOWN, PASSWORD)
    EmailAddress.objects.create(user=account, email=KNOWN, primary=True, verified=True)
    return account


def come_back(client: Client, who: str, **more: str) -> str:
    """Sign in at the provider as somebody, come back with what it gives, and say where one is led then."""
    went = client.post("/en/sign-in/with/sign-in/", more)
    with httpx.Client() as browser:
        answer = browser.get(went["Location"])
        for _step in range(10):
            onward = urljoin(str(answer.url), answer.headers.get("Location", ""))
            if answer.has_redirect_location and onward.startswith("http://testserver"):
                parts = urlsplit(onward)
                return str(client.get(f"{parts.path}?{parts.query}").headers.get("Location", ""))
            answer = browser.get(onward) if answer.has_redirect_location else pressed(browser, answer, who)
    pytest.fail("the provider never led back")


def pressed(browser: httpx.Client, page: httpx.Response, who: str) -> httpx.Response:
    """Fill in a form of the provider: who it is, or that the site may know."""
    form, prompt = (re.search(pattern, page.text) for pattern in (r'action="([^"]+)"', r'name="prompt" value="(\w+)"'))
    assert form is not None, page.text
    assert prompt is not None, page.text
    return browser.post(urljoin(str(page.url), form[1]), data={"prompt": prompt[1], "login": who, "password": "x"})


def is_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


@pytest.mark.parametrize("who", ["verified", "capitals"])
def test_an_address_that_is_vouched_for_opens_the_account_that_has_it(
    officer: Account, client: Client, who: str
) -> None:
    assert come_back(client, who) == "/en/"
    assert client.session["_auth_user_id"] == str(officer.pk)
    assert SocialAccount.objects.get().user == officer, "from then on by the provider's own number for the person"


@pytest.mark.parametrize("who", ["entra", "false", "text"])
def test_an_address_that_is_not_opens_nothing(officer: Account, client: Client, who: str) -> None:
    assert come_back(client, who) == "/en/join/"
    assert not is_in(client)
    assert not SocialAccount.objects.exists()
    assert f'value="{KNOWN}"' in client.get("/en/join/").content.decode(), "typed for them, and proved by a link alone"


@pytest.mark.parametrize("who", ["elsewhere", "nowhere"])
def test_another_directory_opens_nothing(officer: Account, client: Client, who: str) -> None:
    assert come_back(client, who) == "/en/sign-in/with/error/"
    assert not is_in(client)
    assert not SocialAccount.objects.exists()


def test_nor_does_it_once_connected(officer: Account, client: Client) -> None:
    SocialAccount.objects.create(user=officer, provider="sign-in", uid="sub-of-elsewhere")
    assert come_back(client, "elsewhere") == "/en/sign-in/with/error/"
    assert not is_in(client)


@pytest.mark.parametrize("who", ["new", "unproved", "public", "nameless"])
def test_it_makes_no_account_and_may_lead_to_asking(cardiff: Body, client: Client, who: str) -> None:
    before = Account.objects.count()
    where = come_back(client, who)
    assert Account.objects.count() == before
    assert not is_in(client)
    if who != "new":
        assert where == "/en/join/"
        return
    assert re.fullmatch(r"/en/join/[^/]{20,}/", where), "an address that is vouched for needs no link"
    client.post(where, {"name": "", "language": "en"})
    assert JoinRequest.objects.get().email == NEW


def test_somebody_signed_in_connects_it_once_and_signs_in_with_it_from_then_on(
    officer: Account, client: Client
) -> None:
    client.post("/en/sign-in/", {"login": KNOWN, "password": PASSWORD})
    assert "Connect Example" in client.get("/en/account/").content.decode()
    assert come_back(client, "entra", process="connect", next="/en/account/") == "/en/account/"
    assert SocialAccount.objects.get().user == officer
    assert "Connect Example" not in client.get("/en/account/").content.decode()
    again = Client()
    assert come_back(again, "entra") == "/en/"
    assert again.session["_auth_user_id"] == str(officer.pk)


def test_connecting_asks_who_one_is_when_that_was_long_ago(officer: Account, client: Client) -> None:
    client.force_login(officer)
    assert come_back(client, "entra", process="connect").startswith("/en/sign-in/")
    assert not SocialAccount.objects.exists()


def test_the_second_step_is_asked_for_after_it(officer: Account, client: Client) -> None:
    Authenticator.objects.create(user=officer, type=Authenticator.Type.TOTP, data={"secret": "x"})
    assert come_back(client, "verified").startswith("/en/sign-in/code/")
    assert not is_in(client)
