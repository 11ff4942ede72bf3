"""Whoever looks for work elsewhere tells nobody: every page is the same to their employer, with a profile and without.

Whoever has a role at the employer opens every address of the site, files and operations of the API among them:
status, headers, bytes and the number of questions to the database (the time that it takes) must be the same.
"""

import re
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final
from zipfile import ZipFile

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, reverse

from cydwaith.bodies.middleware import actor_of
from cydwaith.bodies.models import Account, Membership
from cydwaith.exchange.actions import applying, openings, profiles
from cydwaith.exchange.models import Opening, Profile
from cydwaith.notices.models import News, Notice
from cydwaith.record.models import Due, Entry
from cydwaith.shared.permissions import Actor, Role
from cydwaith.shared.rooms import operations
from cydwaith.shared.said import Said
from tests.every_page import APART, EXAMPLES, address

HOME, HOST = "GB-PLA-CRF", "GB-PLA-GWN"
EVER_NEW: Final = re.compile(rb'(<input type="hidden"[^>]* value=|nonce=|"made": )"[^"]*"')
PASSING: Final = {"Date", "Set-Cookie", "Server-Timing", "Content-Security-Policy", "X-Request-ID"}
MARK: Final = "qzvxseeker"
ABOUT: Final = "qzvxabout"


@dataclass(frozen=True)
class Seen:
    """What an address answers to somebody."""

    status: int
    content: bytes
    headers: tuple[tuple[str, str], ...]
    questions: int


def somebody(email: str, role: Role) -> Account:
    account = Account.objects.create_user(email, name=MARK if MARK in email else "")
    Membership.objects.create(account=account, body_id=HOME, role=role)
    return account


def seeker() -> Account:
    """Somebody who works for the home organisation, and looks elsewhere."""
    return somebody(f"{MARK}@tests.example", Role.CONTRIBUTOR)


def keep(account: Account, **told: Any) -> Profile:
    plain: dict[str, Any] = {"home": HOME, "has": ["recycling"], "about": ABOUT, "readers": [HOST]}
    return profiles.keep(by=actor_of(account), account=account, **plain | told)


def addresses() -> list[str]:
    """Every address that can be opened by it alone: pages, files, and operations of the API."""
    from tests.every_page import routes

    found = []
    for name in routes():
        if name in APART:
            continue
        try:
            found.append(address(name, "cy" if len(found) % 2 else "en"))
        except NoReverseMatch:
            continue
    for name, one in operations().items():
        found.append(reverse(f"api:{name}", kwargs=dict(one.example) if one.example else None))
    assert len(found) > len(EXAMPLES) > 50
    return [one for one in found if "sign-out" not in one and "allgofnodi" not in one]


def seen(client: Client, where: str) -> Seen:
    connection.queries_log.clear()  # which holds only so many
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(where)
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    passing = PASSING
    if where.endswith(".xlsx"):  # which says in which second it was made
        content, passing = told(content), PASSING | {"Content-Length", "ETag"}
    headers = tuple(sorted((name, value) for name, value in answer.headers.items() if name not in passing))
    return Seen(answer.status_code, EVER_NEW.sub(rb"\1", content), headers, len(asked))


def told(workbook: bytes) -> bytes:
    """What the sheets of a workbook say."""
    with ZipFile(BytesIO(workbook)) as parts:
        return b"".join(parts.read(name) for name in sorted(parts.namelist()) if name.startswith("xl/"))


@pytest.mark.slow
@pytest.mark.parametrize("role", [Role.READER, Role.ADMINISTRATOR])  # who may least, and who may all that others may
def test_every_address_is_the_same_with_a_profile_and_without(demo_data: None, client: Client, role: Role) -> None:
    looks, reads = seeker(), somebody("employer@tests.example", role)
    client.force_login(reads)
    ever_new = set()
    for where in addresses():
        before = seen(client, where)
        keep(looks)
        after = seen(client, where)
        profiles.erase(by=actor_of(looks), account=looks)
        if before != after:  # the first of them may have been the first of all to be asked
            again = seen(client, where)
            if seen(client, where) != again:
                ever_new.add(where)
                continue
            keep(looks)
            assert seen(client, where) == again, where
            profiles.erase(by=actor_of(looks), account=looks)
        assert ABOUT.encode() not in after.content, where
    # A new secret for a second step each time.
    assert all("/diogelwch/" in one or "/security/" in one for one in ever_new), ever_new


def test_keeping_one_leaves_no_trace(demo_data: None) -> None:
    def traces() -> tuple[int, ...]:
        return tuple(table.objects.count() for table in (Entry, News, Notice, Due))

    before = traces()
    looks = seeker()
    keep(looks)
    keep(looks, has=["housing"], readers=[])
    profiles.erase(by=actor_of(looks), account=looks)
    assert traces() == before
    assert not Profile.objects.exists()


def test_only_those_whom_they_chose_see_it_and_nobody_of_their_own(demo_data: None, client: Client) -> None:
    looks = seeker()
    keep(looks)
    theirs = Account.objects.create_user("host@tests.example")
    Membership.objects.create(account=theirs, body_id=HOST, role=Role.EDITOR)
    where = address("exchange_people", "en")
    client.force_login(theirs)
    assert MARK in client.get(where).content.decode()
    Membership.objects.create(account=theirs, body_id=HOME, role=Role.READER)
    assert MARK not in client.get(where).content.decode(), "somebody of both is somebody of their employer"
    keep(looks, readers=[])
    Membership.objects.filter(account=theirs, body=HOME).delete()
    assert MARK not in client.get(where).content.decode()


def test_from_the_application_on_and_not_before_the_home_organisation_knows(demo_data: None, client: Client) -> None:
    looks, reads = seeker(), somebody("employer@tests.example", Role.EDITOR)
    keep(looks)
    host = Actor("a host", {HOST: Role.EDITOR})
    word = Said(cy="Gwaith", en="Work")
    opening: Opening = openings.add(by=host, body=HOST, kind="days", title=word, what=word)
    client.force_login(reads)
    where = address("applications", "en")
    assert word.en not in client.get(where).content.decode()
    applying.apply(by=actor_of(looks), account=looks, opening=opening, home=HOME, words=MARK, knows=True)
    assert word.en in client.get(where).content.decode()
