"""A passkey is set up and signs in, in a real browser: its authenticator is the browser's own virtual one."""

from collections.abc import Iterator
from typing import Final

import pytest
from allauth.mfa.models import Authenticator
from django.conf import LazySettings
from django.core.cache import cache
from playwright.sync_api import CDPSession, Page, expect
from pytest_django.live_server_helper import LiveServer

from cydwaith.bodies.models import Account

ADDRESS: Final = "officer@cardiff.example"
PASSWORD: Final = "four unlikely words together"
OPTIONS: Final = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
}


@pytest.fixture(autouse=True)
def _on_this_machine(settings: LazySettings) -> None:
    """A passkey belongs to a secure address; on one's own machine alone it may be plain."""
    settings.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
    settings.SHOW_AGAIN_AFTER = 900
    cache.clear()


@pytest.fixture
def officer(transactional_db: None) -> Account:
    return Account.objects.create_user(ADDRESS, PASSWORD)


@pytest.fixture
def passkeys(page: Page) -> Iterator[CDPSession]:
    """The browser with a virtual authenticator, as a phone or computer with a PIN or a fingerprint has one."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": OPTIONS})
    yield session
    session.detach()


def sign_in(page: Page, server: LiveServer) -> None:
    page.goto(f"{server.url}/en/sign-in/")
    page.get_by_label("E-mail address").fill(ADDRESS)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(f"{server.url}/en/")


def set_up(page: Page, server: LiveServer) -> None:
    """Sign in by password, confirm it, and add a passkey."""
    sign_in(page, server)
    page.goto(f"{server.url}/en/account/security/keys/new/")
    if "/confirm/" in page.url:
        page.get_by_label("Password").fill(PASSWORD)
        page.locator("main button[type=submit]").first.click()
        page.wait_for_url("**/keys/new/")
    page.get_by_label("Name of this key").fill("My laptop")
    page.get_by_label("Sign in with this key alone, without a password").check()
    page.locator("main form button").first.click()
    page.wait_for_url(lambda address: "/keys/new/" not in address)


def test_a_passkey_is_set_up_and_signs_in_without_a_password(
    page: Page, live_server: LiveServer, passkeys: CDPSession, officer: Account
) -> None:
    set_up(page, live_server)
    assert Authenticator.objects.filter(user=officer, type=Authenticator.Type.WEBAUTHN).count() == 1
    page.context.clear_cookies()
    page.goto(f"{live_server.url}/cy/mewngofnodi/")
    page.locator("#passkey_login").click()
    page.wait_for_url(f"{live_server.url}/cy/")
    page.goto(f"{live_server.url}/cy/cyfrif/sesiynau/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ble rydych wedi mewngofnodi")
    expect(page.get_by_text("Ail gam neu allwedd mynediad").first).to_be_visible()


def test_with_a_passkey_the_password_alone_does_not_sign_in(
    page: Page, live_server: LiveServer, passkeys: CDPSession, officer: Account
) -> None:
    set_up(page, live_server)
    page.context.clear_cookies()
    page.goto(f"{live_server.url}/en/sign-in/")
    page.get_by_label("E-mail address").fill(ADDRESS)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url("**/sign-in/code/**")
    page.locator("#mfa_webauthn_authenticate").click()
    page.wait_for_url(f"{live_server.url}/en/")


def test_a_device_without_a_key_for_this_site_signs_nobody_in(
    page: Page, live_server: LiveServer, passkeys: CDPSession, officer: Account
) -> None:
    page.goto(f"{live_server.url}/en/sign-in/")
    page.locator("#passkey_login").click()
    page.wait_for_timeout(500)
    page.goto(f"{live_server.url}/en/account/")
    assert "/en/sign-in/" in page.url
