"""The page about cookies says every cookie that the site sets, and nothing else sets one."""

from pathlib import Path

import pytest
from django.test import Client

from cydwaith.bodies import reference
from cydwaith.bodies.models import Account
from cydwaith.shared.cookies import COOKIES, COUNCIL, FORGERY, MESSAGES, SESSION

PACKAGE = Path(__file__).parents[3] / "src/cydwaith"
ADDRESS, PASSWORD = "officer@cardiff.example", "four unlikely words together"


@pytest.fixture
def everything(db: None, client: Client) -> Client:
    """A browser in which everything was done that sets a cookie."""
    reference.load()
    Account.objects.create_user(ADDRESS, PASSWORD)
    client.get("/en/sign-in/")
    client.post("/en/sign-in/", {"login": ADDRESS, "password": PASSWORD})
    client.post("/en/my-council/", {"council": "W06000015"})
    return client


def test_what_is_set_is_what_is_declared(everything: Client) -> None:
    found = dict(everything.cookies.items())
    assert {COUNCIL.name, SESSION.name, FORGERY.name} <= set(found) <= {one.name for one in COOKIES}
    for one in COOKIES:
        if one.name in found:
            assert found[one.name]["max-age"] == (one.age or ""), one.name
            assert found[one.name]["samesite"] == "Lax", one.name
            assert found[one.name]["httponly"], one.name


def test_a_message_is_kept_in_the_cookie_that_is_declared() -> None:
    from django.contrib.messages.storage.cookie import CookieStorage

    assert CookieStorage.cookie_name == MESSAGES.name


def test_nothing_else_sets_a_cookie() -> None:
    found = {path.name for path in PACKAGE.rglob("*.py") if ".set_cookie(" in path.read_text()}
    assert found == {"cookies.py"}
    stored = [path.name for path in PACKAGE.parents[1].glob("assets/*.mjs") if "Storage" in path.read_text()]
    assert stored == [], "what a script keeps in the browser would have to be said, too"


@pytest.mark.parametrize("path", ["/cy/cwcis/", "/en/cookies/"])
def test_the_page_says_each(client: Client, path: str) -> None:
    html = client.get(path).content.decode()
    for one in COOKIES:
        assert f"<code>{one.name}</code>" in html
        assert str(one.purpose.cy if path.startswith("/cy") else one.purpose.en) in html.replace("&#39;", "'")
