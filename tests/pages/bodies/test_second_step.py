"""Consents, awards and administration ask for a second step: whoever has none is led to set one up, and back."""

from typing import Final
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.conf import LazySettings
from django.test import Client

from cydwaith.bodies.actions.accounts import invite
from cydwaith.bodies.middleware import actor_of
from cydwaith.bodies.models import Account, Body, Kept, Membership
from cydwaith.shared.deeds import Deed, deed
from cydwaith.shared.permissions import ADMINISTRATORS, NoSecondStep, Role, Rule, table
from tests.pages.bodies.conftest import SignedIn

ADDRESS: Final = "boss@cardiff.example"
PASSWORD: Final = "four unlikely words together"
PAGE: Final = "/en/body/GB-PLA-CRF/members/invite/"
NEW: Final = "somebody.new@cardiff.example"
OWN: Final = {"account.see", "account.erase"}
"""What is recent and one's own alone: nobody else is bound by it."""


@pytest.fixture(autouse=True)
def _as_it_is(settings: LazySettings) -> None:
    settings.SECOND_STEP, settings.SHOW_AGAIN_AFTER = True, 900


@pytest.fixture
def boss(cardiff: Body) -> Account:
    account = Account.objects.create_user(ADDRESS, PASSWORD)
    Membership.objects.create(account=account, body=cardiff, role=Role.ADMINISTRATOR)
    return account


@pytest.fixture
def signed(boss: Account, client: Client) -> Client:
    client.post("/en/sign-in/", {"login": ADDRESS, "password": PASSWORD})
    return client


def ours(page: str) -> dict[str, str]:
    """The hidden fields by which what is typed is known to be its writer's."""
    parts = [part.split('" value="') for part in page.split('name="')[1:] if part.startswith(("cw_writer", "cw_form"))]
    return {name: value.partition('"')[0] for name, value in parts}


def test_what_asks_for_one() -> None:
    asking = {rule.what for rule in table().values() if rule.second_step}
    recent = {rule.what for rule in table().values() if rule.recent}
    assert asking | OWN == recent, "whatever is recent and binds others asks for a second step"
    assert {"decision.answer", "forum.confirm", "forum.close", "role.give", "role.end", "post.fill"} <= asking
    administration = {one.what for one in table().values() if isinstance(one, Deed) and one.who == ADMINISTRATORS}
    assert administration <= asking, "what administrators alone may do is administration"


def test_a_second_step_without_recent_sign_in_is_none() -> None:
    with pytest.raises(TypeError):
        Rule("x", ADMINISTRATORS, second_step=True)
    assert deed("x", ADMINISTRATORS, *_verb(), second_step=True).recent


def _verb() -> tuple[object, ...]:
    return table()["role.give"].verbs[:1]  # type: ignore[attr-defined]  # a deed


def test_whoever_has_none_sets_one_up_and_comes_back_with_what_was_typed(signed: Client) -> None:
    first = signed.get(PAGE)
    where = urlsplit(first["Location"])
    assert (where.path, parse_qs(where.query)["next"]) == ("/en/account/second-step/", [PAGE])
    sent = {"email": NEW, "role": "reader", **ours(signed.get("/en/account/").content.decode())}
    answer = signed.post(PAGE, sent, headers={"referer": f"http://testserver{PAGE}"})
    assert answer["Location"].startswith("/en/account/second-step/")
    assert not Account.objects.filter(email=NEW).exists()
    assert ["email", NEW] in Kept.objects.get().fields
    why = signed.get(answer["Location"]).content.decode()
    assert "/en/account/security/keys/new/" in why
    again = signed.get("/en/account/security/app/")["Location"]
    assert signed.post(again, {"password": PASSWORD})["Location"] == "/en/account/security/app/"
    signed.get("/en/account/security/app/")
    secret = signed.session["mfa.totp.secret"]
    code = format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))
    codes = signed.post("/en/account/security/app/", {"code": code}, follow=True).content.decode()
    assert 'href="/en/account/second-step/"' in codes
    assert signed.get("/en/account/second-step/")["Location"] == PAGE
    form = signed.get(PAGE)
    assert form.status_code == 200, "no other code is asked for: the first right one was just typed"
    assert NEW in form.content.decode()
    signed.post(PAGE, sent)
    assert Membership.objects.get(account__email=NEW).role == Role.READER


def test_nobody_is_led_to_another_site(signed: Client, boss: Account) -> None:
    signed.get("/en/account/second-step/?next=https://evil.example/")
    Authenticator.objects.create(user=boss, type=Authenticator.Type.TOTP, data={"secret": "x"})
    assert signed.get("/en/account/second-step/?next=//evil.example/")["Location"] == "/en/account/security/"


def test_a_session_from_before_the_second_step_was_set_up_shows_it_first(signed: Client, boss: Account) -> None:
    Authenticator.objects.create(user=boss, type=Authenticator.Type.TOTP, data={"secret": "x"})
    assert signed.get(PAGE)["Location"].startswith("/en/account/confirm/code/")


def test_a_deed_is_not_done_without_one_whoever_asks(boss: Account, cardiff: Body) -> None:
    with pytest.raises(NoSecondStep):
        invite(by=actor_of(boss), body=cardiff, email=NEW, role=Role.READER, site="http://testserver")
    assert invite(by=actor_of(boss, second=True), body=cardiff, email=NEW, role=Role.READER, site="http://testserver")


def test_ones_own_data_and_ordinary_work_ask_for_none(signed: Client) -> None:
    for page in ("/en/account/", "/en/account/sessions/", "/en/account/data/", "/en/practices/new/"):
        assert signed.get(page).status_code == 200, page


def test_sample_accounts_have_none_to_shut_the_next_visitor_out_with(signed_in: SignedIn) -> None:
    client = signed_in("administrator@cardiff.example")
    assert client.get(PAGE).status_code == 200
