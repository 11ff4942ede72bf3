"""Asking to join an organisation by one's address, and its administrators' answer; nothing is seen before it."""

import re
from typing import Any, Final

import pytest
from allauth.account.models import EmailAddress
from django.test import Client
from django.utils import timezone

from cydwaith.bodies import domains, held
from cydwaith.bodies.actions.accounts import erase
from cydwaith.bodies.middleware import actor_of
from cydwaith.bodies.models import Account, Body, JoinRequest, Membership
from cydwaith.bodies.personal.accounts import A_MONTH, THREE_MONTHS
from cydwaith.record.models import Entry
from tests.letters import sent
from tests.pages.bodies.conftest import SignedIn

ADDRESS: Final = "new.officer@cardiff.gov.uk"
MEMBERS: Final = "/en/body/GB-PLA-CRF/members/"
WHO: Final = {"name": "Sample Officer", "language": "cy"}


@pytest.fixture
def boss(signed_in: SignedIn) -> Client:
    return signed_in("administrator@cardiff.example")


@pytest.fixture
def asked(client: Client) -> JoinRequest:
    client.post(link(client), WHO)
    return JoinRequest.objects.get()


def link(client: Client, address: str = ADDRESS) -> str:
    """The link that asking for one sends."""
    client.post("/en/join/", {"email": address})
    found = re.search(r"http://testserver(/en/\S+)", str(sent()[-1].body))
    assert found is not None
    return found[1]


def test_from_the_address_to_the_first_sign_in(client: Client, boss: Client) -> None:
    page = link(client)
    form = client.get(page).content.decode()
    assert "Ask to join Cardiff Council" in form
    assert ADDRESS in form
    assert "Cardiff Council was asked." in client.post(page, WHO, follow=True).content.decode()
    assert not Account.objects.filter(email=ADDRESS).exists(), "whoever asks has no account"
    waiting = boss.get(MEMBERS).content.decode()
    assert "Sample Officer" in waiting
    (one,) = JoinRequest.objects.all()
    assert ADDRESS in boss.get(f"{MEMBERS}joining/{one.pk}/").content.decode()
    answer = boss.post(f"{MEMBERS}joining/{one.pk}/", {"role": "contributor"}, follow=True)
    assert f"Admitted: {ADDRESS}" in answer.content.decode()
    assert not JoinRequest.objects.exists(), "the role says it from now on"
    account = Account.objects.get(email=ADDRESS)
    assert (account.name, account.language) == ("Sample Officer", "cy")
    assert Membership.objects.get(account=account).role == "contributor"
    assert sent()[-1].to == [ADDRESS]
    assert re.search(r"http://testserver/cy/mewngofnodi/cyfrinair/\S+", str(sent()[-1].body))
    assert not Entry.objects.filter(facts__contains="Sample").exists()


def test_refused_with_a_reason(asked: JoinRequest, boss: Client) -> None:
    page = f"{MEMBERS}joining/{asked.pk}/refuse/"
    assert "govuk-error-summary" in boss.post(page, {"reason": " "}).content.decode()
    boss.post(page, {"reason": "Ask your own team first, please."})
    asked.refresh_from_db()
    assert asked.refused is not None
    letter = sent()[-1]
    assert letter.to == [ADDRESS]
    assert str(letter.body).count("Ask your own team first, please.") == 2, "in both languages"
    assert not Account.objects.filter(email=ADDRESS).exists()
    assert boss.get(page).status_code == 404, "it is answered"
    entry = Entry.objects.get(verb="join.refused")
    assert ADDRESS not in entry.facts + entry.subject


def test_asking_twice_is_one_and_after_a_refusal_again(client: Client, asked: JoinRequest) -> None:
    page = link(client)
    client.post(page, WHO)
    client.post(page, {"name": "", "language": "en"})
    assert JoinRequest.objects.count() == 1
    asked.refused, asked.reason = timezone.now(), "no"
    asked.save()
    client.post(page, WHO)
    assert JoinRequest.objects.filter(refused=None).count() == 1


