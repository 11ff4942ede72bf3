from collections.abc import Callable

import pytest
from django.conf import LazySettings
from django.core.cache import cache
from django.test import Client

from cydwaith.bodies import demo, reference
from cydwaith.bodies.models import Account, Body
from tests.kept import kept

SignedIn = Callable[[str], Client]


kept_reference = kept(reference.load)


@pytest.fixture(autouse=True)
def _reference(kept_reference: Callable[[], object], db: None) -> None:
    kept_reference()
    cache.clear()


@pytest.fixture
def cardiff() -> Body:
    return Body.objects.get(code="GB-PLA-CRF")


@pytest.fixture
def samples(settings: LazySettings) -> None:
    """The demonstration's accounts, in the demonstration."""
    settings.DEMO = True
    demo.load()


@pytest.fixture
def signed_in(samples: None) -> SignedIn:
    """`signed_in("editor@cardiff.example")`: a browser in which that sample account is signed in by password."""

    def sign_in(email: str) -> Client:
        client = Client()
        client.post("/en/sign-in/", {"login": email, "password": demo.PASSWORD})
        assert client.session["_auth_user_id"] == str(Account.objects.get(email=email).pk)
        return client

    return sign_in


@pytest.fixture
def confirmed(signed_in: SignedIn) -> SignedIn:
    """As `signed_in`, and the password was asked for again just now."""

    def confirm(email: str) -> Client:
        client = signed_in(email)
        client.post("/en/account/confirm/", {"password": demo.PASSWORD})
        return client

    return confirm
