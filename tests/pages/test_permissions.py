"""Tests made from the permission table: every page, opened by everyone the table names and everyone it does not."""

from collections.abc import Callable, Collection
from http.cookies import SimpleCookie

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import NoReverseMatch

from cydwaith.bodies.models import Account, Membership
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import Role, Who, table
from tests.every_page import APART, APPOINTED, THEIRS, address, pages_of
from tests.kept import kept

BODY = "GB-PLA-CRF"  # the body that the examples of pages about a body belong to
ANALYSTS = "CYD-DATA-CYMRU"  # a body that looks after the figures of all
PEOPLE = [Who.ANYONE, Who.READER, Who.CONTRIBUTOR, Who.EDITOR, Who.ADMINISTRATOR, Who.ANALYST]
# What these pages are about does not ship, belongs to another body, or needs a second factor or a setting: tests of
# their room.
ELSEWHERE = {
    "account_reauthenticate",
    "answer",
    "ask_new",
    "duty_status_withdraw",
    "mfa_deactivate_totp",
    "mfa_download_recovery_codes",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "mfa_view_recovery_codes",
    "practice_check",
    "practice_edit",
    "practice_file_remove",
    "practice_revise",
    "practice_withdraw",
    "question_answer",
    "question_new",
    "question_remove",
    "question_withdraw",
    "reply_new",
    "reply_withdraw",
    "security_txt",
    "specification_revise",
    "status_report",
}


def openable(page: str) -> bool:
    """Whether an example of the page has an address."""
    if page in APART or page in ELSEWHERE or page in APPOINTED:
        return False
    try:
        address(page, "en")
    except NoReverseMatch:
        return False
    return True


def marks(who: Who, allowed: Collection[Who]) -> list[pytest.MarkDecorator]:
    """A page asks PostgreSQL for the first who may open it; for the others it asks the same, or nothing."""
    return [] if who is next(one for one in PEOPLE if one in allowed) else [pytest.mark.once]


CASES = [
    pytest.param(page, who, who in rule.who, id=f"{page}-{who}", marks=marks(who, rule.who))
    for rule in table().values()
    for page in pages_of(rule)
    if openable(page)
    for who in PEOPLE
    if who is not Who.ANALYST or who in rule.who  # who is also an editor, and may what editors may
]


def signed_in() -> dict[tuple[Who, str], SimpleCookie]:
    """What the browser of each holds, who is signed in, in one body and no other."""
    bodies = {BODY, *THEIRS.values()}
    return {(who, body): cookies_of(who, body) for who in PEOPLE if who is not Who.ANYONE for body in bodies}


def cookies_of(who: Who, body: str) -> SimpleCookie:
    account = Account.objects.create_user(f"{who}-{body}@tests.example")
    body, role = (ANALYSTS, Role.EDITOR) if who is Who.ANALYST else (body, Role(who.value))
    Membership.objects.create(account=account, body_id=body, role=role)
    client = Client()
    client.force_login(account)
    return client.cookies


kept_cookies = kept(signed_in, "demo")


@pytest.fixture
def visitor(
    client: Client,
    kept_cookies: Callable[[], dict[tuple[Who, str], SimpleCookie]],
    demo_data: None,
    request: pytest.FixtureRequest,
) -> Client:
    """A browser of someone who is what the case says."""
    who: Who = request.getfixturevalue("who")
    if who is not Who.ANYONE:
        client.cookies = kept_cookies()[who, THEIRS.get(request.getfixturevalue("name"), BODY)]
    return client


@pytest.mark.parametrize(("name", "who", "allowed"), CASES)
def test_the_table_opens_and_closes_pages(visitor: Client, name: str, who: Who, *, allowed: bool) -> None:
    response = visitor.get(address(name, "en"))
    assert refused(response, who) is not allowed, response
    if allowed:
        assert response.status_code in {200, 302}, "its example is there"
    else:
        told = Entry.objects.count()
        body = THEIRS.get(name, BODY)
        assert refused(visitor.post(address(name, "en"), {"body": body}), who), "nor may they send its form"
        assert Entry.objects.count() == told


def refused(response: HttpResponse, who: Who) -> bool:
    """Whether somebody is told that they may not, or to sign in first."""
    to_sign_in = response.status_code == 302 and "/sign-in/" in response["Location"]
    return response.status_code == 403 or (who is Who.ANYONE and to_sign_in)