def test_who_asks_sees_nothing_more(asked: JoinRequest, client: Client) -> None:
    for path in (MEMBERS, f"{MEMBERS}joining/{asked.pk}/", "/en/practices/new/"):
        assert client.get(path)["Location"].startswith("/en/sign-in/"), path


@pytest.mark.parametrize("email", ["editor@cardiff.example", "administrator@pembrokeshire.example"])
def test_others_do_not_answer(asked: JoinRequest, signed_in: SignedIn, email: str) -> None:
    client = signed_in(email)
    for path, told in (("", {"role": "reader"}), ("refuse/", {"reason": "no"})):
        assert client.get(f"{MEMBERS}joining/{asked.pk}/{path}").status_code == 403
        assert client.post(f"{MEMBERS}joining/{asked.pk}/{path}", told).status_code == 403
    assert JoinRequest.objects.get().refused is None
    own = client.post(f"/en/body/GB-PLA-PEM/members/joining/{asked.pk}/", {"role": "reader"})
    assert own.status_code in {403, 404}, "nor by the address of a body of their own"


def test_an_account_of_another_body_asks_by_its_confirmed_address(client: Client, cardiff: Body) -> None:
    account = Account.objects.create_user(ADDRESS, "four unlikely words together")
    address = EmailAddress.objects.create(user=account, email=ADDRESS, primary=True, verified=False)
    client.force_login(account)
    assert "By an address of yours" not in client.get("/en/join/").content.decode(), "not confirmed"
    address.verified = True
    address.save()
    page = client.get("/en/join/").content.decode()
    found = re.search(r'href="(/en/join/[^"]+)">Cardiff Council', page)
    assert found is not None
    client.post(found[1], WHO)
    assert JoinRequest.objects.get().email == ADDRESS
    Membership.objects.create(account=account, body=cardiff, role="reader")
    assert "You have a role in this organisation already" in client.post(found[1], WHO).content.decode()


def test_an_old_or_false_link_says_what_to_do(client: Client) -> None:
    for token in ("nonsense", domains.proof_of("a@gmail.com")):
        answer = client.get(f"/en/join/{token}/")
        assert answer.status_code == 410
        assert 'href="/en/join/"' in answer.content.decode()


@pytest.mark.parametrize("address", [ADDRESS, "editor@cardiff.example", "somebody@gmail.com", "boss@gov.wales"])
def test_every_address_is_answered_alike(client: Client, signed_in: SignedIn, address: str) -> None:
    answer = client.post("/en/join/", {"email": address})
    assert (answer.status_code, answer["Location"]) == (302, "/en/join/sent/")
    assert [one.to for one in sent()] == ([[ADDRESS]] if address == ADDRESS else [])


def test_it_waits_on_your_council_today(asked: JoinRequest, boss: Client, signed_in: SignedIn) -> None:
    assert "Sample Officer" in boss.get("/en/").content.decode()
    assert "Sample Officer" not in signed_in("editor@cardiff.example").get("/en/").content.decode()


def test_what_is_kept_and_for_how_long(asked: JoinRequest) -> None:
    account = Account.objects.create_user(ADDRESS)
    told = {part.declared.table: part.number for part in held.parts(account)}
    assert told["bodies.JoinRequest"] == 1
    now = timezone.now()
    assert forgotten(now + THREE_MONTHS / 2) == 0
    assert forgotten(now + THREE_MONTHS) == 1
    asked.refused, asked.reason = now, "no"
    asked.save()
    assert forgotten(now + A_MONTH / 2) == 0
    assert forgotten(now + A_MONTH) == 1
    erase(by=actor_of(account), account=account)
    assert not JoinRequest.objects.exists()


def forgotten(now: Any) -> int:
    """How many requests are deleted at a time."""
    return sum(number for one, number in held.forget(now, dry=True) if one.table == "bodies.JoinRequest")
