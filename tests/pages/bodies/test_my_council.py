"""One's own council: chosen once, kept in a cookie, used wherever the address asks for no other."""

import pytest
from django.test import Client

from cydwaith.bodies.models import Account, Body, Membership
from cydwaith.shared.cookies import COUNCIL
from tests.pages.bodies.conftest import SignedIn

CHOOSE = {"cy": "/cy/fy-nghyngor/", "en": "/en/my-council/"}
CARDIFF, NEWPORT = "W06000015", "W06000022"


def head(client: Client, path: str) -> str:
    """The head of a page."""
    return client.get(path).content.decode().partition("</header>")[0]


def choose(client: Client, code: str, back: str = "") -> str:
    """Choose a council; where that leads."""
    return str(client.post(CHOOSE["en"], {"council": code, "next": back}).headers["Location"])


def test_it_is_chosen_once_and_stands_in_the_head(client: Client) -> None:
    assert "Choose your council" in head(client, "/en/bodies/")
    assert choose(client, CARDIFF, "/en/bodies/") == "/en/bodies/"
    assert "Your council: Cardiff" in head(client, "/en/bodies/")
    assert "Eich cyngor: Caerdydd" in head(client, "/cy/cyrff/")
    cookie = client.cookies[COUNCIL.name]
    assert (cookie.value, cookie["samesite"], cookie["max-age"]) == (CARDIFF, "Lax", 365 * 24 * 60 * 60)


def test_it_can_be_cleared(client: Client) -> None:
    choose(client, CARDIFF)
    assert choose(client, "") == "/en/"
    assert "Choose your council" in head(client, "/en/bodies/")


@pytest.mark.parametrize("code", ["W06000099", "W92000004", "E06000001", "x", "'"])
def test_what_is_no_council_of_wales_is_not_kept(client: Client, code: str) -> None:
    choose(client, code)
    client.cookies[COUNCIL.name] = code
    assert "Choose your council" in head(client, "/en/bodies/")


def test_the_way_back_forgets_the_council_that_an_address_named(client: Client) -> None:
    assert choose(client, CARDIFF, "/en/better/?place=W06000001&topic=housing") == "/en/better/?topic=housing"


@pytest.mark.parametrize("back", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)", ""])
def test_it_leads_to_no_other_site(client: Client, back: str) -> None:
    assert choose(client, CARDIFF, back) == "/en/"


def test_whoever_is_signed_in_has_the_council_of_their_account(signed_in: SignedIn) -> None:
    client = signed_in("editor@cardiff.example")
    assert "Your council: Cardiff" in head(client, "/en/bodies/")


def test_the_choice_wins_over_the_account_until_it_is_cleared(signed_in: SignedIn) -> None:
    client = signed_in("editor@cardiff.example")
    choose(client, NEWPORT)
    assert "Your council: Newport" in head(client, "/en/bodies/")
    assert "Go back to the council of your account, Cardiff" in client.get(CHOOSE["en"]).content.decode()
    choose(client, "")
    assert "Your council: Cardiff" in head(client, "/en/bodies/")


def test_with_roles_in_two_councils_none_is_guessed(signed_in: SignedIn) -> None:
    client = signed_in("editor@cardiff.example")
    account = Account.objects.get(email="editor@cardiff.example")
    Membership.objects.create(account=account, body=Body.objects.get(pk="GB-PLA-NWP"), role="reader")
    assert "Choose your council" in head(client, "/en/bodies/")


def test_a_page_seen_from_a_council_is_kept_for_nobody_else(client: Client) -> None:
    choose(client, CARDIFF)
    response = client.get("/en/bodies/")
    assert "Cookie" in response["Vary"]
    assert response["Cache-Control"] == "private"


def test_without_a_choice_it_costs_no_query(client: Client, django_assert_num_queries: object) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]
        client.get("/en/cookies/")


def test_the_api_does_not_know_it(client: Client) -> None:
    before = client.get("/api/v1/places")
    choose(client, CARDIFF)
    after = client.get("/api/v1/places")
    assert after.content == before.content
    assert after["Cache-Control"].startswith("public")
    assert "Cookie" not in after.get("Vary", "")
