"""Somebody sees where they are signed in, and ends it from where they are."""

import re
from typing import Final

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from cydwaith.bodies import sessions
from cydwaith.bodies.models import Account
from tests.letters import sent

ADDRESS: Final = "officer@cardiff.example"
PASSWORD: Final = "four unlikely words together"
PAGES: Final = {"cy": "/cy/cyfrif/sesiynau/", "en": "/en/account/sessions/"}


def signed_in(address: str = ADDRESS) -> Client:
    client = Client()
    client.post("/en/sign-in/", {"login": address, "password": PASSWORD})
    assert "_auth_user_id" in client.session
    return client


@pytest.fixture
def two() -> tuple[Client, Client]:
    """The same person, here and somewhere else."""
    Account.objects.create_user(ADDRESS, PASSWORD)
    return signed_in(), signed_in()


def is_in(client: Client) -> bool:
    return client.get("/en/account/").status_code == 200


def names(client: Client) -> list[str]:
    return re.findall(r'name="name" value="(\w+)"', client.get(PAGES["en"]).content.decode())


def test_both_stand_there_and_no_key_that_opens_one(two: tuple[Client, Client]) -> None:
    here, there = two
    for language, words in {"cy": ("(yma)", "Cyfrinair."), "en": ("(here)", "Password.")}.items():
        page = here.get(PAGES[language]).content.decode()
        assert page.count(words[0]) == 1
        assert page.count(words[1]) == 2
        assert there.session.session_key not in page
        assert here.session.session_key not in page
    assert len(names(here)) == 1


def test_one_is_ended_from_elsewhere(two: tuple[Client, Client]) -> None:
    here, there = two
    (name,) = names(here)
    assert "That session was ended." in here.post(PAGES["en"], {"name": name}, follow=True).content.decode()
    assert is_in(here)
    assert not is_in(there)
    assert "had ended already" in here.post(PAGES["en"], {"name": name}, follow=True).content.decode()


def test_all_others_are_ended_at_once(two: tuple[Client, Client]) -> None:
    here, there = two
    third = signed_in()
    assert "dim ond yma" in here.post(PAGES["cy"], follow=True).content.decode().lower()
    assert is_in(here)
    assert not is_in(there)
    assert not is_in(third)
    assert "nowhere else" in here.get(PAGES["en"]).content.decode()


def test_nobody_ends_anothers(two: tuple[Client, Client]) -> None:
    here, _there = two
    (name,) = names(here)
    Account.objects.create_user("other@cardiff.example", PASSWORD)
    other = signed_in("other@cardiff.example")
    assert names(other) == []
    other.post(PAGES["en"], {"name": name})
    other.post(PAGES["en"])
    assert Session.objects.count() == 3
    assert is_in(here)


def test_how_somebody_came_is_said(two: tuple[Client, Client]) -> None:
    client = Client()
    page = client.post("/en/sign-in/e-mail/", {"email": ADDRESS})["Location"]
    found = re.search(r"^[A-Z0-9]{3,4}-[A-Z0-9]{3,4}$", str(sent()[-1].body), re.MULTILINE)
    assert found is not None
    client.post(page, {"code": found[0]})
    assert "Code by e-mail." in client.get(PAGES["en"]).content.decode()
    assert set(sessions.HOW) >= {"password", "code", "mfa", "socialaccount"}
