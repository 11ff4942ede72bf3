"""Consents, administration and one's own data open only to whoever has just shown who they are."""

import time
from typing import Final
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.mfa.models import Authenticator
from django.conf import LazySettings
from django.test import Client

from cydwaith.bodies.models import Account, Body, Kept, Membership
from cydwaith.shared.deeds import deeds
from cydwaith.shared.permissions import Role, table

ADDRESS: Final = "boss@cardiff.example"
PASSWORD: Final = "four unlikely words together"
PAGE: Final = "/en/body/GB-PLA-CRF/members/invite/"


@pytest.fixture(autouse=True)
def _as_it_is(settings: LazySettings) -> None:
    settings.SHOW_AGAIN_AFTER = 900


@pytest.fixture
def boss(cardiff: Body) -> Account:
    account = Account.objects.create_user(ADDRESS, PASSWORD)
    Membership.objects.create(account=account, body=cardiff, role=Role.ADMINISTRATOR)
    return account


@pytest.fixture
def signed(boss: Account, client: Client) -> Client:
    client.post("/en/sign-in/", {"login": ADDRESS, "password": PASSWORD})
    return client


def age(client: Client, seconds: int) -> None:
    """Let what somebody has shown be so many seconds older."""
    session = client.session
    for one in session["account_authentication_methods"]:
        one["at"] -= seconds
    session.save()


def led(client: Client, page: str = PAGE) -> tuple[str, str]:
    """Where a page leads on to, and from there back to."""
    where = urlsplit(client.get(page)["Location"])
    return where.path, parse_qs(where.query)["next"][0]


def test_what_asks_for_it() -> None:
    asking = {rule.what for rule in table().values() if rule.recent}
    assert {"decision.answer", "forum.confirm", "role.give", "role.end", "member.read", "account.erase"} <= asking
    public = {what for what in asking if what in deeds() and "anyone" in table()[what].who}
    assert public == set(), "nobody can show who they are without an account"


def test_whoever_has_just_signed_in_goes_on(signed: Client) -> None:
    assert signed.get(PAGE).status_code == 200
    age(signed, 899)
    assert signed.get(PAGE).status_code == 200


def test_after_a_quarter_of_an_hour_it_is_asked_again(signed: Client) -> None:
    age(signed, 901)
    assert signed.get("/en/account/").status_code == 200, "what does not matter so much stays open"
    assert led(signed) == ("/en/account/confirm/", PAGE)
    again = signed.post(f"/en/account/confirm/?next={PAGE}", {"password": PASSWORD, "next": PAGE})
    assert again["Location"] == PAGE
    assert signed.get(PAGE).status_code == 200


def test_what_was_sent_too_late_is_not_done_and_kept(signed: Client) -> None:
    page = signed.get(PAGE).content.decode()
    age(signed, 901)
    fields = dict(
        part.split('" value="') for part in page.split('name="')[1:] if part.startswith(("cw_writer", "cw_form"))
    )
    sent = {name: value.partition('"')[0] for name, value in fields.items()}
    answer = signed.post(
        PAGE,
        {**sent, "email": "somebody.new@cardiff.example", "role": "reader"},
        headers={"referer": f"http://testserver{PAGE}"},
    )
    assert answer["Location"].startswith("/en/account/confirm/")
    assert not Account.objects.filter(email="somebody.new@cardiff.example").exists()
    assert ["email", "somebody.new@cardiff.example"] in Kept.objects.get().fields


def test_where_there_is_a_second_step_it_takes_that(boss: Account, signed: Client) -> None:
    Authenticator.objects.create(user=boss, type=Authenticator.Type.TOTP, data={"secret": "x"})
    assert led(signed) == ("/en/account/confirm/code/", PAGE), "a password alone is not enough"
    session = signed.session
    session["account_authentication_methods"] += [{"method": "mfa", "type": "totp", "at": time.time()}]
    session.save()
    assert signed.get(PAGE).status_code == 200


def test_whoever_has_nothing_to_show_it_with_signs_in_anew(boss: Account, signed: Client) -> None:
    age(signed, 901)
    boss.set_unusable_password()
    boss.save()
    signed.force_login(boss)
    assert led(signed) == ("/en/sign-in/", PAGE)
    assert "_auth_user_id" not in signed.session


def test_nobody_is_led_to_another_site(signed: Client) -> None:
    age(signed, 901)
    answer = signed.post(PAGE, {}, headers={"referer": "https://evil.example/en/"})
    assert parse_qs(urlsplit(answer["Location"]).query)["next"] == [PAGE]
