"""Signing in with a code by e-mail; and that nothing tells a known address from an unknown one."""

import re
from collections.abc import Callable
from typing import Final

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core import mail
from django.core.cache import cache
from django.core.mail import EmailMessage
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cydwaith.bodies.models import Account, Body
from cydwaith.letters.models import Letter
from tests.letters import sent

ADDRESS, UNKNOWN = "officer@cardiff.example", "nobody@cardiff.example"
INVITED = "invited@cardiff.example"
PASSWORD: Final = "four unlikely words together"
ASK = {"cy": "/cy/mewngofnodi/e-bost/", "en": "/en/sign-in/e-mail/"}
WORDS = {"cy": "Eich cod i fewngofnodi", "en": "Your code to sign in"}


@pytest.fixture
def officer() -> Account:
    return Account.objects.create_user(ADDRESS)


def asked(client: Client, language: str = "en", address: str = ADDRESS) -> str:
    """Ask for a code; the page on which it is typed."""
    return str(client.post(ASK[language], {"email": address})["Location"])


def code_of(letter: EmailMessage) -> str:
    found = re.search(r"^[A-Z0-9]{3,4}-?[A-Z0-9]{3,4}$", str(letter.body), re.MULTILINE)
    assert found is not None, letter.body
    return found[0]


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_code_signs_in_once(officer: Account, client: Client, language: str) -> None:
    page = asked(client, language)
    (letter,) = sent()
    assert letter.subject.startswith(WORDS[language])
    assert letter.to == [ADDRESS]
    assert ADDRESS in client.get(page).content.decode()
    assert client.post(page, {"code": code_of(letter)})["Location"] == f"/{language}/"
    assert client.session["_auth_user_id"] == str(officer.pk)
    again = Client()
    asked(again, language, UNKNOWN)
    again.post(page, {"code": code_of(letter)})
    assert "_auth_user_id" not in again.session, "of another browser, and used"


def test_a_wrong_code_three_times_ends_it(officer: Account, client: Client) -> None:
    page = asked(client)
    right = code_of(sent()[0])
    assert "govuk-error-summary" in client.post(page, {"code": "XXXX-XXXX"}).content.decode()
    for _ in range(2):
        client.post(page, {"code": "XXXX-XXXX"})
    client.post(page, {"code": right})
    assert "_auth_user_id" not in client.session


def test_a_code_of_eleven_minutes_ago_is_none(
    officer: Account, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = asked(client)
    from allauth.account.internal.flows import code_verification

    now = code_verification.time.time()
    monkeypatch.setattr(code_verification.time, "time", lambda: now + 11 * 60)
    client.post(page, {"code": code_of(sent()[0])})
    assert "_auth_user_id" not in client.session


def test_the_second_step_is_asked_for_after_a_code(officer: Account, client: Client) -> None:
    Authenticator.objects.create(user=officer, type=Authenticator.Type.TOTP, data={"secret": "x"})
    onward = client.post(asked(client), {"code": code_of(sent()[0])})["Location"]
    assert onward.startswith("/en/sign-in/code/")
    assert "_auth_user_id" not in client.session


def test_a_sample_account_gets_in_only_in_the_demonstration(client: Client, db: None) -> None:
    Account.objects.create_user(ADDRESS, sample=True)
    onward = client.post(asked(client), {"code": code_of(sent()[0])})["Location"]
    assert onward == "/en/sign-in/inactive/"


def same(page: str, address: str) -> str:
    return re.sub(rf'{address}|name="csrf\w+" value="[^"]*"', "", page)


def test_an_unknown_address_is_answered_alike_and_gets_nothing(officer: Account) -> None:
    pages = []
    for address in (ADDRESS, UNKNOWN):
        client = Client()
        first = asked(client, address=address)
        wrong = client.post(first, {"code": "XXXX-XXXX"}).content.decode()
        pages.append((first, same(client.get(first).content.decode(), address), same(wrong, address)))
    assert pages[0] == pages[1]
    assert [letter.to for letter in sent()] == [[ADDRESS]]


Work = dict[str, int]


@pytest.fixture
def worked(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, dict[str, str]], Work]:
    """How much work of each slow kind an answer takes: the database, hashes of passwords, letters, and what waits."""

    def work(path: str, told: dict[str, str]) -> Work:
        done = {"hashes": 0, "letters": -Letter.objects.count(), "sent": -len(mail.outbox)}
        encode = MD5PasswordHasher.encode

        def counted(self: MD5PasswordHasher, password: str, salt: str) -> str:
            done["hashes"] += 1
            return encode(self, password, salt)

        client = Client()
        with monkeypatch.context() as patch, CaptureQueriesContext(connection) as queries:
            patch.setattr(MD5PasswordHasher, "encode", counted)
            client.post(path, told)
        done["letters"] += Letter.objects.count()
        done["sent"] += len(mail.outbox)
        return done | {"queries": len(queries)}

    return work


@pytest.mark.parametrize(
    ("path", "field"),
    [("/en/sign-in/e-mail/", "email"), ("/cy/mewngofnodi/cyfrinair/", "email"), ("/en/sign-in/", "login")],
)
def test_a_known_and_an_unknown_address_take_the_same_work(
    worked: Callable[[str, dict[str, str]], Work], db: None, path: str, field: str
) -> None:
    for account in (Account.objects.create_user(ADDRESS, PASSWORD), Account.objects.create_user(INVITED)):
        EmailAddress.objects.create(user=account, email=account.email, primary=True, verified=True)
    found = [worked(path, {field: address, "password": "wrong"}) for address in (ADDRESS, UNKNOWN, INVITED)]
    queries = [one.pop("queries") for one in found]
    assert found[0] == found[1] == found[2]
    assert max(queries) - min(queries) <= 1, "one look-up by an index, of the account that is or is not there"
    assert found[0]["sent"] == 0, "no answer waits for the mail server"
    assert found[0]["letters"] + found[0]["hashes"] == 1


@pytest.mark.parametrize("known", ["account", "nothing"])
def test_asking_to_join_takes_the_same_work_for_every_address(
    worked: Callable[[str, dict[str, str]], Work], cardiff: Body, known: str
) -> None:
    """Whether there is an account is not even asked; a domain that is known and one that is not cost the same."""
    if known == "account":
        Account.objects.create_user("a@cardiff.gov.uk", PASSWORD)
    found = [worked("/en/join/", {"email": one}) for one in ("a@cardiff.gov.uk", "b@cardiff.gov.uk", "c@gmail.com")]
    assert found[0] == found[1] == found[2]
    assert (found[0]["letters"], found[0]["hashes"], found[0]["sent"]) == (1, 0, 0)


@pytest.mark.parametrize("address", [ADDRESS, UNKNOWN])
def test_no_mailbox_is_flooded_with_codes(officer: Account, address: str) -> None:
    cache.clear()
    for _ in range(3):
        assert asked(Client(), address=address)
    refused = Client().post(ASK["cy"], {"email": address})
    assert "Gormod o gynigion" in refused.content.decode()
    assert len(sent()) == (3 if address == ADDRESS else 0)
