"""No word of a draft reaches anything that is public, whatever is done to it before it is published."""

import logging
from dataclasses import replace

import pytest
from django.http import QueryDict
from django.test import Client

from cydwaith.bodies import typed
from cydwaith.practices.actions import practices as actions
from cydwaith.practices.content import TEXTS, content_of
from cydwaith.practices.lifecycle import CHANGES
from cydwaith.practices.models import Practice, Version
from cydwaith.record.models import Due, Entry
from cydwaith.search.models import Asked, Document
from cydwaith.shared.permissions import Role
from cydwaith.shared.said import Said
from tests.practice_world import CHECKER, OWNER, WRITER, account, again, content

NONCE = "zxqvwyk"
EVERY_TEXT = {name: Said(cy=f"{NONCE} {name} cy", en=f"{NONCE} {name} en") for name in TEXTS}
PUBLIC = (
    "/api/v1/record",
    "/api/v1/practices",
    "/api/v1/search?q=test",
    "/en/practices/",
    "/cy/arferion/",
    "/en/practices/feed/",
    "/en/record/",
    "/en/search/?q=test",
    "/en/",
)


def draft() -> Version:
    """A draft with the nonce in every text, in both languages."""
    return actions.start(by=WRITER, owner=OWNER, content=content(texts=EVERY_TEXT, links=()))


def everywhere(client: Client, log: str) -> dict[str, str]:
    """All that is public, or could be read by others than its writers, by where it stands."""
    stored = {
        model.__name__: " ".join(str(row) for row in model._base_manager.values_list())
        for model in (Entry, Document, Asked, Due)
    }
    pages = {path: client.get(path).content.decode() for path in PUBLIC}
    return stored | pages | {"the log": log, "addresses": " ".join(Practice.objects.values_list("pk", flat=True))}


@pytest.fixture
def read(client: Client, wales: None, caplog: pytest.LogCaptureFixture) -> "Reading":
    caplog.set_level(logging.DEBUG)
    return Reading(client, caplog)


class Reading:
    """Where the nonce can be read."""

    def __init__(self, client: Client, caplog: pytest.LogCaptureFixture) -> None:
        self.client, self.caplog = client, caplog

    def leaks(self) -> list[str]:
        # What the database is asked is logged for developers only, never by a site that runs.
        log = " ".join(one.getMessage() for one in self.caplog.records if not one.name.startswith("django.db"))
        return [where for where, text in everywhere(self.client, log).items() if NONCE in text.lower()]


def test_every_step_before_publication_is_walked() -> None:
    assert CHANGES.keys() == {
        "practice.save",
        "practice.check",
        "practice.send_back",
        "practice.publish",
        "practice.withdraw",
        "practice.revise",
    }


def test_a_draft_says_nothing_to_anyone_else(read: Reading) -> None:
    version = draft()
    assert read.leaks() == []
    version = actions.save(
        by=WRITER, version=version, content=replace(content_of(version), started_precision="year"), saved=version.saved
    )
    actions.check(by=CHECKER, version=version)
    assert read.leaks() == []
    actions.send_back(by=CHECKER, version=again(version))
    assert read.leaks() == []


def test_a_revision_says_nothing_to_anyone_else(read: Reading) -> None:
    version = actions.start(by=WRITER, owner=OWNER, content=content())
    actions.check(by=CHECKER, version=version)
    published = actions.publish(by=CHECKER, version=again(version))
    new = actions.revise(by=WRITER, practice=published.practice)
    told = replace(content_of(new), texts=dict(content_of(new).texts) | EVERY_TEXT)
    actions.save(by=WRITER, version=new, content=told, saved=new.saved)
    assert read.leaks() == []


def test_what_is_only_typed_says_nothing_to_anyone_else(read: Reading) -> None:
    assert typed.store(account(Role.EDITOR), "a1", "/en/", typed.typed(QueryDict(f"title_en={NONCE}+{NONCE}+{NONCE}")))
    assert read.leaks() == []


def test_the_nonce_would_be_found_and_the_address_is_made_of_the_title_then(read: Reading) -> None:
    version = draft()
    key = version.practice_id
    actions.check(by=CHECKER, version=version)
    published = actions.publish(by=CHECKER, version=again(version))
    assert {"Entry", "addresses"} <= set(read.leaks())
    assert published.practice_id == f"{NONCE}-title-en"
    assert published.practice.subject == f"practice:{key}"
    entries = Entry.objects.filter(subject=f"practice:{key}").order_by("id")
    assert [one.verb for one in entries] == ["practice.started", "practice.checked", "practice.published"]
    led = read.client.get(f"/en/practices/{key}/")
    assert (led.status_code, led["Location"]) == (301, f"/en/practices/{NONCE}-title-en/")
